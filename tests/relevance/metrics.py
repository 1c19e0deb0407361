"""How good a list of results is for a judged query: pure arithmetic, on references and grades.

``results`` are the references an engine found, best first; ``grades`` gives 1 (also useful) or 2 (what the person looks
for) for each reference that answers the query. Formulas: Järvelin & Kekäläinen 2002, gains of Burges et al. 2005.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log2
from statistics import fmean

DEPTH = 10
WANTED = 2


@dataclass(frozen=True)
class Scores:
    """Means over ``queries``; ``empty`` is the share without any result, ``errors`` how many of those were errors."""

    queries: int
    ndcg: float
    recall: float
    reciprocal_rank: float
    empty: float
    errors: int = 0


@dataclass(frozen=True)
class Measured:
    """The results of one query; ``failed`` when the engine raised instead of answering."""

    results: Sequence[str]
    grades: Mapping[str, int]
    failed: bool = False


def ndcg(results: Sequence[str], grades: Mapping[str, int]) -> float:
    """Normalised discounted cumulative gain of the first ten, with gains of ``2 ** grade - 1``: from 0 to 1."""
    best = sorted(grades.values(), reverse=True)
    return _gain(grades.get(reference, 0) for reference in _distinct(results)) / _gain(best)


def recall(results: Sequence[str], grades: Mapping[str, int]) -> float:
    """The share of the pages that answer the query found among the first ten; of ten of them when there are more."""
    found = sum(reference in grades for reference in _distinct(results)[:DEPTH])
    return found / min(DEPTH, len(grades))


def reciprocal_rank(results: Sequence[str], grades: Mapping[str, int]) -> float:
    """One by the rank of the first page of grade 2 among the first ten; 0 when there is none."""
    ranks = (rank for rank, name in enumerate(_distinct(results)[:DEPTH], 1) if grades.get(name) == WANTED)
    return 1 / next(ranks, float("inf"))


def scores(measured: Iterable[Measured]) -> Scores:
    """The means over all of ``measured``.

    Raises:
        StatisticsError: there is nothing to measure.
    """
    rows = list(measured)
    return Scores(
        queries=len(rows),
        ndcg=fmean(ndcg(row.results, row.grades) for row in rows),
        recall=fmean(recall(row.results, row.grades) for row in rows),
        reciprocal_rank=fmean(reciprocal_rank(row.results, row.grades) for row in rows),
        empty=fmean(not row.results for row in rows),
        errors=sum(row.failed for row in rows),
    )


def _gain(grades: Iterable[int]) -> float:
    first = list(grades)[:DEPTH]
    return sum((2**grade - 1) / log2(rank + 1) for rank, grade in enumerate(first, 1))


def _distinct(results: Sequence[str]) -> list[str]:
    """A page that comes twice counts once, where it comes first."""
    return list(dict.fromkeys(results))
