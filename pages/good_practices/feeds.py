"""New good practices as RSS."""

from collections.abc import Iterable
from typing import Any

from django.utils.feedgenerator import Rss201rev2Feed

from xmess.discovery.head import absolute
from xmess.languages.translations import page_path

ENTRIES = 50


def rss(page: Any, practices: Iterable[Any], language: str, *, feed_url: str) -> str:
    """The feed of these practices (``querysets.for_listing``), in their order; ``feed_url`` is its own address."""
    feed = Rss201rev2Feed(
        title=page.title,
        link=absolute(page_path(page)),
        description=page.summary or page.title,
        language=language,
        feed_url=feed_url,
    )
    for practice in practices:
        fiche = practice.page_in(language)
        feed.add_item(
            title=fiche.title,
            link=absolute(page_path(fiche)),
            description=fiche.summary,
            pubdate=fiche.first_published_at or practice.created_at,
            unique_id=practice.code,
            unique_id_is_permalink=False,
            categories=[practice.topic.name_in(language)],
        )
    return feed.writeString("utf-8")
