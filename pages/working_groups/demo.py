"""The demo groups: those of the 2024 work plan, and invented ones that show every state."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pages.base.demonstration import Demo
from pages.topics.models import Topic

from .lifecycle import Status
from .models import GroupPartner, Product, StatusChange, WorkingGroup, WorkingGroupPage, WorkingGroupsIndexPage
from .services.change_status import change_status

CONTENT = Path(__file__).parent / "demo_content"
INDEX = "grups-de-treball"


def build(demo: Demo) -> None:
    """The directory, and for each group its record, what it made, who helped, its history and its page."""
    real, invented = demo.read(CONTENT / "groups.yaml"), demo.read(CONTENT / "examples.yaml")
    index = real["index"]
    demo.page(
        index["key"],
        WorkingGroupsIndexPage,
        parent="home",
        texts={name: index[name] for name in ("title", "lead")},
        streams={"body": index["body"]},
    )
    groups = [group | {"notice": source["notice"]} for source in (invented, real) for group in source["groups"]]
    records = {group["code"]: _record(demo, group) for group in groups}
    for group in groups:
        _history(demo, records[group["code"]], group, records.get(group.get("successor", "")))
        _partners(demo, records[group["code"]], group)
        _page(demo, records[group["code"]], group)
    for product in [*real["products"], *invented["products"]]:
        _product(demo, product, [records[group["code"]] for group in groups if product["code"] in _made_by(group)])


def _record(demo: Demo, group: Mapping[str, Any]) -> WorkingGroup:
    return demo.record(
        WorkingGroup,
        {"code": group["code"]},
        {"name": group["name"]["ca"], "topic": Topic.objects.get(code=group["topic"])},
        first={"status": group.get("state", Status.PROPOSED)},
    )


def _history(demo: Demo, record: WorkingGroup, group: Mapping[str, Any], successor: WorkingGroup | None) -> None:
    """What the group decided, in order; what its history says already is not said again."""
    history = group.get("history", ())
    for decision in history[record.status_changes.count() :]:
        if decision is history[0]:
            reasons = {f"reason_{code}": words for code, words in decision["reason"].items()}
            proposal = {"to_status": decision["state"], "decided_on": decision["date"]}
            demo.record(StatusChange, {"group": record, **proposal}, reasons)
            continue
        change_status(
            record,
            decision["state"],
            decided_on=decision["date"],
            reason=decision["reason"],
            successor=successor if decision["state"] == Status.CONVERTED else None,
        )


def _partners(demo: Demo, record: WorkingGroup, group: Mapping[str, Any]) -> None:
    for order, partner in enumerate(group.get("partners", ())):
        lookup = {"group": record, "name": partner["name"], "role": partner["role"]}
        demo.record(GroupPartner, lookup, {"kind": partner["kind"], "sort_order": order})


def _made_by(group: Mapping[str, Any]) -> list[str]:
    return list(group.get("products", ()))


def _product(demo: Demo, product: Mapping[str, Any], groups: list[WorkingGroup]) -> None:
    record = demo.record(
        Product,
        {"code": product["code"]},
        {
            "kind": product["kind"],
            "year": product["year"],
            "url": product.get("url", ""),
            **{f"title_{language}": words for language, words in product["title"].items()},
            **{f"note_{language}": words for language, words in product["text"].items()},
        },
    )
    record.groups.add(*groups)


def _page(demo: Demo, record: WorkingGroup, group: Mapping[str, Any]) -> None:
    demo.page(
        f"grup-{group['code']}",
        WorkingGroupPage,
        parent=INDEX,
        texts={"title": group["name"], "lead": group["lead"]},
        rich={"goals": [{"list": group["goals"]}]},
        streams={"body": [{"block": "paragraph", "text": group["text"]}, group["notice"]]},
        facts={"group": record},
    )
