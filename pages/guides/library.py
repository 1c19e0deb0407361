"""What the library filters and counts by, in one language: kept in the process until anything visible changes.

Guides are tens, so their records are read whole here; documents of other slices come as what ``library_resources``
gives. Some queries, whatever the number of either.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.apps import apps

from pages.base.gathering import LibraryResource, library_resources
from search.facet_index import FacetIndex, bits
from xmess.caching.version import kept
from xmess.languages.translations import page_path, written_in
from xmess.territory.gazetteer import searchable, sort_key

from .kinds import Kind
from .presentation import authors, kind_label, year_of
from .web_edition import web_languages

KIND_ORDER = {kind: place for place, kind in enumerate(Kind.values)}


@dataclass(frozen=True)
class Entry:
    """A row of the library: ``guide`` is the record's key, ``document`` what another slice offers; one of the two.

    ``published`` is an ISO date or empty; ``text`` what words are looked for in.
    """

    guide: int | None
    document: LibraryResource | None
    code: str
    title: str
    url: str
    summary: str
    text_language: str
    kind: str
    topics: tuple[str, ...]
    languages: tuple[str, ...]
    year: int | None
    published: str
    text: str


@dataclass(frozen=True)
class Library:
    """``entries`` by row number; ``topics`` by code, for their names and colours."""

    entries: Sequence[Entry]
    rows: FacetIndex
    topics: Mapping[str, Any]


def library(language: str) -> Library:
    """The public resources in the language with this code (titles fall back to Catalan)."""
    return kept(f"guides:library:{language}", lambda: _library(language))


def languages_of(guide: Any, on_the_web: Sequence[str]) -> list[str]:
    """Codes of the languages it can be read in: those of its editions that are out, and those of its chapters."""
    documents = [edition.language for edition in guide.editions.all() if edition.is_out and edition.language]
    return list(dict.fromkeys([*on_the_web, *documents]))


def _library(language: str) -> Library:
    topics = {topic.code: topic for topic in apps.get_model("topics.Topic").objects.all()}
    on_the_web = web_languages()
    guides = apps.get_model("guides.Guide").objects.for_listing(language).order_by("pk")
    entries = [
        *(_of_guide(guide, language, on_the_web.get(guide.pk, ())) for guide in guides),
        *(_of_document(document, topics, language) for document in library_resources(language)),
    ]
    values: dict[str, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    for number, entry in enumerate(entries):
        found = {
            "kind": [entry.kind],
            "topic": entry.topics,
            "language": entry.languages,
            "year": [str(entry.year)] if entry.year else [],
        }
        for facet, said in found.items():
            for value in said:
                values[facet][value].add(number)
    return Library(
        entries=entries,
        rows=FacetIndex(
            texts=[entry.text for entry in entries],
            facets={facet: {value: bits(rows) for value, rows in found.items()} for facet, found in values.items()},
            orders=_orders(entries),
        ),
        topics=topics,
    )


def _orders(entries: Sequence[Entry]) -> dict[str, list[int]]:
    """By kind, each kind latest first; latest first; by title. What has no date comes last."""
    by_title = sorted(range(len(entries)), key=lambda number: sort_key(entries[number].title))
    newest = sorted(by_title, key=lambda number: entries[number].published, reverse=True)
    return {
        "kind": sorted(newest, key=lambda number: KIND_ORDER.get(entries[number].kind, len(KIND_ORDER))),
        "newest": newest,
        "title": by_title,
    }


def _of_guide(guide: Any, language: str, on_the_web: Sequence[str]) -> Entry:
    page, edition = guide.page_in(language), guide.shown_edition
    said = [page.title, page.lead, kind_label(guide.kind), *authors(guide)]
    said += [topic.name_in(language) for topic in guide.topics]
    return Entry(
        guide=guide.pk,
        document=None,
        code=guide.code,
        title=page.title,
        url=page_path(page),
        summary=page.summary,
        text_language=written_in(page, language) or language,
        kind=guide.kind,
        topics=tuple(topic.code for topic in guide.topics),
        languages=tuple(languages_of(guide, on_the_web)),
        year=year_of(guide),
        published=edition.published_on.isoformat() if edition and edition.published_on else "",
        text=searchable(" ".join(said)),
    )


def _of_document(document: LibraryResource, topics: Mapping[str, Any], language: str) -> Entry:
    said = [document.title, kind_label(document.kind), document.origin.label if document.origin else ""]
    said += [topics[code].name_in(language) for code in document.topics if code in topics]
    return Entry(
        guide=None,
        document=document,
        code=document.code,
        title=document.title,
        url=document.url,
        summary="",
        text_language=document.language or language,
        kind=document.kind,
        topics=tuple(document.topics),
        languages=tuple(document.languages),
        year=document.year,
        published=document.published.date().isoformat() if document.published else "",
        text=searchable(" ".join(said)),
    )
