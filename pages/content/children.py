"""The pages under a page, as cards; the pages beside it, as links."""

from dataclasses import replace

from django.db.models import QuerySet
from wagtail.models import Page

from blocks.page_cards import cards, written_in
from xmess.caching.version import kept
from xmess.design.components import Card, Link
from xmess.languages.translations import page_path, visible_pages

# Pages right under the home page are in the main menu already.
SECTION_DEPTH = 3


def child_cards(page: Page, language: str) -> list[Card]:
    """Cards of the live, public pages right under ``page``, in their order; kept until something visible changes."""
    if page.pk is None:
        return []
    return kept(f"children:{page.pk}:{language}", lambda: _cards(page, language))


def sibling_links(page: Page, language: str) -> list[Link]:
    """Links to the pages beside ``page``, itself marked; empty for an only child and right under the home page."""
    if page.depth <= SECTION_DEPTH:
        return []
    above = page.path[: -Page.steplen]
    links = kept(f"siblings:{above}:{language}", lambda: _links(above, language))
    own = page_path(page)
    return [replace(link, current=link.url == own) for link in links] if len(links) > 1 else []


def _links(above: str, language: str) -> list[Link]:
    rows = _right_under(above).select_related("locale")
    return [Link(row.title, page_path(row), language=written_in(row, language)) for row in rows]


def _right_under(path: str) -> QuerySet[Page]:
    depth = len(path) // Page.steplen + 1
    return visible_pages().filter(path__startswith=path, depth=depth).order_by("path")


def _cards(page: Page, language: str) -> list[Card]:
    return cards(list(_right_under(page.path)), language)
