"""Sets of matches with a score that can be joined, cut and turned round: the algebra of search queries. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import reduce


@dataclass(frozen=True)
class Matches:
    """Keys (primary keys as text) with their score; ``inverted`` means everything but these keys, without scores."""

    scores: Mapping[str, float] = field(default_factory=dict)
    inverted: bool = False

    def __and__(self, other: "Matches") -> "Matches":
        if self.inverted and other.inverted:
            return Matches({**self.scores, **other.scores}, inverted=True)
        if self.inverted:
            return other & self
        if other.inverted:
            return Matches({key: score for key, score in self.scores.items() if key not in other.scores})
        few, many = sorted((self.scores, other.scores), key=len)
        return Matches({key: score + many[key] for key, score in few.items() if key in many})

    def __or__(self, other: "Matches") -> "Matches":
        if self.inverted or other.inverted:
            return ~(~self & ~other)
        joined = dict(self.scores)
        for key, score in other.scores.items():
            joined[key] = joined.get(key, 0.0) + score
        return Matches(joined)

    def __invert__(self) -> "Matches":
        return Matches(self.scores, not self.inverted)

    def boosted(self, factor: float) -> "Matches":
        """The same keys, each worth ``factor`` times as much."""
        return Matches({key: score * factor for key, score in self.scores.items()}, self.inverted)


NOTHING = Matches()
EVERYTHING = Matches(inverted=True)


def all_of(matches: Iterable[Matches]) -> Matches:
    """What is in every one of them; everything when there is none."""
    return reduce(lambda one, other: one & other, matches, EVERYTHING)


def any_of(matches: Iterable[Matches]) -> Matches:
    """What is in at least one of them."""
    return reduce(lambda one, other: one | other, matches, NOTHING)


def covering(groups: Iterable[Mapping[str, float]], at_least: int, words: int) -> Matches:
    """What at least so many of the groups hold; each group that is missing costs its share of the score."""
    total: dict[str, float] = {}
    held: dict[str, int] = {}
    for group in groups:
        for key, score in group.items():
            total[key] = total.get(key, 0.0) + score
            held[key] = held.get(key, 0) + 1
    return Matches({key: score * held[key] / words for key, score in total.items() if held[key] >= at_least})


def favouring(matches: Matches, bonuses: Iterable[Mapping[str, float]]) -> Matches:
    """The same keys, each worth more by what every bonus gives it."""
    total = dict(matches.scores)
    for bonus in bonuses:
        for key in bonus.keys() & total.keys():
            total[key] += bonus[key]
    return Matches(total, matches.inverted)
