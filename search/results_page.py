"""An answer as the results page shows it: in the design system's words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from django.core.paginator import Page, Paginator
from django.urls import reverse
from django.utils.translation import gettext, ngettext
from wagtail import hooks

from xmess.design.components import ActiveFilter, Download, FilterGroup, Link, ListingHeader, Option
from xmess.languages.formats import decimal, short_date

from .answer import Answer, Facet
from .query import RESULTS_PER_PAGE
from .question import ORDERS, RELEVANCE, Question

# The kinds stand above the results, as links: they say at a glance what there is.
ABOVE = "kind"


@dataclass(frozen=True)
class ResultsPage:
    """``hidden``: what the form of the words, or that of the filters, has to keep, as (name, value)."""

    header: ListingHeader
    kinds: Sequence[Link]
    filters: Sequence[FilterGroup]
    hidden: Sequence[tuple[str, str]]
    page: "Page[int]"
    downloads: Sequence[Download]
    suggestion: Link

    @property
    def has_problems(self) -> bool:
        """Whether a filter could not be understood."""
        return any(group.error for group in self.filters)


def results_page(question: Question, answer: Answer, *, bad_dates: dict[str, str]) -> ResultsPage:
    """``bad_dates``: what was typed as ``since`` or ``until`` and is no date."""
    in_filters = {"q", "since", "until", *(facet.name for facet in answer.facets if facet.name != ABOVE)}
    return ResultsPage(
        header=_header(question, answer),
        kinds=_kinds(question, answer),
        filters=_filters(question, answer, bad_dates),
        hidden=[pair for pair in question.parameters() if pair[0] not in in_filters - {"q"} and pair[0] != "page"],
        page=Paginator(range(answer.total), RESULTS_PER_PAGE).get_page(question.page),
        downloads=[Download(gettext("Follow this search (RSS)"), _feed(question))] if answer.total else [],
        suggestion=Link(answer.suggestion, f"?{replace(question, text=answer.suggestion, page=1).query_string}"),
    )


def help_links(language: str) -> list[Link]:
    """Where somebody may be helped whose search found nothing; slices register theirs on ``search_help_links``."""
    return [link for find in hooks.get_hooks("search_help_links") for link in find(language)]


def order_labels() -> dict[str, str]:
    """Names of the orders by code."""
    return dict(zip(ORDERS, (gettext("Relevance"), gettext("Newest first"), gettext("Title")), strict=True))


def _header(question: Question, answer: Answer) -> ListingHeader:
    count = ngettext("%(total)s result", "%(total)s results", answer.total)
    active = [
        ActiveFilter(choice.label, f"?{choice.query_string}", facet.label)
        for facet in answer.facets
        for choice in facet.chosen
    ]
    active += _days(question)
    everything = Question(question.text, question.language)
    orders = [
        Link(label, f"?{replace(question, order=code, page=1).query_string}", current=code == question.order)
        for code, label in order_labels().items()
        if question.text or code != RELEVANCE
    ]
    return ListingHeader(
        count=count % {"total": decimal(answer.total, question.language)},
        active=active,
        clear_url=f"?{everything.query_string}" if active else "",
        orders=orders if answer.total > 1 else (),
    )


def _days(question: Question) -> Iterator[ActiveFilter]:
    """The days asked for as filters that can be taken away."""
    without = (
        (gettext("Since"), question.since, replace(question, since=None, page=1)),
        (gettext("Until"), question.until, replace(question, until=None, page=1)),
    )
    for label, day, rest in without:
        if day:
            yield ActiveFilter(short_date(day, question.language), f"?{rest.query_string}", label)


def _kinds(question: Question, answer: Answer) -> list[Link]:
    """Everything, and each kind of thing found, with how many there are."""
    facet = next((facet for facet in answer.facets if facet.name == ABOVE), None)
    if facet is None or len(facet.choices) < 2:
        return []
    chosen = question.chosen.get(ABOVE, frozenset())
    rest = {name: values for name, values in question.chosen.items() if name != ABOVE}
    links = [Link(gettext("Everything"), f"?{replace(question, chosen=rest, page=1).query_string}", not chosen)]
    for choice in facet.choices:
        only = replace(question, chosen=rest | {ABOVE: frozenset({choice.value})}, page=1)
        count = decimal(choice.count, question.language)
        links.append(Link(choice.label, f"?{only.query_string}", choice.chosen, note=count))
    return links


def _filters(question: Question, answer: Answer, bad_dates: dict[str, str]) -> list[FilterGroup]:
    groups = [_group(facet) for facet in answer.facets if facet.name != ABOVE and len(facet.choices) > 1]
    problem = gettext("Write a day that exists, like 2024-05-31.")
    for name, label in (("since", gettext("Published since")), ("until", gettext("Published until"))):
        day = getattr(question, name)
        typed = bad_dates.get(name, "")
        value = day.isoformat() if day else typed
        groups.append(FilterGroup(name, label, kind="date", value=value, error=problem if typed else ""))
    return groups


def _group(facet: Facet) -> FilterGroup:
    options = [Option(choice.value, choice.label, choice.count, choice.chosen) for choice in facet.choices]
    return FilterGroup(facet.name, facet.label, options)


def _feed(question: Question) -> str:
    query = replace(question, page=1, order=RELEVANCE).query_string
    return f"{reverse('search_feed')}?{query}"
