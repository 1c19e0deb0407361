"""Pure: the links below a listing, as real addresses that keep the listing's filters."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypedDict

from django.core.paginator import Page
from django.http import QueryDict


@dataclass(frozen=True, slots=True)
class PageLink:
    """One page of a listing; an entry without number stands for the pages left out."""

    number: int | None
    url: str = ""
    current: bool = False


class PageLinks(TypedDict):
    """Context of `components/pagination.html`."""

    links: Sequence[PageLink]
    previous: PageLink | None
    next: PageLink | None
    total: int


def page_links(page: Page[Any], query: QueryDict, parameter: str = "page") -> PageLinks:
    """Links for `page`, with the other parameters of `query` kept; the first page has none of its own.

    At most nine entries: both ends, the neighbours, and a gap where pages are left out.
    """
    paginator = page.paginator

    def link(number: int) -> PageLink:
        parameters = query.copy()
        parameters.pop(parameter, None)
        if number > 1:
            parameters[parameter] = str(number)
        return PageLink(number, f"?{parameters.urlencode()}", number == page.number)

    elided = paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
    return {
        "links": [link(entry) if isinstance(entry, int) else PageLink(None) for entry in elided],
        "previous": link(page.previous_page_number()) if page.has_previous() else None,
        "next": link(page.next_page_number()) if page.has_next() else None,
        "total": paginator.num_pages,
    }
