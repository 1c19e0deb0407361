"""New resources as RSS."""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import Any

from django.utils.feedgenerator import Rss201rev2Feed

from xmess.discovery.head import absolute
from xmess.languages.translations import page_path

from .library import Entry
from .presentation import kind_label

ENTRIES = 50


def rss(page: Any, entries: Iterable[Entry], language: str, *, feed_url: str) -> str:
    """The feed of these resources, in their order; ``feed_url`` is its own address."""
    feed = Rss201rev2Feed(
        title=page.title,
        link=absolute(page_path(page)),
        description=page.summary or page.title,
        language=language,
        feed_url=feed_url,
    )
    for entry in entries:
        origin = entry.document.origin if entry.document else None
        feed.add_item(
            title=entry.title,
            link=absolute(entry.url),
            description=entry.summary or (origin.label if origin else ""),
            pubdate=_noon(entry.published),
            unique_id=entry.code,
            unique_id_is_permalink=False,
            categories=[kind_label(entry.kind)],
        )
    return feed.writeString("utf-8")


def _noon(day: str) -> datetime | None:
    """Only the day is known: noon is that day in Catalonia and wherever its readers are."""
    return datetime.combine(date.fromisoformat(day), datetime.min.time(), UTC).replace(hour=12) if day else None
