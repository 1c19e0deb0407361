"""From a question to a plan that every engine runs alike: words, what each may match, how many must. Pure."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from .analysis import EXACT, LANGUAGES, LIGHT, STEM, Token, analyse
from .thesaurus import Thesaurus

# An exact form counts more than a light stem, that more than a Snowball stem; measured (`make relevance`).
WEIGHTS = {EXACT: 1.0, LIGHT: 0.8, STEM: 0.45}
SYNONYM = 0.6
# The same letters in a language other than the asker's: names and loans, mostly.
FOREIGN = 0.6
TYPO = 0.4
# What two neighbours of the question are worth besides, where a text has them together; measured.
TOGETHER = 0.3
MOST_WORDS = 12
#: With fewer results than this the plan is run again with one word less required.
FEW = 10


@dataclass(frozen=True)
class Variant:
    """Marked terms that count as the word: one, or several that follow each other. ``prefix``: as its beginning."""

    terms: tuple[str, ...]
    weight: float
    prefix: bool = False


@dataclass(frozen=True)
class Group:
    """A word of the question, as typed, and what matches it."""

    surface: str
    variants: tuple[Variant, ...]


@dataclass(frozen=True)
class Plan:
    """``at_least`` of the groups must match; ``relaxable`` when fewer will do if that finds too little. None of the
    ``pairs``, words that follow each other in the question, must, but what has them is worth more.
    """

    groups: tuple[Group, ...] = ()
    at_least: int = 0
    relaxable: bool = False
    pairs: tuple[Group, ...] = ()

    def with_typos(self, meant: Mapping[int, Sequence[Variant]]) -> "Plan":
        """The plan in which the groups of these numbers match what was probably meant."""
        groups = list(self.groups)
        for number, variants in meant.items():
            groups[number] = replace(groups[number], variants=(*groups[number].variants, *variants))
        return replace(self, groups=tuple(groups))


@dataclass(frozen=True)
class Reading:
    """How words are to be understood: languages of the texts to find, the asker's (``None``: any), what is alike."""

    languages: tuple[str, ...] = LANGUAGES
    source: str | None = None
    thesaurus: Thesaurus = field(default_factory=Thesaurus)

    @property
    def sources(self) -> tuple[str, ...]:
        """The languages the words may be written in."""
        return (self.source,) if self.source else self.languages


def mark(term: str, language: str) -> str:
    """``term`` as the index keeps it: languages share an index, but not their words' frequencies."""
    return f"{term[0]}{language}{term[1:]}"


def word_variants(token: Token, language: str, weight: float = 1.0) -> list[Variant]:
    """What one analysed word matches in texts of this language."""
    return [Variant((mark(term, language),), weight * WEIGHTS[term[0]]) for term in token.terms]


def how_many(words: int, operator: str | None) -> int:
    """How many of so many words a text must have: ``and`` all, ``or`` one, otherwise most of them."""
    if operator == "and" or words <= 2:
        return min(words, 1) if operator == "or" else words
    if operator == "or":
        return 1
    return words - 1 if words <= 4 else round(words * 0.6)


def build(text: str, reading: Reading, operator: str | None = None) -> Plan:
    """The plan for whatever was typed; ``operator`` is ``and``, ``or`` or ``None`` for as many words as makes sense."""
    analysed = {language: _by_place(text, language) for language in {*reading.languages, *reading.sources}}
    places = _places(analysed, reading.sources)[:MOST_WORDS]
    variants: dict[tuple[int, int], list[Variant]] = {place: [] for place in places}
    for place in places:
        for language in reading.languages:
            token = analysed[language].get(place)
            if token:
                weight = 1.0 if language in reading.sources else FOREIGN
                variants[place] += word_variants(token, language, weight)
    _add_synonyms(variants, places, analysed, reading)
    groups = tuple(
        Group(_surface(place, analysed, reading.sources), _best_of(found)) for place, found in variants.items()
    )
    pairs = _pairs(places, analysed, reading) if not operator else ()
    return Plan(groups, how_many(len(groups), operator), relaxable=not operator, pairs=pairs)


