"""What is new: the pages published last, whatever their type."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from wagtail.models import Page, get_page_models

from blocks.page_cards import cards
from xmess.languages.sources import fallbacks
from xmess.languages.translations import visible_pages
from xmess.navigation.models import MenuItem, Place

MOST = 3


def latest_pages(language: str) -> list[Page]:
    """The last pages written in ``language`` (a code) of the types that are announced, newest first. One query.

    What the last line of the footer leads to (legal texts) is not news, whenever it was published.
    """
    legal = MenuItem.objects.filter(menu__place=Place.LEGAL, page__isnull=False).values("page__translation_key")
    announced = Page.objects.exact_type(*announced_types()).values("pk")
    rows = (
        visible_pages()
        .filter(pk__in=announced, locale__language_code=language, first_published_at__isnull=False)
        .exclude(fallbacks())
        .exclude(translation_key__in=legal)
        .order_by("-first_published_at", "-pk")
    )
    return list(rows[:MOST])


@cache
def announced_types() -> tuple[type[Page], ...]:
    """Page types whose new pages are worth telling (``BasePage.announced``)."""
    return tuple(model for model in get_page_models() if getattr(model, "announced", False))


def section_context(language: str) -> Mapping[str, Any] | None:
    """For ``HomeSection``: cards of the latest pages; nothing while there are none."""
    pages = latest_pages(language)
    return {"cards": cards(pages, language, covers=True)} if pages else None
