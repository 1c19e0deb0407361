"""An answer as the results page shows it: in the design system's words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from django.core.paginator import Page, Paginator
from django.urls import reverse
from django.utils.translation import gettext, ngettext

from xmess.design.components import ActiveFilter, Download, FilterGroup, Link, ListingHeader, Option, Seo
from xmess.discovery.head import absolute
from xmess.languages.formats import decimal, short_date

from .answer import Answer, Facet
from .day_fields import day_fields
from .query import RESULTS_PER_PAGE
from .question import ORDERS, RELEVANCE, Question
from .ways_in import KIND

LANGUAGE = "language"


@dataclass(frozen=True)
class ResultsPage:
    """``hidden``: (name, value) that the form keeps and shows no field for. ``suggestion``: what was meant."""

    title: str
    seo: Seo
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


def results_page(question: Question, answer: Answer, typed: Mapping[str, str]) -> ResultsPage:
    """``typed``: what the address has under the name of each field, understood or not."""
    feed = Link(gettext("Follow this search (RSS)"), _feed(question)) if answer.total else None
    filters = _filters(question, answer, typed)
    shown = {"q", "page", *(group.name for group in filters)}
    return ResultsPage(
        title=title_of(question),
        seo=_seo(question, feed),
        header=_header(question, answer),
        kinds=_kinds(question, answer),
        filters=filters,
        hidden=[pair for pair in question.parameters() if pair[0] not in shown],
        page=Paginator(range(answer.total), RESULTS_PER_PAGE).get_page(question.page),
        downloads=[Download(feed.label, feed.url)] if feed else [],
        suggestion=Link(answer.suggestion, f"?{replace(question, text=answer.suggestion, page=1).query_string}"),
    )


def title_of(question: Question) -> str:
    """What a search is called where it stands alone: a tab, a bookmark, a feed."""
    return gettext("Search: %(words)s") % {"words": question.text} if question.text else gettext("Search")


def order_labels() -> dict[str, str]:
    """Names of the orders by code."""
    return dict(zip(ORDERS, (gettext("Relevance"), gettext("Newest first"), gettext("Title")), strict=True))


def _seo(question: Question, feed: Link | None) -> Seo:
    """No search engine lists the results of another one; the address is said all the same, for who shares it."""
    query = f"?{question.query_string}" if question.query_string else ""
    return Seo(
        title=title_of(question),
        canonical=absolute(reverse("search") + query),
        robots="noindex",
        feeds=[replace(feed, url=absolute(feed.url))] if feed else (),
    )


def _header(question: Question, answer: Answer) -> ListingHeader:
    active = [
        ActiveFilter(choice.label, f"?{choice.query_string}", facet.label)
        for facet in answer.facets
        for choice in facet.chosen
    ]
    active += _days(question)
    orders = [
        Link(label, f"?{replace(question, order=code, page=1).query_string}", current=code == question.order)
        for code, label in order_labels().items()
        if question.text or code != RELEVANCE
    ]
    return ListingHeader(
        count=_count(question, answer),
        active=active,
        clear_url=f"?{Question(question.text, question.language).query_string}" if active else "",
        orders=orders if answer.total > 1 else (),
    )


def _days(question: Question) -> Iterator[ActiveFilter]:
    """The days asked for as filters that can be taken away."""
    days = (
        (question.since, gettext("Published since"), replace(question, page=1, since=None)),
        (question.until, gettext("Published until"), replace(question, page=1, until=None)),
    )
    for day, label, rest in days:
        if day:
            yield ActiveFilter(short_date(day, question.language), f"?{rest.query_string}", label)


def _count(question: Question, answer: Answer) -> str:
    if answer.total:
        count = ngettext("%(total)s result", "%(total)s results", answer.total)
        return count % {"total": decimal(answer.total, question.language)}
    if question.text:
        return gettext("Nothing found for “%(words)s”") % {"words": question.text}
    return gettext("Nothing passes these filters")


def _kinds(question: Question, answer: Answer) -> list[Link]:
    """Everything, and each kind of thing found, with how many there are."""
    facet = next((facet for facet in answer.facets if facet.name == KIND), None)
    if facet is None or len(facet.choices) < 2:
        return []
    chosen = question.chosen.get(KIND, frozenset())
    rest = {name: values for name, values in question.chosen.items() if name != KIND}
    everything = decimal(sum(choice.count for choice in facet.choices), question.language)
    all_kinds = f"?{replace(question, chosen=rest, page=1).query_string}"
    links = [Link(gettext("Everything"), all_kinds, not chosen, note=everything)]
    for choice in facet.choices:
        only = replace(question, chosen=rest | {KIND: frozenset({choice.value})}, page=1)
        count = decimal(choice.count, question.language)
        links.append(Link(choice.label, f"?{only.query_string}", choice.chosen, note=count))
    return links


def _filters(question: Question, answer: Answer, typed: Mapping[str, str]) -> list[FilterGroup]:
    """Those of the facets that leave something to choose, and the days; the kinds stand above the results as links."""
    facets = [facet for facet in answer.facets if facet.name != KIND and (len(facet.choices) > 1 or facet.chosen)]
    days = day_fields(question, typed)
    if not answer.total and not any(field.value for field in days):
        # Nothing found, or nobody to find it: there is nothing to narrow down.
        days = []
    return [*(_group(facet) for facet in facets), *days]


def _group(facet: Facet) -> FilterGroup:
    options = [Option(choice.value, choice.label, choice.count, choice.chosen) for choice in facet.choices]
    hint = gettext("None chosen: only this language.") if facet.name == LANGUAGE else ""
    return FilterGroup(facet.name, facet.label, options, hint=hint)


def _feed(question: Question) -> str:
    query = replace(question, page=1, order=RELEVANCE).query_string
    return f"{reverse('search_feed')}?{query}"
