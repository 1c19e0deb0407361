"""Mandates, transferability, relations, citations and the drawing: no database."""

from datetime import date
from xml.etree import ElementTree

import pytest

from pages.good_practices.citation import cite
from pages.good_practices.mandates import mandate, mandates
from pages.good_practices.related import related
from pages.good_practices.replication_graph import replication_graph
from pages.good_practices.transferability import LABELS, WEIGHTS, transferability
from search.facet_index import FacetIndex


@pytest.mark.parametrize(
    ("year", "expected"), [(1979, "1979-1983"), (2018, "2015-2019"), (2019, "2019-2023"), (2026, "2023-2027")]
)
def test_a_year_of_elections_begins_the_next_mandate(year: int, expected: str) -> None:
    assert mandate(year) == expected


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (None, None, ()),
        (None, 2020, ()),
        (2020, None, ("2019-2023",)),
        (2018, 2024, ("2015-2019", "2019-2023", "2023-2027")),
        (2020, 2019, ()),
    ],
)
def test_a_practice_belongs_to_every_mandate_it_ran_in(
    first: int | None, last: int | None, expected: tuple[str, ...]
) -> None:
    assert mandates(first, last) == expected


def test_a_page_that_tells_nothing_gives_an_idea_and_one_that_tells_all_can_be_copied() -> None:
    nothing, everything = transferability(()), transferability(WEIGHTS)
    assert (nothing.share, nothing.told, len(nothing.missing)) == (0, (), len(WEIGHTS))
    assert (everything.share, everything.missing) == (100, ())
    assert nothing.level != everything.level


def test_each_thing_told_raises_the_share_and_what_does_not_count_changes_nothing() -> None:
    shares = [transferability(list(WEIGHTS)[:number]).share for number in range(len(WEIGHTS) + 1)]
    assert shares == sorted(set(shares))
    assert transferability({"steps", "weather"}) == transferability({"steps"})
    assert set(LABELS) == set(WEIGHTS)


def test_what_is_missing_comes_weightiest_first() -> None:
    missing = transferability({"documents"}).missing
    assert [str(label) for label in missing[:2]] == [str(LABELS["steps"]), str(LABELS["conditions"])]


def index(**facets: dict[str, int]) -> FacetIndex:
    return FacetIndex([""] * 5, facets)


def test_relations_come_by_how_much_is_shared() -> None:
    found = related(
        index(policy={"use": 0b00111}, topic={"care": 0b00101, "energy": 0b11010}, population={"small": 0b10011}), 0
    )
    assert [(one.row, dict(one.shared)) for one in found] == [
        (2, {"policy": ("use",), "topic": ("care",)}),
        (1, {"policy": ("use",), "population": ("small",)}),
    ]


def test_towns_alone_or_what_nobody_told_make_no_relation() -> None:
    assert related(index(population={"small": 0b11}, territory={"girona": 0b11}, topic={"a": 0b1}), 0) == []
    assert related(index(policy={"untold": 0b11}), 0) == []


def test_relations_are_few_and_always_the_same() -> None:
    many = FacetIndex([""] * 100, {"topic": {"care": (1 << 100) - 1}})
    rows = [one.row for one in related(many, 50)]
    assert rows == [99, 98, 97, 96, 95, 94]
    assert 50 not in [one.row for one in related(many, 50, most=200)]


def test_a_citation_is_one_line() -> None:
    parts = {"collection": "Bones pràctiques", "updated": date(2026, 11, 3), "url": "https://x/", "quotes": ("«", "»")}
    assert cite(councils="Salt", title="Una taula.", **parts) == "Salt. «Una taula». Bones pràctiques, 2026. https://x/"
    assert cite(councils="", title="Taula", **parts).startswith("«Taula»")


def test_the_drawing_is_sound_whatever_the_names() -> None:
    drawing = replication_graph('Vila "A" & <b>', ["\0\ud800", "🏡" * 50], title="<&>\"'")
    assert ElementTree.fromstring(drawing).get("aria-label") == "<&>\"'"  # noqa: S314 - our own output
    assert replication_graph("Vila", [], title="") == ""
