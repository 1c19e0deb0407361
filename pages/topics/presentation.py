"""Topics as the records that the site's components show. Kept in the process until anything visible changes."""

from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.utils.safestring import SafeString

from xmess.caching.version import kept
from xmess.design.components import Tile
from xmess.languages.translations import page_path, written_in
from xmess.territory.covers import TILE_FOCUS, cover


@dataclass(frozen=True, slots=True)
class _PublicTopic:
    pk: int
    tile: Tile


def topic_tiles(language: str, without: int | None = None) -> list[Tile]:
    """Topics that have a page, in their order, over their covers; the one called ``without`` is left out."""
    public = kept(f"topics:tiles:{language}", lambda: _public_topics(language))
    return [one.tile for one in public if one.pk != without]


def _public_topics(language: str) -> list[_PublicTopic]:
    topics = apps.get_model("topics.Topic").objects.published().with_pages(language)
    return [_PublicTopic(topic.pk, _tile(topic, topic.page_in(language))) for topic in topics]


def _tile(topic: Any, page: Any) -> Tile:
    # Markup of our own pure code, which escapes what goes in.
    drawing = SafeString(cover(page.cover_key, hue=topic.hue, focus=TILE_FOCUS))
    return Tile(
        title=page.title,
        url=page_path(page),
        hue=topic.hue,
        icon=topic.icon,
        cover=drawing,
        language=written_in(page, page.locale.language_code),
    )