def phrases(text: str, reading: Reading) -> Plan:
    """The plan for words that must follow each other, in any of the languages."""
    variants = []
    for language in reading.languages:
        terms = tuple(mark(token.light, language) for token in analyse(text, language))
        if terms:
            variants.append(Variant(terms, 1.0))
    return Plan((Group(text, tuple(variants)),), 1) if variants else Plan()


def beginnings(text: str, reading: Reading) -> Plan:
    """The plan for the typeahead: every word as typed, the last one as the beginning of a word."""
    analysed = {language: _by_place(text, language, stop_words=True) for language in reading.languages}
    places = sorted({place for tokens in analysed.values() for place in tokens})[:MOST_WORDS]
    groups = []
    for place in places:
        tokens = [(language, analysed[language][place]) for language in analysed if place in analysed[language]]
        variants = [
            Variant((mark(token.terms[0], language),), 1.0, prefix=place == places[-1]) for language, token in tokens
        ]
        groups.append(Group(tokens[0][1].surface, tuple(variants)))
    return Plan(tuple(groups), len(groups))


def _by_place(text: str, language: str, *, stop_words: bool = False) -> dict[tuple[int, int], Token]:
    """Words by ``(which word of the text, which part of it)``: languages agree on that."""
    parts: defaultdict[int, int] = defaultdict(int)
    found = {}
    for token in analyse(text, language, keep_stop_words=stop_words):
        found[token.position, parts[token.position]] = token
        parts[token.position] += 1
    return found


def _places(analysed: Mapping[str, dict[tuple[int, int], Token]], sources: Iterable[str]) -> list[tuple[int, int]]:
    """Where the words are that say something in every language they may be in, or in any when none does in all."""
    kept = [set(analysed[language]) for language in sources]
    return sorted(set.intersection(*kept) or set.union(*kept))


def _add_synonyms(
    variants: dict[tuple[int, int], list[Variant]],
    places: Sequence[tuple[int, int]],
    analysed: Mapping[str, dict[tuple[int, int], Token]],
    reading: Reading,
) -> None:
    """An expression the thesaurus knows is also matched, in each of its words, by what means the same."""
    for source in reading.sources:
        tokens = [analysed[source].get(place) for place in places]
        for start, end in _spans(len(places), reading.thesaurus.longest):
            span = [token.light for token in tokens[start:end] if token]
            if len(span) < end - start:
                continue
            for target in reading.languages:
                for other in reading.thesaurus.alternatives(tuple(span), source, target):
                    variant = Variant(tuple(mark(term, target) for term in other), SYNONYM)
                    for place in places[start:end]:
                        variants[place].append(variant)


def _spans(words: int, longest: int) -> Iterable[tuple[int, int]]:
    for start in range(words):
        for end in range(start + 1, min(words, start + longest) + 1):
            yield start, end


def _pairs(
    places: Sequence[tuple[int, int]], analysed: Mapping[str, dict[tuple[int, int], Token]], reading: Reading
) -> tuple[Group, ...]:
    """Each word with the next one, in the languages that may be meant."""
    found = []
    for place, following in pairwise(places):
        both = [
            (analysed[language].get(place), analysed[language].get(following), language) for language in reading.sources
        ]
        variants = tuple(
            Variant((mark(first.light, language), mark(second.light, language)), TOGETHER)
            for first, second, language in both
            if first and second
        )
        if variants:
            found.append(Group("", variants))
    return tuple(found)


def _surface(
    place: tuple[int, int], analysed: Mapping[str, dict[tuple[int, int], Token]], sources: Iterable[str]
) -> str:
    return next(analysed[language][place].surface for language in sources if place in analysed[language])


def _best_of(variants: Iterable[Variant]) -> tuple[Variant, ...]:
    """Each variant once, with the most it was worth."""
    best: dict[tuple[tuple[str, ...], bool], Variant] = {}
    for variant in variants:
        known = best.get((variant.terms, variant.prefix))
        if known is None or known.weight < variant.weight:
            best[variant.terms, variant.prefix] = variant
    return tuple(best.values())
