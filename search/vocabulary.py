"""The words of the site's own texts, to know which one somebody meant; the same for every engine.

A word is remembered when a text with it is indexed and forgotten when the index is built anew. What a visitor is shown
of it is another matter: only corrections that lead to a page visitors may read (``search.query``).
"""

import threading
from collections.abc import Iterable
from dataclasses import dataclass, field

from .folding import fold
from .models import KnownWord

BATCH = 500


@dataclass
class Words:
    """``folded[n]`` is ``surfaces[n]`` without accents; ``last`` the primary key of the newest of them."""

    folded: list[str] = field(default_factory=list)
    surfaces: list[str] = field(default_factory=list)
    last: int = 0
    first: int = 0


#: What this process has read so far; tests that roll the database back empty it.
kept_words: dict[str, Words] = {}
_reading = threading.Lock()


def remember(words: Iterable[tuple[str, str]]) -> None:
    """Note words, each a language code and a form as texts write it, in lower case; known ones cost next to nothing."""
    rows = [KnownWord(language=language, word=word) for language, word in sorted(set(words))]
    KnownWord.objects.bulk_create(rows, ignore_conflicts=True, batch_size=BATCH)


def forget_all() -> None:
    """Before the index is built anew from all there is."""
    KnownWord.objects.all()._raw_delete(KnownWord.objects.db)


def known_words(language: str) -> Words:
    """The words of a language; a process reads only those that came since it last asked."""
    with _reading:
        ends = KnownWord.objects.ends(language)
        words = kept_words.get(language)
        if words is None or words.first != ends.first or words.last > ends.last:
            words = kept_words[language] = Words(first=ends.first)
        if words.last < ends.last:
            for pk, word in KnownWord.objects.after(language, words.last):
                words.folded.append(fold(word))
                words.surfaces.append(word)
                words.last = pk
        return words
