"""What visitors look for, counted without knowing who they are: no address, no session, no cookie, no user.

Counts wait in the process and a thread writes them, some seconds after the first, in one transaction that adds to what
is there (``count_buffer``, ``services.write_counts``). So no visitor waits for a write, not even on SQLite, where there
is one writer at a time; a burst costs memory, not queries; counts of a quiet hour do not wait for the next visitor, as
they would with ``request_finished``; and no cache server has to count atomically, which the default one cannot. What it
costs: a process that is killed loses the counts of those seconds.
"""

from typing import Any

from django.conf import settings
from django.utils.timezone import localdate, localtime

from xmess.caching.version import kept

from .analysis import LANGUAGES, LIGHT, analyse
from .asked_words import as_typed, question_key
from .count_buffer import CountBuffer, Counts, Key
from .desk.models import AskedQuestion
from .folding import fold
from .light_stems import light_stem
from .services.write_counts import write_counts
from .vocabulary import known_words

WRITE_AFTER_SECONDS = 10
LEAST_TIMES = 3
POPULAR_DAYS = 28


waiting = CountBuffer(write_counts, lambda: getattr(settings, "SEARCH_COUNTS_SECONDS", WRITE_AFTER_SECONDS))


def count_asked(text: str, language: str, results: int | None = None) -> None:
    """Somebody asked ``text`` in a language (code) and got so many results; ``None`` when that is not known."""
    _count(text, language, asked=1, results=results)


def count_opened(text: str, language: str) -> None:
    """Somebody opened a result of that question."""
    _count(text, language, opened=1)


def popular(language: str, most: int = 6) -> list[str]:
    """What visitors who read a language asked most in four weeks, as they typed it, the most asked first.

    Only what found something, was asked three times at least, and is made of words of the site's own texts: whoever
    asks something rude three times must not see it published. Kept in the process for an hour at most.
    """
    hour = localtime().hour
    return kept(f"search:popular:{hour}:{language}", lambda: _popular(language))[:most]


def _popular(language: str) -> list[str]:
    today = localdate()
    first = today.fromordinal(today.toordinal() - POPULAR_DAYS + 1)
    rows = AskedQuestion.objects.filter(language=language).totals(first, today).popular(LEAST_TIMES)[:50]
    words = [row["words"] for row in rows]
    if not words:
        return []
    folded = set(known_words(language).folded)
    own = folded | {LIGHT + light_stem(word, language) for word in folded}
    return [text for text in words if all({fold(t.surface), t.light} & own for t in analyse(text, language))]


def _count(text: str, language: str, **counts: Any) -> None:
    question = question_key(text, language) if language in LANGUAGES else ""
    if question:
        waiting.add(Key(localdate(), language, question), Counts(as_typed(text), **counts))
