"""How topics show up on the home page."""

from typing import Any

from django.utils.translation import gettext, override
from django.utils.translation import gettext_lazy as _

from pages.base.gathering import HomeSection
from xmess.design.components import Link
from xmess.languages.translations import page_path

from .models import TopicsIndexPage
from .presentation import topic_tiles


def topics_strip() -> HomeSection:
    """Every topic in its colour, for the home page."""
    return HomeSection("topics", _("Topics"), "topics/sections/strip.html", _on_home, order=60)


def _on_home(language: str) -> dict[str, Any] | None:
    tiles = topic_tiles(language)
    if not tiles:
        return None
    index = TopicsIndexPage.live_in(language)
    with override(language):
        return {"tiles": tiles, "more": Link(gettext("Every topic"), page_path(index)) if index else None}
