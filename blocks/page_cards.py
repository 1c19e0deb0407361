"""Pages as cards, in the reader's language, in a number of queries that does not grow with them."""

from collections.abc import Iterable, Sequence

from django.conf import settings
from wagtail.models import Page

from xmess.caching.specific import specific
from xmess.design.components import Card
from xmess.languages.translations import visible_pages, written_in
from xmess.territory.covers import cover


def in_language(pages: Iterable[Page], language: str) -> dict[int, Page]:
    """By the key of each of ``pages``: its live, public translation into ``language`` (a code), else its source.

    Pages that nobody may see are left out. One query for all of them.
    """
    wanted = list(pages)
    shown = (
        visible_pages()
        .filter(translation_key__in={page.translation_key for page in wanted})
        .filter(locale__language_code__in={language, settings.SOURCE_LANGUAGE})
        .select_related("locale")
    )
    by_key: dict[object, Page] = {}
    for page in shown:
        if page.translation_key not in by_key or page.locale.language_code == language:
            by_key[page.translation_key] = page
    return {page.pk: by_key[page.translation_key] for page in wanted if page.translation_key in by_key}


def cards(pages: Sequence[Page], language: str, *, covers: bool = False) -> list[Card]:
    """``pages``, already chosen for ``language``, as cards in the same order."""
    return [card(page, language, covers=covers) for page in specific(pages)]


def card(page: Page, language: str, *, covers: bool = False) -> Card:
    """One specific page as a card; anything a page type does not say is left out."""
    hue = getattr(page, "hue", "")
    drawing = ""
    if covers:
        drawing = cover(getattr(page, "cover_key", str(page.pk)), code=getattr(page, "place_code", ""), hue=hue)
    return Card(
        title=page.title,
        url=page.get_url() or "",
        summary=getattr(page, "summary", page.search_description),
        kicker=getattr(page, "kicker", ""),
        hue=hue,
        cover=drawing,
        language=written_in(page, language),
    )
