"""The line of the growth chart."""

import datetime

from pages.members.growth import Count, growth

TODAY = datetime.date(2026, 1, 1)


def day(year: int, month: int = 1) -> datetime.date:
    return datetime.date(year, month, 1)


def test_published_counts_are_the_line() -> None:
    counts = [Count(day(2018), 36), Count(day(2017), 32)]
    assert growth(counts, [], [], today=TODAY) == [Count(day(2017), 32), Count(day(2018), 36)]


def test_who_joined_before_the_last_count_is_in_it_already() -> None:
    assert growth([Count(day(2020), 47)], [day(2017), day(2020)], [day(2019)], today=TODAY) == [Count(day(2020), 47)]


def test_joining_and_leaving_after_it_carry_the_line_on() -> None:
    line = growth([Count(day(2024), 67)], [day(2025), day(2025), day(2025, 6)], [day(2025, 3)], today=TODAY)
    assert line[1:] == [Count(day(2025), 69), Count(day(2025, 3), 68), Count(day(2025, 6), 69)]


def test_one_joins_and_one_leaves_on_the_same_day() -> None:
    assert growth([Count(day(2024), 67)], [day(2025)], [day(2025)], today=TODAY)[1:] == [Count(day(2025), 67)]


def test_without_counts_the_dates_make_all_of_it() -> None:
    assert growth([], [day(2017), day(2018)], [], today=TODAY) == [Count(day(2017), 1), Count(day(2018), 2)]


def test_the_future_does_not_count_yet() -> None:
    assert growth([Count(day(2027), 99)], [day(2028)], [], today=TODAY) == []


def test_nothing_known_is_no_line() -> None:
    assert growth([], [], [], today=TODAY) == []
