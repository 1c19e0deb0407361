"""Everything the search may show, in every language, by what it can be chosen: kept until something visible changes.

What an engine finds is only shown when it is in here, so that no engine can give away what visitors may not see: a
draft, a private or expired page, or a page that has just gone. Columns only, in a number of queries that does not grow.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from django.utils.timezone import localdate, now
from wagtail.models import Page

from xmess.caching.routing import private_paths
from xmess.caching.version import held
from xmess.languages.sources import fallbacks
from xmess.territory.gazetteer import sort_key

from .facet_index import FacetIndex, bits
from .facet_sources import YEAR, facet_sources
from .kinds import PAGE, SearchKind, kind_of

# Below the root and the home pages: those are one click away on every page.
DEPTH = 2


class Entry(NamedTuple):
    """A page that visitors may read: ``day`` it was first published, ``original`` is shared by its translations."""

    pk: int
    language: str
    kind: SearchKind
    title: str
    day: date | None
    original: str


@dataclass(frozen=True)
class Visible:
    """``entries`` by row number, ``rows`` their facets and orders, ``place_of`` the row of a primary key (as text)."""

    entries: tuple[Entry, ...]
    rows: FacetIndex
    place_of: Mapping[str, int]

    def having(self, keys: Iterable[str]) -> int:
        """The bits of the rows with these primary keys; what is not visible has none."""
        return bits(self.place_of[key] for key in keys if key in self.place_of)

    def between(self, since: date | None, until: date | None) -> int:
        """The bits of the rows first published in these days, both included; of all rows when none is said."""
        if not (since or until):
            return self.rows.all_rows
        first, last = since or date.min, until or date.max
        return bits(row for row, entry in enumerate(self.entries) if entry.day and first <= entry.day <= last)


def visible() -> Visible:
    """What visitors may find now."""
    return held("search:visible", _visible)


def _visible() -> Visible:
    entries = tuple(_entries())
    place_of = {str(entry.pk): number for number, entry in enumerate(entries)}
    values: dict[str, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    for source in facet_sources():
        for pk, code in source.values():
            if code and str(pk) in place_of:
                values[source.facet][str(code)].add(place_of[str(pk)])
    told_year = {number for rows in values[YEAR].values() for number in rows}
    for number, entry in enumerate(entries):
        values["kind"][entry.kind.code].add(number)
        values["language"][entry.language].add(number)
        if entry.day and number not in told_year:
            values[YEAR][str(entry.day.year)].add(number)
    rows = FacetIndex(
        texts=[""] * len(entries),
        facets={facet: {code: bits(found) for code, found in codes.items()} for facet, codes in values.items()},
        orders={
            "newest": sorted(range(len(entries)), key=lambda n: _age(entries[n])),
            "title": sorted(range(len(entries)), key=lambda n: (sort_key(entries[n].title), entries[n].pk)),
        },
    )
    return Visible(entries, rows, place_of)


def _entries() -> Iterable[Entry]:
    columns = (
        *("pk", "locale__language_code", "content_type_id", "title", "path", "first_published_at"),
        "translation_key",
    )
    live = Page.objects.live().filter(Q(expire_at=None) | Q(expire_at__gt=now()), depth__gt=DEPTH).exclude(fallbacks())
    hidden = tuple(private_paths())
    kinds: dict[int, SearchKind] = {}
    for pk, language, type_key, title, path, published, original in live.order_by("pk").values_list(*columns):
        if hidden and path.startswith(hidden):
            continue
        if type_key not in kinds:
            model = ContentType.objects.get_for_id(type_key).model_class()
            kinds[type_key] = kind_of(model) if model else PAGE
        yield Entry(pk, language, kinds[type_key], title, _day(published), str(original))


def _day(moment: Any) -> date | None:
    return localdate(moment) if moment else None


def _age(entry: Entry) -> tuple[int, str, int]:
    """The newest first; what has no day last."""
    return (-entry.day.toordinal() if entry.day else 0, sort_key(entry.title), entry.pk)
