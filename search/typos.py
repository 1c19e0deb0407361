"""What somebody probably meant to type: words of the site's own texts, a letter or two away."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

from .analysis import terms
from .folding import fold
from .plan import TYPO, WEIGHTS, Reading, Variant, mark
from .vocabulary import known_words

SHORTEST = 4
# Words up to this long may have one letter wrong, longer ones two.
SHORT = 7
MOST_GUESSES = 6
# The first letter is rarely the wrong one.
OTHER_FIRST_LETTER = 0.5
# What a language never writes: its texts also name things in others ("Red de Municipios por la Agroecología").
FOREIGN_SPELLING = {
    "ca": re.compile("[áñ]|í[ao]s?$|ión$"),
    "es": re.compile("[àèòïç·]"),
    "en": re.compile("[^ -~]"),
}


@dataclass(frozen=True)
class Meant:
    """A guess: a word as texts of the site write it, and the variants that look for it."""

    word: str
    variants: tuple[Variant, ...]


def likely_meant(typed: Mapping[int, str], reading: Reading) -> dict[int, list[Meant]]:
    """For each numbered word the guesses, the likeliest first; words too short or with digits have none."""
    guesses = {}
    for number, word in typed.items():
        found = [guess for language in reading.languages for guess in _guesses(word, language)]
        found.sort(key=lambda guess: (guess[0], bool(FOREIGN_SPELLING[guess[2]].search(guess[1]))))
        if found:
            guesses[number] = [Meant(better, _variants(better, language, far)) for far, better, language in found]
    return {number: found[:MOST_GUESSES] for number, found in guesses.items()}


def _guesses(word: str, language: str) -> list[tuple[float, str, str]]:
    folded = fold(word)
    if len(folded) < SHORTEST or not folded.isalpha():
        return []
    words = known_words(language)
    near = process.extract(
        folded,
        words.folded,
        scorer=OSA.distance,
        processor=None,
        score_cutoff=1 if len(folded) <= SHORT else 2,
        limit=MOST_GUESSES * 2,
    )
    return [
        (distance + OTHER_FIRST_LETTER * (candidate[0] != folded[0]), words.surfaces[place], language)
        for candidate, distance, place in near
    ]


def _variants(word: str, language: str, distance: float) -> tuple[Variant, ...]:
    weight = TYPO / (1 + distance / 2)
    return tuple(Variant((mark(term, language),), weight * WEIGHTS[term[0]]) for term in terms(word, language))
