"""Dates of which only a part is known."""

import datetime

import pytest

from pages.members.precision import Precision, first_day, parse

DAY = datetime.date(2018, 11, 23)


@pytest.mark.parametrize(
    ("text", "day", "precision"),
    [
        ("2018", datetime.date(2018, 1, 1), Precision.YEAR),
        ("2018-11", datetime.date(2018, 11, 1), Precision.MONTH),
        (" 2018-11-23 ", DAY, Precision.DAY),
        ("", None, Precision.DAY),
        ("   ", None, Precision.DAY),
    ],
)
def test_a_year_a_month_or_a_day_is_read(text: str, day: datetime.date | None, precision: Precision) -> None:
    assert parse(text) == (day, precision)


@pytest.mark.parametrize(
    "text", ["18", "2018-13", "2018-02-30", "2018-1-1-1", "May 2018", "0000", "=2018", "２０１８-99"]
)
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        parse(text)


@pytest.mark.parametrize(
    ("precision", "stored"),
    [("day", DAY), ("month", datetime.date(2018, 11, 1)), ("year", datetime.date(2018, 1, 1))],
)
def test_no_more_is_stored_than_is_known(precision: str, stored: datetime.date) -> None:
    assert first_day(DAY, precision) == stored


def test_an_unknown_date_stays_unknown() -> None:
    assert first_day(None, "year") is None
