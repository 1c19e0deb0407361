"""The library as data: the same resources for spreadsheets (CSV) and for programs (JSON). Entries in, text out."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.apps import apps

from pages.base import data_files
from xmess.discovery.head import absolute

from .library import Entry
from .presentation import authors

COLUMNS = (
    "code", "title", "language", "summary", "kind", "topics", "languages", "year", "authors", "edition",
    "edition_state", "licence", "example", "from", "url",
)  # fmt: skip


def rows(entries: Iterable[Entry]) -> list[dict[str, Any]]:
    """One dictionary of ``COLUMNS`` per resource: codes for what is classified; ``from`` is the page it belongs to."""
    wanted = list(entries)
    keys = [entry.guide for entry in wanted if entry.guide is not None]
    found = apps.get_model("guides.Guide").objects.filter(pk__in=keys).with_facts() if keys else ()
    guides = {guide.pk: guide for guide in found}
    return [_row(entry, guides.get(entry.guide)) for entry in wanted]


def csv_text(data: Iterable[Mapping[str, Any]]) -> str:
    """The rows as CSV; items of a list are joined by "; "."""
    return data_files.csv_text(COLUMNS, data, between="; ")


def json_text(data: list[dict[str, Any]]) -> str:
    """The rows as JSON, with the licence the list itself is under."""
    return data_files.json_text({"licence": data_files.LICENCE, "resources": data})


def _row(entry: Entry, guide: Any) -> dict[str, Any]:
    edition = guide.shown_edition if guide else None
    origin = entry.document.origin if entry.document else None
    return {
        "code": entry.code,
        "title": entry.title,
        "language": entry.text_language,
        "summary": entry.summary,
        "kind": entry.kind,
        "topics": list(entry.topics),
        "languages": list(entry.languages),
        "year": entry.year or "",
        "authors": authors(guide) if guide else [],
        "edition": edition.number if edition else "",
        "edition_state": edition.state if edition else "",
        "licence": guide.licence if guide else "",
        "example": guide.is_example if guide else bool(entry.document and entry.document.is_example),
        "from": absolute(origin.url) if origin else "",
        "url": absolute(entry.url),
    }
