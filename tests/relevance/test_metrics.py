"""The measures, against values worked out by hand."""

import pytest

from tests.relevance.metrics import Measured, ndcg, recall, reciprocal_rank, scores

GRADES = {"a": 2, "b": 1, "c": 1}


def test_the_ideal_order_scores_one() -> None:
    assert ndcg(["a", "b", "c"], GRADES) == 1
    assert ndcg(["a", "c", "b", "x", "y"], GRADES) == 1


def test_ndcg_discounts_by_rank_and_rewards_grade_two_three_times_as_much() -> None:
    # Ideal: 3/log2(2) + 1/log2(3) + 1/log2(4) = 3 + 0.63093 + 0.5 = 4.13093.
    # Found: x, a, b = 0 + 3/log2(3) + 1/log2(4) = 1.89279 + 0.5 = 2.39279.
    assert ndcg(["x", "a", "b"], GRADES) == pytest.approx(2.39279 / 4.13093, abs=1e-5)


def test_nothing_useful_scores_zero() -> None:
    for measure in (ndcg, recall, reciprocal_rank):
        assert measure([], GRADES) == 0
        assert measure(["x", "y"], GRADES) == 0


def test_only_the_first_ten_count() -> None:
    results = [f"x{number}" for number in range(10)]
    for measure in (ndcg, recall, reciprocal_rank):
        assert measure([*results, "a"], GRADES) == 0
    assert reciprocal_rank([*results[:9], "a"], GRADES) == pytest.approx(1 / 10)


def test_recall_is_of_all_that_answers_but_of_ten_at_most() -> None:
    assert recall(["b", "x", "a"], GRADES) == pytest.approx(2 / 3)
    twelve = {f"p{number}": 1 for number in range(12)}
    assert recall(list(twelve), twelve) == 1
    assert recall([f"p{number}" for number in range(6)], twelve) == pytest.approx(6 / 10)


def test_the_ideal_too_stops_at_ten() -> None:
    twelve = {f"p{number}": 2 for number in range(12)}
    assert ndcg(list(twelve)[:10], twelve) == 1


def test_the_reciprocal_rank_waits_for_grade_two() -> None:
    assert reciprocal_rank(["b", "c", "a"], GRADES) == pytest.approx(1 / 3)
    assert reciprocal_rank(["b", "c"], GRADES) == 0


def test_a_page_that_comes_twice_counts_once() -> None:
    assert recall(["b", "b", "b"], GRADES) == pytest.approx(1 / 3)
    assert ndcg(["a", "a", "a"], GRADES) == pytest.approx(3 / 4.13093, abs=1e-5)
    # The second "x" takes no place: "a" is second.
    assert reciprocal_rank(["x", "x", "a"], GRADES) == pytest.approx(1 / 2)


def test_means_over_queries() -> None:
    all_of_it = scores(
        [
            Measured(["a", "b", "c"], GRADES),
            Measured(["x", "a"], {"a": 2}),
            Measured([], GRADES),
            Measured([], GRADES, failed=True),
        ]
    )
    assert all_of_it.queries == 4
    # (1 + 1/log2(3) + 0 + 0) / 4
    assert all_of_it.ndcg == pytest.approx(1.63093 / 4, abs=1e-5)
    assert all_of_it.recall == pytest.approx(2 / 4)
    assert all_of_it.reciprocal_rank == pytest.approx(1.5 / 4)
    assert (all_of_it.empty, all_of_it.errors) == (0.5, 1)
