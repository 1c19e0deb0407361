"""The demo practices: public ones of real councils, no further than the sources go, and complete invented ones."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from django.core.files.base import ContentFile
from django.db.models import Model

from pages.base.demonstration import Demo
from pages.members.models import Comarca, Member, Municipality
from pages.topics.models import Topic
from xmess.media.models import SiteDocument

from .models import (
    AdministrationRole,
    ModelDocument,
    PolicyClass,
    Practice,
    PracticeCouncil,
    PracticePage,
    PracticesIndexPage,
    PracticeSource,
    Replication,
)

CONTENT = Path(__file__).parent / "demo_content"
INDEX = "bones-practiques"
# Headings that are rich text, told in the YAML as paragraphs or lists.
ANSWERS = (
    "starting_point", "resources", "instruments", "results", "what_failed", "enablers", "obstacles", "strengths",
    "weaknesses", "conditions",
)  # fmt: skip


def build(demo: Demo) -> None:
    """The directory, and for each practice its record, what belongs to it and its page."""
    real, invented = demo.read(CONTENT / "practices.yaml"), demo.read(CONTENT / "examples.yaml")
    index = real["index"]
    demo.page(
        index["key"],
        PracticesIndexPage,
        parent="home",
        texts={name: index[name] for name in ("title", "lead")},
        streams={"body": index["body"]},
    )
    for practice in invented["practices"]:
        _practice(demo, practice, {"is_example": True, "is_confirmed": True}, notice=None)
    for practice in real["practices"]:
        sources = [real["sources"][name] for name in practice["sources"]]
        record = _practice(demo, practice, {}, notice=real["notice"])
        for order, source in enumerate(sources):
            facts = {"title": source["title"], "language": source["language"], "sort_order": order}
            demo.record(PracticeSource, {"practice": record, "url": source["url"]}, facts)


def _practice(
    demo: Demo, practice: Mapping[str, Any], facts: Mapping[str, Any], *, notice: Mapping[str, Any] | None
) -> Practice:
    years = [*practice.get("years", ()), None, None]
    record = demo.record(
        Practice,
        {"code": practice["code"]},
        {
            "name": practice["title"]["ca"],
            "topic": Topic.objects.get(code=practice["topic"]),
            "outcome": practice.get("outcome", ""),
            "state": practice.get("state", ""),
            "started_in": years[0],
            "ended_in": years[1],
            "cost_band": practice.get("cost", ""),
            "staff": Decimal(practice["staff"]) if "staff" in practice else None,
            "contact_email": practice.get("contact_email", ""),
            "group_code": practice.get("group", ""),
            **facts,
        },
    )
    _classify(record, practice)
    for order, council in enumerate(practice["councils"]):
        demo.record(PracticeCouncil, {"practice": record, **_who(council)}, {"sort_order": order, **_where(council)})
    for order, document in enumerate(practice.get("documents", ())):
        _document(demo, record, document, order)
    for order, copy in enumerate(practice.get("replications", ())):
        changes = {f"changes_{language}": words for language, words in copy["changes"].items()}
        lookup = {"practice": record, **_who(copy["council"])}
        demo.record(Replication, lookup, {"since": copy["since"], "sort_order": order, **changes})
    _page(demo, record, practice, notice)
    return record


def _classify(record: Practice, practice: Mapping[str, Any]) -> None:
    record.other_topics.set(_named(Topic, practice.get("other_topics", ())))
    record.policy_classes.set(_named(PolicyClass, practice["classes"]))
    record.roles.set(_named(AdministrationRole, practice.get("roles", ())))


def _named(model: type[Model], codes: Sequence[str]) -> list[Any]:
    """The rows with these codes; one that is not there stops the load."""
    return [model._default_manager.get(code=code) for code in codes]


def _who(council: Mapping[str, str]) -> dict[str, Any]:
    """By name: a member where there is one, else the municipality, else a body in no register."""
    if "body" in council:
        return {"member": None, "municipality": None, "name": council["body"]}
    member = Member.objects.filter(name=council["council"]).first()
    town = None if member else Municipality.objects.get(name=council["council"])
    return {"member": member, "municipality": town, "name": ""}


def _where(council: Mapping[str, str]) -> dict[str, Any]:
    comarca = Comarca.objects.get(code=council["comarca"]) if "comarca" in council else None
    return {"comarca": comarca, "population_band": council.get("population", "")}


def _document(demo: Demo, record: Practice, document: Mapping[str, Any], order: int) -> None:
    """A text file made here, so that nothing of anybody else's is bundled."""
    title, content = document["title"]["ca"], document["text"].encode()
    there = record.documents.filter(title_ca=title).select_related("document").first()
    file = there.document if there and there.document else SiteDocument(title=title)
    if not file.pk or file.file.read() != content:
        file.file.save(f"{record.code}.txt", ContentFile(content), save=True)
    titles = {f"title_{language}": words for language, words in document["title"].items()}
    facts = {"document": file, "kind": document["kind"], "sort_order": order, **titles}
    demo.record(ModelDocument, {"practice": record, "title_ca": title}, facts)


def _page(demo: Demo, record: Practice, practice: Mapping[str, Any], notice: Mapping[str, Any] | None) -> None:
    paragraphs = practice.get("body") or ([practice["text"]] if "text" in practice else [])
    body: list[Any] = [{"block": "paragraph", "text": paragraphs}] if paragraphs else []
    demo.page(
        f"practica-{practice['code']}",
        PracticePage,
        parent=INDEX,
        texts={name: practice[name] for name in ("title", "lead", "contact_role") if name in practice},
        rich={name: _paragraphs(practice[name]) for name in ANSWERS if name in practice},
        streams={
            "body": [*body, *([notice] if notice else [])],
            "steps": [{"block": "step", **step} for step in practice.get("steps", ())],
            "figures": [{"block": "figure", **figure} for figure in practice.get("figures", ())],
        },
        facts={"practice": record},
    )


def _paragraphs(answer: Any) -> Sequence[Any]:
    """One text may stand for a list of one paragraph."""
    return [answer] if isinstance(answer, Mapping) else answer
