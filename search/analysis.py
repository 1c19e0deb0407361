"""From text and a language to the terms a search engine keeps: the only language analysis there is. Pure.

Each word becomes graded terms: ``x`` its folded form, ``l`` its light stem, ``s`` its Snowball stems (of the accented
and of the folded word, for people who type without accents). Engines get the terms ready-made (ADR 17): the same words
match on SQLite, PostgreSQL, Elasticsearch and OpenSearch.
"""

import re
import threading
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import Stemmer

from .folding import fold
from .light_stems import light_stem
from .stop_words import is_stop_word

LANGUAGES = ("ca", "es", "en")
EXACT, LIGHT, STEM = "x", "l", "s"
# PostgreSQL refuses lexemes over 2 kB, and no word anybody looks for is longer.
LONGEST_WORD = 40
SHORTEST_STEM = 4

_SNOWBALL = {"ca": "catalan", "es": "spanish", "en": "english"}
_APOSTROPHES = str.maketrans(dict.fromkeys("’‘ʼ′´`ʹ＇", "'"))
_MIDDLE_DOTS = "·•‧∙⋅・･"
# Letters and digits; an apostrophe, a middle dot, and between two l a full stop or hyphen hold a word together, as do
# the signs of R+D and R&D.
_WORD = re.compile(rf"[^\W_]+(?:(?:\s?[{_MIDDLE_DOTS}]\s?(?=l)|['+&]|(?<=l)[.-](?=l))[^\W_]+)*", re.IGNORECASE)
_GEMINATE = re.compile(rf"l\s?[{_MIDDLE_DOTS}]\s?l|ŀl|l\.l")
_ELISION = {
    "ca": re.compile(r"^[dlmnst]'(?=.)"),
    "es": re.compile(r"^[dl]'(?=.)"),  # l'Hospitalet in a Spanish text
    "en": re.compile(r"^[odl]'(?=.)"),
}
_CLITIC = {
    "ca": re.compile(r"'(?:ls?|ns?|m|s|t|hi|ho)$"),
    "es": re.compile(r"(?!)"),
    "en": re.compile(r"'(?:s|re|ve|ll|d|m|t)$"),
}
_PARTS = re.compile(rf"[{_MIDDLE_DOTS}'.\s]+")


class Token(NamedTuple):
    """A word of a text: ``surface`` in lower case without elision, where it stands in ``normalised(text)``, its terms
    from the most to the least exact, and which word of the text it is, counted from 0 with stop words.
    """

    surface: str
    start: int
    end: int
    terms: tuple[str, ...]
    position: int

    @property
    def light(self) -> str:
        """The term that phrases and synonyms are made of."""
        return next((term for term in self.terms if term[0] == LIGHT), self.terms[0])


def normalised(text: str) -> str:
    """``text`` as tokens count its characters: composed (NFC), with one kind of apostrophe, which changes no place."""
    return composed(text).translate(_APOSTROPHES)


def composed(text: str) -> str:
    """``text`` as it may be shown with tokens marked: with its own apostrophes, a letter and its accent in one."""
    return unicodedata.normalize("NFC", text)


def analyse(text: str, language: str, *, keep_stop_words: bool = False) -> list[Token]:
    """The words of ``text`` in the language with this code (one of ``LANGUAGES``), without those that say nothing."""
    return list(tokens(text, language, keep_stop_words=keep_stop_words))


def tokens(text: str, language: str, *, keep_stop_words: bool = False) -> Iterator[Token]:
    """``analyse`` one word at a time, for texts of which the beginning may be enough."""
    for position, match in enumerate(_WORD.finditer(normalised(text))):
        word, start, end = _without_clitics(match.group().lower(), match.start(), match.end(), language)
        word = _GEMINATE.sub("ll", word)
        for part in _PARTS.split(word):
            if part and (keep_stop_words or not is_stop_word(part, language)):
                yield Token(part[:LONGEST_WORD], start, end, terms(part[:LONGEST_WORD], language), position)


def light_key(text: str, language: str) -> tuple[str, ...]:
    """The light terms of a text's words, or of its stop words when it has no others: what "the same words" means."""
    found = analyse(text, language) or analyse(text, language, keep_stop_words=True)
    return tuple(token.light for token in found)


@lru_cache(100_000)
def terms(word: str, language: str) -> tuple[str, ...]:
    """The graded terms of one word (lower case, elision removed), the most exact first, none twice."""
    if "-" in word:  # col-laboració, but also social-laboral: the word, and its halves
        halves = [term for half in word.split("-") if half for term in terms(half, language)]
        return tuple(dict.fromkeys([*terms(word.replace("-", ""), language), *halves]))
    folded = fold(word)
    if not word.isalpha():
        return (EXACT + folded.replace("&", "+").replace("+", "plus"),)
    snowball = _stemmers.of[language]
    stems = [fold(snowball.stemWord(word)), snowball.stemWord(folded)]
    graded = [EXACT + folded, LIGHT + light_stem(folded, language)]
    # A stem of a letter or two says nothing: it would join half the dictionary.
    graded += [STEM + stem for stem in stems if len(stem) >= SHORTEST_STEM]
    return tuple(dict.fromkeys(graded))


def _without_clitics(word: str, start: int, end: int, language: str) -> tuple[str, int, int]:
    elided = _ELISION[language].match(word)
    if elided:
        word, start = word[elided.end() :], start + elided.end()
    clitic = _CLITIC[language].search(word)
    if clitic:
        end -= len(word) - clitic.start()
        word = word[: clitic.start()]
    return word, start, end


class _Stemmers(threading.local):
    """One stemmer per thread: PyStemmer's objects are not to be shared."""

    def __init__(self) -> None:
        self.of = {language: Stemmer.Stemmer(name) for language, name in _SNOWBALL.items()}


_stemmers = _Stemmers()
