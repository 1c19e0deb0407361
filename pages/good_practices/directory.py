"""The directory of good practices: what its page shows for an address. Kept until anything visible changes."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.core.paginator import Page, Paginator
from django.http import QueryDict
from django.utils.translation import gettext, ngettext

from pages.base.listing import listing
from xmess.caching.version import kept
from xmess.design.components import ActiveFilter, Card, FilterGroup, ListingHeader, Option
from xmess.languages.formats import decimal
from xmess.territory.dot_map import MapPlace, PlaceKind, PlaceState

from .filters import FACETS, PracticeFilterForm, filter_form
from .presentation import card
from .tray import Tray, tray

# Two or three columns of cards: whole rows of both.
ROWS_PER_PAGE = 24


@dataclass(frozen=True)
class Directory:
    """What the page shows. ``page`` is a page of numbers: it knows where it stands, ``cards`` hold the practices.

    ``ties`` are the lines of the map: no place is tied to another here.
    """

    header: ListingHeader
    filters: Sequence[FilterGroup]
    hidden: Sequence[tuple[str, str]]
    cards: Sequence[Card]
    page: Page[Any]
    places: Sequence[MapPlace]
    tray: Tray
    query_string: str
    ties: tuple[()] = ()


def directory(query: QueryDict, language: str) -> Directory:
    """What the directory shows for the query of its address, in the language with this code."""
    form = filter_form(query, language)
    compared = tray(query, form)
    # Only what the filters understood is part of the name: no address can fill the cache with the same list.
    name = f"good_practices:directory:{language}:{_page_number(query)}:{form.query_string}:{compared.query_string}"

    def make() -> Directory:
        return _directory(form, compared, language)

    return kept(name, make) if len(name) < 200 else make()


def filtered(query: QueryDict, language: str) -> Any:
    """The practices that pass the filters of the address, ready to be shown, in its order: for feeds and data."""
    form = filter_form(query, language)
    return in_order(form.apply(form.index), language)


def latest(query: QueryDict, language: str, most: int) -> list[Any]:
    """The practices among those that were published last, latest first."""
    form = filter_form(query, language)
    rows = form.index.rows.in_order(form.found(), "newest")[:most]
    return in_order([form.index.keys[row] for row in rows], language)


def in_order(keys: Sequence[int], language: str) -> list[Any]:
    """Published practices with these primary keys, in this order, in a number of queries that does not grow."""
    rows = {
        row.pk: row
        for row in apps.get_model("good_practices.Practice").objects.for_listing(language).filter(pk__in=keys)
    }
    return [rows[key] for key in keys if key in rows]


def _directory(form: PracticeFilterForm, compared: Tray, language: str) -> Directory:
    found = listing(form, form.index, per_page=ROWS_PER_PAGE)
    return Directory(
        header=_header(form, found.total, language),
        filters=_filter_groups(form),
        hidden=[
            *([("sort", form.order)] if form.query.get("sort") else []),
            *(("compare", code) for code in compared.codes),
        ],
        cards=[card(row, language, action=compared.action(row)) for row in in_order(found.rows, language)],
        page=Paginator(range(found.total), ROWS_PER_PAGE).page(found.page.number),
        places=_places(form),
        tray=compared,
        query_string=form.query_string,
    )


def _header(form: PracticeFilterForm, total: int, language: str) -> ListingHeader:
    active = [ActiveFilter(chip.label, f"?{chip.remove_query}") for chip in form.active]
    count = ngettext("%(total)s good practice", "%(total)s good practices", total) % {"total": decimal(total, language)}
    return ListingHeader(count=count, active=active, clear_url="?" if active else "", orders=form.order_links)


def _filter_groups(form: PracticeFilterForm) -> list[FilterGroup]:
    """The form as the component shows it, each option with how many practices it would leave."""
    search = FilterGroup("q", str(form.fields["q"].label), kind="search", value=form.query.get("q", ""))
    return [search, *(_group(form, facet) for facet in FACETS)]


def _group(form: PracticeFilterForm, facet: str) -> FilterGroup:
    counts = form.index.rows.counts(facet, form.found(leaving_out=facet))
    chosen = form.chosen(facet)
    field: Any = form.fields[facet]
    if facet == "place":  # checkboxes would fill a screen of their own
        everywhere = Option("", gettext("Any council"), selected=not chosen)
        towns = [Option(value, label, selected=value in chosen) for value, label in field.choices]
        return FilterGroup(facet, str(field.label), [everywhere, *towns], kind="select")
    options = [Option(value, label, counts.get(value, 0), value in chosen) for value, label in field.choices]
    return FilterGroup(facet, str(field.label), options)


def _places(form: PracticeFilterForm) -> tuple[MapPlace, ...]:
    """A dot for each place with practices: a link to the practices of that place, lit where the filters leave some."""
    index, lit = form.index, form.found()
    counts = index.rows.counts("place", lit)
    return tuple(
        MapPlace(
            code=code,
            name=name if counts[code] < 2 else f"{name} ({counts[code]})",  # how many, where there are several
            url=f"?place={code}",
            kind=PlaceKind.MUNICIPALITY if len(code) > 2 else PlaceKind.COUNTY_COUNCIL,
            state=PlaceState.NORMAL if counts[code] else PlaceState.DIMMED,
        )
        for code, name in index.places.items()
        if code in counts
    )


def _page_number(query: QueryDict) -> str:
    asked = query.get("page", "")
    return asked if asked.isdecimal() and len(asked) < 5 else ""
