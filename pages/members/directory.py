"""The directory of members: what its page shows for an address."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.core.paginator import Page
from django.http import QueryDict

from pages.base.listing import listing
from pages.members import member_rows, presentation
from pages.members.chart import GrowthChart, growth_chart
from pages.members.filters import MemberFilterForm
from pages.members.member_rows import MemberRow
from pages.members.presentation import MemberEntry
from xmess.design.components import Download, FilterGroup, ListingHeader
from xmess.territory.dot_map import MapPlace

# A page that holds today's whole network: the list and the map beside it say the same.
ROWS_PER_PAGE = 120


@dataclass(frozen=True)
class Directory:
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
    topics = [(topic.code, topic.name) for topic in member_rows.offered_topics(language)]
    return MemberFilterForm(query, choices={"topic": topics})


def directory(query: QueryDict, language: str) -> Directory:
    """What the directory shows for the query of its address, in the language with this code."""
    form = filter_form(query, language)
    everyone = member_rows.current_rows(language)
    found = listing(form, everyone, per_page=ROWS_PER_PAGE)
    territories, topics = form.chosen("territory"), form.chosen("topic")
    hues = [topic.hue for topic in member_rows.offered_topics(language) if topics == [topic.code]]
    filtered = bool(form.active)
    return Directory(
        header=presentation.header(form, found.total, language),
        filters=presentation.filter_groups(form, everyone, language),
        hidden=[("sort", form.order)] if query.get("sort") else [],
        page=found.page,
        entries=[presentation.entry(row, language) for row in found.rows],
        places=presentation.places(form.apply(everyone), everyone, hue=hues[0] if hues else ""),
        ties=member_rows.mentor_ties(),
        area=territories[0] if len(territories) == 1 else "",
        downloads=presentation.downloads(form.query_string),
        former=[] if filtered else [presentation.entry(row, language) for row in member_rows.former_rows(language)],
        growth=None if filtered else growth_chart(language),
    )


def filtered(query: QueryDict, language: str) -> list[MemberRow]:
    """The members that pass the filters of the address, in its order: what the data files tell of."""
    return filter_form(query, language).apply(member_rows.current_rows(language))
