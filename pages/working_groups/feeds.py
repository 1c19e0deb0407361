"""News of groups as RSS: an entry per group and state, so that readers hear of each new group and of each change."""

from collections.abc import Iterable
from datetime import datetime, time
from typing import Any

from django.utils.feedgenerator import Rss201rev2Feed
from django.utils.timezone import make_aware

from xmess.discovery.head import absolute
from xmess.languages.translations import page_path

ENTRIES = 50


def rss(page: Any, groups: Iterable[Any], language: str, *, feed_url: str) -> str:
    """The feed of these groups (``querysets.for_listing``), latest news first; ``feed_url`` is its own address."""
    feed = Rss201rev2Feed(
        title=page.title,
        link=absolute(page_path(page)),
        description=page.summary or page.title,
        language=language,
        feed_url=feed_url,
    )
    news = sorted(((_happened_at(group, language), group) for group in groups), key=lambda pair: pair[0], reverse=True)
    for moment, group in news[:ENTRIES]:
        group_page = group.page_in(language)
        feed.add_item(
            title=f"{group_page.title}: {group.get_status_display()}",
            link=absolute(page_path(group_page)),
            description=group_page.summary,
            pubdate=moment,
            unique_id=f"{group.code}:{group.status}:{group.last_decided_on or ''}",
            unique_id_is_permalink=False,
            categories=[group.topic.name_in(language)],
        )
    return feed.writeString("utf-8")


def _happened_at(group: Any, language: str) -> datetime:
    """When the group came to be where it stands, as far as the site knows (aware)."""
    if group.last_decided_on:
        return make_aware(datetime.combine(group.last_decided_on, time()))
    page = group.page_in(language)
    return page.first_published_at or group.created_at
