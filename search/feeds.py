"""The newest results of a search as RSS: a question that stays open."""

import re
from html import unescape

from django.urls import reverse
from django.utils.feedgenerator import Rss201rev2Feed
from django.utils.html import strip_tags
from django.utils.translation import gettext

from xmess.discovery.head import absolute

from .answer import Answer
from .question import Question
from .results_page import title_of

# What XML 1.0 has no way to write, not even escaped.
NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def rss(question: Question, answer: Answer, *, feed_url: str) -> str:
    """The feed of a search, in the order of its answer; ``feed_url`` is its own absolute address."""
    chosen = [choice.label for facet in answer.facets for choice in facet.chosen]
    feed = Rss201rev2Feed(
        title=_plain(" · ".join([title_of(question), *chosen, "XMESS"])),
        link=absolute(f"{reverse('search')}?{question.query_string}"),
        description=gettext("The newest pages that answer this search."),
        language=question.language,
        feed_url=feed_url,
    )
    for hit in answer.hits:
        feed.add_item(
            title=_plain(unescape(strip_tags(hit.title))),
            link=absolute(hit.url),
            description=_plain(unescape(strip_tags(hit.passage))),
            pubdate=hit.published_at,
            unique_id=absolute(hit.url),
            categories=[hit.kind_label],
        )
    return feed.writeString("utf-8")


def _plain(text: str) -> str:
    return NOT_XML.sub("", text)
