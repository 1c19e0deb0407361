"""Practices a reader of one may want next, each with the reason. Pure: an index in, row numbers out."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from search.facet_index import FacetIndex, numbers

#: What two practices may share, by facet, and how much it says; a common name for both kinds of similar town.
WEIGHTS: Mapping[str, int] = {"policy": 3, "topic": 3, "population": 2, "territory": 1}
#: Values that say that nobody knows: to share them is nothing.
NOTHING = frozenset({"untold"})


@dataclass(frozen=True)
class Relation:
    """A row number, and the values it shares, by facet."""

    row: int
    shared: Mapping[str, tuple[str, ...]]


def related(index: FacetIndex, row: int, most: int = 6) -> list[Relation]:
    """The rows that share most with ``row``, best first; equals in the order of their numbers, latest first.

    Sharing a topic or a class is asked for: two towns alone make no relation.
    """
    shared: dict[str, dict[str, int]] = {
        facet: {value: bits for value, bits in index.facets.get(facet, {}).items() if bits >> row & 1}
        for facet in WEIGHTS
    }
    points: Counter[int] = Counter()
    for facet, values in shared.items():
        told = [bits for value, bits in values.items() if value not in NOTHING]
        for other in set().union(*(numbers(bits) for bits in told)):
            points[other] += WEIGHTS[facet]
    asked = {other for facet in ("policy", "topic") for bits in shared[facet].values() for other in numbers(bits)}
    best = sorted((other for other in points if other in asked and other != row), key=lambda one: (-points[one], -one))
    return [Relation(other, _shared_with(shared, other)) for other in best[:most]]


def _shared_with(shared: Mapping[str, Mapping[str, int]], other: int) -> dict[str, tuple[str, ...]]:
    found: dict[str, Sequence[str]] = {
        facet: [value for value, bits in values.items() if bits >> other & 1 and value not in NOTHING]
        for facet, values in shared.items()
    }
    return {facet: tuple(values) for facet, values in found.items() if values}
