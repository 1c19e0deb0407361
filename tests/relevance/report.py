"""What was measured, as tables for the terminal. Pure."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from tests.relevance.judgements import CATEGORIES, LANGUAGES, Query
from tests.relevance.metrics import Measured, Scores, ndcg, scores
from tests.relevance.targets import PROMISED, SPREAD, shortfalls

STOCK, OURS = "stock", "ours"
#: The answers of one engine by who asked it, each in the order of the queries; ``STOCK`` is not there when the server
#: cannot run it: Elasticsearch as Maven brings it has no n-grams (shared/elasticsearch.md).
Answers = Mapping[str, Sequence[Measured]]
_COLUMNS = "{:>7}{:>8}{:>7}{:>8}".format("nDCG", "recall", "MRR", "zero")
_NAME, _BLOCK = 24, 33
# Below this a query is worth a look.
_WEAK = 0.75


def table(engine: str, queries: Sequence[Query], answers: Answers) -> str:
    """The measures of one engine: in all, per language and per category, stock Wagtail beside ours."""
    head = f"{engine:<{_NAME}}{'stock Wagtail':>{_BLOCK}}{'this site':>{_BLOCK}}"
    lines = [head, f"{'':<{_NAME - 7}}queries" + 2 * f"   {_COLUMNS}"]
    for name, wanted in _rows():
        kept = [number for number, query in enumerate(queries) if wanted(query)]
        if kept:
            cells = "".join(_cells(answers.get(who), kept) for who in (STOCK, OURS))
            lines.append(f"{name:<{_NAME - 7}}{len(kept):>7}{cells}")
    return "\n".join([*lines, *_notes(queries, answers)])


def spread(engines: Mapping[str, Answers]) -> str:
    """How far apart the engines are with ours; nothing to say about one alone."""
    found = {name: scores(answers[OURS]).ndcg for name, answers in engines.items()}
    if len(found) < 2:
        return ""
    apart = max(found.values()) - min(found.values())
    each = ", ".join(f"{name} {value:.3f}" for name, value in found.items())
    return f"nDCG@10 of the engines: {each}; {apart:.3f} apart (promised: {SPREAD:.2f} at most)"


def weak_queries(queries: Sequence[Query], measured: Sequence[Measured]) -> str:
    """The queries that went badly, with what was wanted and found; never those held out."""
    lines = []
    for query, row in zip(queries, measured, strict=True):
        value = ndcg(row.results, row.grades)
        if value < _WEAK and not query.holdout:
            lines.append(f"{value:.2f} {query.language} {query.category:<12} {query.text}")
            lines.append(f"       wanted {', '.join(f'{name} {grade}' for name, grade in query.grades.items())}")
            lines.append(f"       found  {', '.join(row.results) or '(nothing)'}")
    return "\n".join(lines)


def _rows() -> Iterator[tuple[str, Callable[[Query], bool]]]:
    yield "all", lambda query: True
    for language in LANGUAGES:
        yield language, lambda query, language=language: query.language == language
    for category in CATEGORIES:
        yield category, lambda query, category=category: query.category == category
    yield "held out", lambda query: query.holdout
    yield "not held out", lambda query: not query.holdout


def _cells(measured: Sequence[Measured] | None, kept: Sequence[int]) -> str:
    if measured is None:
        return f"   {'–':>7}{'–':>8}{'–':>7}{'–':>8}"
    found: Scores = scores(measured[number] for number in kept)
    return f"   {found.ndcg:>7.3f}{found.recall:>8.3f}{found.reciprocal_rank:>7.3f}{found.empty:>8.1%}"


def _notes(queries: Sequence[Query], answers: Answers) -> Iterator[str]:
    for who, name in ((STOCK, "stock Wagtail"), (OURS, "this site")):
        if who not in answers:
            yield f"{name} cannot index on this server"
        elif errors := scores(answers[who]).errors:
            yield f"{name} raised an error for {errors} of the queries"
    missed = shortfalls(queries, answers[OURS], PROMISED)
    yield "Promised: " + ("; ".join(missed) if missed else "kept")
