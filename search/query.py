"""The only place that runs a site search: what somebody typed, and a language, become pages.

For now a plain search over Wagtail's; language-aware analysis is the next step (issue 5).
"""

import logging
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import DatabaseError
from wagtail.models import Locale, Page

from xmess.caching.routing import private_paths
from xmess.caching.specific import specific
from xmess.caching.version import kept
from xmess.languages.sources import is_fallback
from xmess.languages.translations import page_path

log = logging.getLogger(__name__)

MOST_WORDS = 12
LONGEST_WORD = 40
# More than anybody reads; keeps the cost of one question bounded.
MOST_RESULTS = 200


@dataclass(frozen=True)
class Results:
    """``pages`` in order of relevance; ``complete`` is false when the search engine could not answer."""

    pages: list[Page]
    complete: bool = True


@dataclass(frozen=True, slots=True)
class Found:
    """A page as the list of results shows it; ``pk`` is its primary key."""

    pk: int
    title: str
    url: str
    kicker: str
    summary: str


def words_of(text: str) -> list[str]:
    """The words in whatever was typed, in lower case: nothing in them can be an operator of a search engine."""
    words = re.findall(r"[^\W_]+", text.lower())
    return [word[:LONGEST_WORD] for word in words][:MOST_WORDS]


def search_pages(text: str, language: str) -> Results:
    """Live public pages written in ``language`` (a code) with every word of ``text``, or else with some of them.

    The pages are Wagtail's plain ones: ``as_shown`` says of those that are shown what their own types know.
    """
    words = words_of(text)
    if not words:
        return Results([])
    rows = _public_pages(language)
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


def as_shown(pages: Sequence[Page]) -> list[Found]:
    """The pages as the list shows them, in the same order; kept in the process until anything visible changes."""
    return kept(
        "search:" + "-".join(str(page.pk) for page in pages), lambda: [_found(page) for page in specific(pages)]
    )


def _public_pages(language: str) -> Any:
    """Live pages that visitors may open in the language with this code, by filters that a search index has too."""
    locale = kept(f"locale:{language}", lambda: Locale.objects.get_for_language(language))
    rows = Page.objects.live().filter(locale=locale, depth__gt=2)
    for path in private_paths():
        rows = rows.exclude(path__startswith=path)
    return rows


def _found(page: Page) -> Found:
    summary = getattr(page, "summary", page.search_description)
    return Found(page.pk, page.title, page_path(page), str(getattr(page, "kicker", "")), summary)
