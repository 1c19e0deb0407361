"""The only place that runs a site search: what somebody typed, and a language, become pages.

For now a plain search over Wagtail's; language-aware analysis is the next step (issue 5).
"""

import logging
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db import DatabaseError
from wagtail.models import Locale, Page

from xmess.languages.sources import is_fallback

log = logging.getLogger(__name__)

MOST_WORDS = 12
LONGEST_WORD = 40
# More than anybody reads; keeps the cost of one question bounded.
MOST_RESULTS = 200


@dataclass(frozen=True)
class Results:
    """``pages`` in order of relevance; ``complete`` is false when the search engine could not answer."""

    pages: list[Any]
    complete: bool = True


def words_of(text: str) -> list[str]:
    """The words in whatever was typed, in lower case: nothing in them can be an operator of a search engine."""
    words = re.findall(r"[^\W_]+", text.lower())
    return [word[:LONGEST_WORD] for word in words][:MOST_WORDS]


def search_pages(text: str, language: str) -> Results:
    """Live public pages written in ``language`` (a code) with every word of ``text``, or else with some of them.

    The pages are Wagtail's plain ones: ``as_shown`` turns those that are shown into their own types.
    """
    words = words_of(text)
    if not words:
        return Results([])
    locale = Locale.objects.get_for_language(language)
    rows = Page.objects.live().public().filter(locale=locale, depth__gt=2)
    # No transaction: on SQLite even one that only reads would wait for whoever writes (IMMEDIATE).
    try:
        found = rows.search(" ".join(words), operator="and")[:MOST_RESULTS]
        if not found and len(words) > 1:
            found = rows.search(" ".join(words), operator="or")[:MOST_RESULTS]
        # Fallbacks only repeat the original under another language; Wagtail's index cannot leave them out.
        return Results([page for page in found if not is_fallback(page)])
    except (DatabaseError, ConnectionError) as error:
        # The words stay out of the log: people type names and addresses into search boxes.
        log.error("The search engine did not answer: %s", type(error).__name__)
        return Results([], complete=False)


def as_shown(found: Iterable[Page]) -> list[Any]:
    """The pages as their own types, in the same order, with one query per type."""
    keys = [page.pk for page in found]
    by_id = {page.pk: page for page in Page.objects.filter(pk__in=keys).select_related("locale").specific()}
    return [by_id[key] for key in keys if key in by_id]
