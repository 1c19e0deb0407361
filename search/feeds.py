"""The newest results of a search as RSS: a question that stays open."""

from dataclasses import replace
from html import unescape

from django.urls import reverse
from django.utils.feedgenerator import Rss201rev2Feed
from django.utils.html import strip_tags
from django.utils.translation import gettext

from xmess.discovery.head import absolute

from .query import ask
from .question import NEWEST, Question


def rss(question: Question, *, feed_url: str) -> str:
    """The feed of a search, newest first; ``feed_url`` is its own absolute address."""
    page = f"{reverse('search')}?{question.query_string}"
    named = gettext("Search: %(words)s") % {"words": question.text} if question.text else gettext("Search")
    feed = Rss201rev2Feed(
        title=f"{named} · XMESS",
        link=absolute(page),
        description=gettext("The newest pages that answer this search."),
        language=question.language,
        feed_url=feed_url,
    )
    for hit in ask(replace(question, order=NEWEST, page=1)).hits:
        feed.add_item(
            title=_plain(hit.title),
            link=absolute(hit.url),
            description=_plain(hit.passage),
            pubdate=hit.published_at,
            unique_id=absolute(hit.url),
            categories=[hit.kind_label],
        )
    return feed.writeString("utf-8")


def _plain(html: str) -> str:
    return unescape(strip_tags(html))
