"""Choosing and counting agree with doing it row by row."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.facet_index import FacetIndex, bits, numbers

COLOURS, SIZES = ("red", "green", "blue"), ("small", "large")
ROW = st.fixed_dictionaries(
    {
        "colour": st.frozensets(st.sampled_from(COLOURS)),
        "size": st.frozensets(st.sampled_from(SIZES), max_size=1),
        "text": st.text(alphabet="ab ", max_size=5),
    }
)


def index_of(rows: list[dict[str, Any]]) -> FacetIndex:
    facets = {
        name: {value: bits(number for number, row in enumerate(rows) if value in row[name]) for value in values}
        for name, values in (("colour", COLOURS), ("size", SIZES))
    }
    backwards = list(reversed(range(len(rows))))
    return FacetIndex([row["text"] for row in rows], facets, {"backwards": backwards})


@given(st.sets(st.integers(0, 200)))
def test_bits_and_numbers_are_each_others_reverse(rows: set[int]) -> None:
    assert numbers(bits(rows)) == sorted(rows)
    assert bits(rows) == sum(1 << number for number in rows)


@given(
    st.lists(ROW, max_size=20),
    st.frozensets(st.sampled_from(COLOURS)),
    st.frozensets(st.sampled_from(SIZES)),
    st.lists(st.sampled_from(["a", "b", "ab"]), max_size=2),
    st.sampled_from(["", "colour", "size"]),
)
def test_it_finds_and_counts_what_a_loop_would(
    rows: list[dict[str, Any]], colours: frozenset[str], sizes: frozenset[str], words: list[str], leaving_out: str
) -> None:
    index = index_of(rows)
    found = index.matching({"colour": colours, "size": sizes}, index.with_words(words), leaving_out=leaving_out)
    expected = [
        number
        for number, row in enumerate(rows)
        if (not colours or leaving_out == "colour" or colours & row["colour"])
        and (not sizes or leaving_out == "size" or sizes & row["size"])
        and all(word in row["text"] for word in words)
    ]
    assert numbers(found) == expected
    assert index.in_order(found, "backwards") == expected[::-1]
    assert index.counts("colour", found) == {
        colour: sum(colour in rows[number]["colour"] for number in expected) for colour in COLOURS
    }


def test_a_value_or_facet_nobody_has_leaves_nothing() -> None:
    index = index_of([{"colour": {"red"}, "size": set(), "text": ""}])
    assert index.matching({"colour": {"purple"}}, index.all_rows) == 0
    assert index.matching({"weight": {"heavy"}}, index.all_rows) == 0
    assert index.counts("weight", index.all_rows) == {}


def test_an_unknown_order_is_a_mistake() -> None:
    with pytest.raises(KeyError):
        index_of([]).in_order(0, "sideways")
