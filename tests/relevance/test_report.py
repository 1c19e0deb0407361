"""The tables and the targets: what is shown, what is hidden, what counts as missed."""

import pytest

from tests.relevance.judgements import Query
from tests.relevance.metrics import Measured
from tests.relevance.report import OURS, STOCK, spread, table, weak_queries
from tests.relevance.targets import GATE, PROMISED, shortfalls

GRADES = {"page": 2}
QUERIES = [
    Query("coses", "ca", "inflection", GRADES),
    Query("cosas", "es", "typo", GRADES, holdout=True),
    Query("things", "en", "typo", GRADES),
]
RIGHT = [Measured(["page"], GRADES)] * 3
WRONG = [Measured(["other"], GRADES)] * 3
BROKEN = [Measured([], GRADES, failed=True)] * 3


def row(text: str, name: str) -> list[str]:
    (line,) = [line for line in text.splitlines() if line.startswith(f"{name} ")]
    return line.removeprefix(name).split()


def test_a_row_for_all_for_each_language_and_for_each_category_there_is() -> None:
    text = table("SQLite", QUERIES, {STOCK: WRONG, OURS: RIGHT})
    assert row(text, "all") == ["3", "0.000", "0.000", "0.000", "0.0%", "1.000", "1.000", "1.000", "0.0%"]
    assert [row(text, name)[0] for name in ("ca", "es", "en", "inflection", "typo")] == ["1", "1", "1", "1", "2"]
    assert "geminada" not in text
    assert (row(text, "held out")[0], row(text, "not held out")[0]) == ("1", "2")


def test_errors_and_missing_stock_engines_are_said() -> None:
    assert "stock Wagtail raised an error for 3 of" in table("SQLite", QUERIES, {STOCK: BROKEN, OURS: RIGHT})
    text = table("Elasticsearch", QUERIES, {OURS: RIGHT})
    assert "stock Wagtail cannot index on this server" in text
    assert row(text, "all")[1:5] == ["–"] * 4


def test_what_is_held_out_is_never_looked_at() -> None:
    text = weak_queries(QUERIES, WRONG)
    assert "coses" in text
    assert "things" in text
    assert "cosas" not in text
    assert weak_queries(QUERIES, RIGHT) == ""


def test_the_spread_is_between_two_engines_or_more() -> None:
    assert spread({"SQLite": {OURS: RIGHT}}) == ""
    text = spread({"SQLite": {OURS: RIGHT}, "PostgreSQL": {OURS: [*RIGHT[:2], WRONG[2]]}})
    assert "PostgreSQL 0.667; 0.333 apart" in text


def test_every_promise_that_is_kept_is_silent() -> None:
    assert shortfalls(QUERIES, RIGHT, PROMISED) == []
    assert table("SQLite", QUERIES, {STOCK: WRONG, OURS: RIGHT}).endswith("Promised: kept")


def test_one_bad_language_is_named() -> None:
    measured = [RIGHT[0], WRONG[1], RIGHT[2]]
    assert shortfalls(QUERIES, measured, GATE) == [
        "nDCG@10 is 0.667, not 0.82",
        "recall@10 is 0.667, not 0.77",
        "nDCG@10 in es is 0.000, not 0.79",
    ]


def test_queries_without_results_are_counted() -> None:
    assert "33.3% of the queries find nothing, not 5%" in shortfalls(QUERIES, [*RIGHT[:2], BROKEN[2]], GATE)


@pytest.mark.parametrize("name", ["ndcg", "recall", "language_ndcg"])
def test_the_gate_is_three_hundredths_below_the_promise(name: str) -> None:
    assert getattr(GATE, name) == pytest.approx(getattr(PROMISED, name) - 0.03)
