"""The demo library: the publications of the network, no further than the sources go, and a guide written here."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pages.base.demonstration import Demo
from pages.members import precision
from pages.topics.models import Topic

from .demo_volumes import build_volumes
from .models import Edition, Guide, GuideAuthor, GuideChapterPage, GuidePage, GuidesIndexPage

CONTENT = Path(__file__).parent / "demo_content"
INDEX = "recursos"
# The chapters of the guide written for the demonstration, in order: one file each.
CHAPTERS = ("presentacio", "mirar", "classes", "acompanyament", "compra", "arees", "explicar")


def build(demo: Demo) -> None:
    """The library, the record and page of each publication, and a whole guide with its chapters."""
    content, own = demo.read(CONTENT / "publications.yaml"), demo.read(CONTENT / "first_steps.yaml")
    index = content["index"]
    demo.page(
        index["key"],
        GuidesIndexPage,
        parent="que-fem",
        texts={name: index[name] for name in ("title", "lead")},
        streams={"body": index["body"]},
    )
    for guide in (*content["guides"], own):
        _guide(demo, guide)
    living = demo.read(CONTENT / "living_abc.yaml")
    build_volumes(demo, _guide(demo, living), living)
    for name in CHAPTERS:
        chapter = demo.read(CONTENT / "first_steps" / f"{name}.yaml")
        demo.page(
            f"{_key(own)}-{name}",
            GuideChapterPage,
            parent=_key(own),
            texts={field: chapter[field] for field in ("title", "lead")},
            streams={
                "body": chapter["body"],
                "notes": [{"block": "note", **note} for note in chapter.get("notes", ())],
            },
            facts={"is_numbered": chapter.get("numbered", True)},
        )


def _guide(demo: Demo, guide: Mapping[str, Any]) -> Guide:
    record = demo.record(
        Guide,
        {"code": guide["code"]},
        {
            "name": guide["title"]["ca"],
            "kind": guide["kind"],
            "topic": Topic.objects.get(code=guide["topic"]) if "topic" in guide else None,
            "group_code": guide.get("group", ""),
            "licence": guide.get("licence", ""),
            "is_example": guide.get("example", False),
        },
    )
    record.other_topics.set(Topic.objects.get(code=code) for code in guide.get("other_topics", ()))
    for order, author in enumerate(guide["authors"]):
        lookup = {"guide": record, "name": author.get("name", ""), "role": author["role"]}
        demo.record(GuideAuthor, lookup, {"is_own": author.get("own", False), "sort_order": order})
    for order, edition in enumerate(guide.get("editions", ())):
        demo.record(Edition, {"guide": record, "number": edition["number"]}, _edition(edition) | {"sort_order": order})
    demo.page(
        _key(guide),
        GuidePage,
        parent=INDEX,
        texts={name: guide[name] for name in ("title", "slug", "lead") if name in guide},
        streams={"body": guide["body"]},
        facts={"guide": record},
    )
    return record


def _edition(edition: Mapping[str, Any]) -> dict[str, Any]:
    published_on, known = precision.parse(edition.get("published", ""))
    return {
        "state": edition["state"],
        "published_on": published_on,
        "published_precision": known,
        "language": edition.get("language", ""),
        "url": edition.get("url", ""),
        "source_url": edition.get("source", ""),
        **{f"changes_{language}": words for language, words in edition.get("changes", {}).items()},
    }


def _key(guide: Mapping[str, Any]) -> str:
    return f"guia-{guide['code']}"
