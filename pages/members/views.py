"""What a page's routes answer: the directory for an address, and the same rows as data."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.core.paginator import Page
from django.http import HttpRequest, HttpResponse, QueryDict

from pages.base.listing import listing
from pages.members import data_files, directory, presentation
from pages.members.chart import GrowthChart, growth_chart
from pages.members.directory import MemberRow
from pages.members.filters import MemberFilterForm
from pages.members.presentation import MemberEntry
from xmess.design.components import Download, FilterGroup, ListingHeader
from xmess.territory.dot_map import MapPlace

# A page that holds today's whole network: the list and the map beside it say the same.
ROWS_PER_PAGE = 120


@dataclass(frozen=True)
class MembersDirectory:
    """What the directory shows. ``page`` is a page of ``MemberRow``; ``area``: the one territory filtered by."""

    header: ListingHeader
    filters: Sequence[FilterGroup]
    hidden: Sequence[tuple[str, str]]
    page: Page[MemberRow]
    entries: Sequence[MemberEntry]
    places: Sequence[MapPlace]
    ties: Sequence[tuple[str, str]]
    area: str
    downloads: Sequence[Download]
    former: Sequence[MemberEntry]
    growth: GrowthChart | None


def filter_form(query: QueryDict, language: str) -> MemberFilterForm:
    """The filters as the address asks for them, with the topics that members work on."""
    topics = [(topic.code, topic.name) for topic in directory.offered_topics(language)]
    return MemberFilterForm(query, choices={"topic": topics})


def members_directory(query: QueryDict, language: str) -> MembersDirectory:
    """What the directory shows for the query of its address, in the language with this code."""
    form = filter_form(query, language)
    everyone = directory.current_rows(language)
    found = listing(form, everyone, per_page=ROWS_PER_PAGE)
    territories, topics = form.chosen("territory"), form.chosen("topic")
    hues = [topic.hue for topic in directory.offered_topics(language) if topics == [topic.code]]
    filtered = bool(form.active)
    return MembersDirectory(
        header=presentation.header(form, found.total, language),
        filters=presentation.filter_groups(form, everyone, language),
        hidden=[("sort", form.order)] if query.get("sort") else [],
        page=found.page,
        entries=[presentation.entry(row, language) for row in found.rows],
        places=presentation.places(form.apply(everyone), everyone, hue=hues[0] if hues else ""),
        ties=directory.mentor_ties(),
        area=territories[0] if len(territories) == 1 else "",
        downloads=presentation.downloads(form.query_string),
        former=[] if filtered else [presentation.entry(row, language) for row in directory.former_rows(language)],
        growth=None if filtered else growth_chart(language),
    )


def csv_table(request: HttpRequest, page: Any) -> HttpResponse:
    """The filtered rows as a table."""
    rows = _filtered(request.GET, page)
    response = HttpResponse(data_files.csv_text(rows, settings.SITE_ORIGIN), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="xmess-members.csv"'
    return response


def json_data(request: HttpRequest, page: Any) -> HttpResponse:
    """The filtered rows for programs."""
    form = filter_form(request.GET, page.locale.language_code)
    query = f"?{form.query_string}" if form.query_string else ""
    address = f"{settings.SITE_ORIGIN}{request.path}{query}"
    text = data_files.json_text(_filtered(request.GET, page), settings.SITE_ORIGIN, address=address)
    return HttpResponse(text, content_type="application/json; charset=utf-8")


def _filtered(query: QueryDict, page: Any) -> list[MemberRow]:
    language = page.locale.language_code
    return filter_form(query, language).apply(directory.current_rows(language))
