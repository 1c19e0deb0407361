"""The library: what its page shows for an address. Kept until anything visible changes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.core.paginator import Page, Paginator
from django.http import QueryDict
from django.utils.translation import ngettext

from pages.base.listing import listing
from xmess.caching.version import kept
from xmess.design.components import ActiveFilter, Card, FilterGroup, ListingHeader, Option
from xmess.languages.formats import decimal

from .filters import FACETS, LibraryFilterForm, filter_form
from .library import Entry, Library
from .presentation import card, resource_card

# Two or three columns of cards: whole rows of both.
ROWS_PER_PAGE = 24


@dataclass(frozen=True)
class Directory:
    """What the page shows. ``page`` is a page of numbers: it knows where it stands, ``cards`` hold the resources."""

    header: ListingHeader
    filters: Sequence[FilterGroup]
    hidden: Sequence[tuple[str, str]]
    cards: Sequence[Card]
    page: Page[Any]
    query_string: str


def directory(query: QueryDict, language: str) -> Directory:
    """What the library shows for the query of its address, in the language with this code."""
    form = filter_form(query, language)
    # Only what the filters understood is part of the name: no address can fill the cache with the same list.
    name = f"guides:directory:{language}:{_page_number(query)}:{form.query_string}"

    def make() -> Directory:
        return _directory(form, language)

    return kept(name, make) if len(name) < 200 else make()


def filtered(query: QueryDict, language: str) -> list[Entry]:
    """The resources that pass the filters of the address, in its order: for data files."""
    form = filter_form(query, language)
    return form.apply(form.index)


def latest(query: QueryDict, language: str, most: int) -> list[Entry]:
    """The resources among those that were published last, latest first."""
    form = filter_form(query, language)
    rows = form.index.rows.in_order(form.found(), "newest")[:most]
    return [form.index.entries[row] for row in rows]


def cards_of(entries: Iterable[Entry], index: Library, language: str) -> list[Card]:
    """The resources as cards, in their order, in a number of queries that does not grow."""
    wanted = list(entries)
    keys = [entry.guide for entry in wanted if entry.guide is not None]
    guides: dict[int | None, Any] = {}
    if keys:
        rows = apps.get_model("guides.Guide").objects.for_listing(language).filter(pk__in=keys)
        guides = {guide.pk: guide for guide in rows}
    return [
        resource_card(entry.document, index.topics, language) if entry.document else card(guides[entry.guide], language)
        for entry in wanted
        if entry.document or entry.guide in guides
    ]


def _directory(form: LibraryFilterForm, language: str) -> Directory:
    found = listing(form, form.index, per_page=ROWS_PER_PAGE)
    return Directory(
        header=_header(form, found.total, language),
        filters=_filter_groups(form),
        hidden=[("sort", form.order)] if form.query.get("sort") else [],
        cards=cards_of(found.rows, form.index, language),
        page=Paginator(range(found.total), ROWS_PER_PAGE).page(found.page.number),
        query_string=form.query_string,
    )


def _header(form: LibraryFilterForm, total: int, language: str) -> ListingHeader:
    active = [ActiveFilter(chip.label, f"?{chip.remove_query}") for chip in form.active]
    count = ngettext("%(total)s resource", "%(total)s resources", total) % {"total": decimal(total, language)}
    return ListingHeader(count=count, active=active, clear_url="?" if active else "", orders=form.order_links)


def _filter_groups(form: LibraryFilterForm) -> list[FilterGroup]:
    """The form as the component shows it, each option with how many resources it would leave."""
    search = FilterGroup("q", str(form.fields["q"].label), kind="search", value=form.query.get("q", ""))
    return [search, *(_group(form, facet) for facet in FACETS)]


def _group(form: LibraryFilterForm, facet: str) -> FilterGroup:
    counts = form.index.rows.counts(facet, form.found(leaving_out=facet))
    chosen = form.chosen(facet)
    field: Any = form.fields[facet]
    options = [Option(value, label, counts.get(value, 0), value in chosen) for value, label in field.choices]
    return FilterGroup(facet, str(field.label), options)


def _page_number(query: QueryDict) -> str:
    asked = query.get("page", "")
    return asked if asked.isdecimal() and len(asked) < 5 else ""
