"""The pages under a page, as cards."""

from wagtail.models import Page

from blocks.page_cards import cards
from xmess.caching.version import kept
from xmess.design.components import Card
from xmess.languages.translations import visible_pages


def child_cards(page: Page, language: str) -> list[Card]:
    """Cards of the live, public pages right under ``page``, in their order; kept until something visible changes."""
    if page.pk is None:
        return []
    return kept(f"children:{page.pk}:{language}", lambda: _cards(page, language))


def _cards(page: Page, language: str) -> list[Card]:
    return cards(list(visible_pages().child_of(page).order_by("path")), language)
