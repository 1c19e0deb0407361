"""The pages under a page, as cards; the pages beside it, as links."""

from dataclasses import dataclass, replace

from django.core.paginator import Page as PaginatorPage
from django.core.paginator import Paginator
from django.db.models import QuerySet
from wagtail.models import Page

from blocks.page_cards import cards
from xmess.caching.version import kept
from xmess.design.components import Card, Link
from xmess.languages.translations import page_path, visible_pages, written_in

# Pages right under the home page are in the main menu already.
SECTION_DEPTH = 3
CHILDREN_PER_PAGE = 24
MOST_SIBLINGS = 30


@dataclass(frozen=True)
class Children:
    """One page of the cards of the pages under a page; ``turn`` is what ``{% pagination %}`` turns."""

    cards: list[Card]
    turn: PaginatorPage[int]


def children_of(page: Page, language: str, number: str | None) -> Children | None:
    """The live, public pages right under ``page``, in their order, on the listing's page ``number``; ``None`` for none.

    A number that does not exist becomes the nearest one that does. Kept until something visible changes.
    """
    if not page.numchild:
        return None
    total = kept(f"children:{page.pk}", lambda: _right_under(page.path).count())
    turn = Paginator(range(total), CHILDREN_PER_PAGE).get_page(number)
    shown = slice(turn.start_index() - 1, turn.end_index())
    name = f"children:{page.pk}:{turn.number}:{language}"
    return Children(kept(name, lambda: cards(list(_right_under(page.path)[shown]), language)), turn) if total else None


def sibling_links(page: Page, language: str) -> list[Link]:
    """Links to the pages beside ``page``, itself marked.

    Empty for an only child, right under the home page, and where there are too many to choose from at a glance.
    """
    if page.depth <= SECTION_DEPTH:
        return []
    above = page.path[: -Page.steplen]
    links = kept(f"siblings:{above}:{language}", lambda: _links(above, language))
    own = page_path(page)
    return [replace(link, current=link.url == own) for link in links] if len(links) > 1 else []


def _links(above: str, language: str) -> list[Link]:
    rows = list(_right_under(above).select_related("locale")[: MOST_SIBLINGS + 1])
    if len(rows) > MOST_SIBLINGS:
        return []
    return [Link(row.title, page_path(row), language=written_in(row, language)) for row in rows]


def _right_under(path: str) -> QuerySet[Page]:
    depth = len(path) // Page.steplen + 1
    return visible_pages().filter(path__startswith=path, depth=depth).order_by("path")
