"""Small charts: true to their numbers, named, safe, and whole with odd data."""

import re
from datetime import date, timedelta
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xmess.design.charts import PLOT_HEIGHT, Bar, TimePoint, bars, line_chart, stacked_bar

MEMBERS = [TimePoint(date(2017, 5, 17), 31), TimePoint(date(2018, 11, 10), 36), TimePoint(date(2026, 5, 1), 66)]
NUMBERS = st.floats(-1e6, 1e6, allow_nan=False).map(lambda value: round(value, 3))


def _tree(markup: str) -> ElementTree.Element:
    return ElementTree.fromstring(markup)  # noqa: S314 (our own markup)


def _texts(tree: ElementTree.Element, css_class: str) -> list[str]:
    return [each.text or "" for each in tree.iter("text") if each.get("class") == css_class]


def test_a_line_has_a_name_a_description_round_levels_and_years() -> None:
    tree = _tree(line_chart(MEMBERS, title="Members", description="From 31 to 66", hue="leaf", steps=True))
    assert (tree.get("role"), tree.get("data-hue")) == ("img", "leaf")
    assert (tree.findtext("title"), tree.findtext("desc")) == ("Members", "From 31 to 66")
    assert _texts(tree, "chart-tick") == ["0", "20", "40", "60", "80", "2018", "2020", "2022", "2024", "2026"]
    assert _texts(tree, "chart-value") == ["66"]


def test_dates_are_on_a_real_axis() -> None:
    tree = _tree(line_chart(MEMBERS, title="x"))
    first, second, last = (float((dot.get("cx") or "").rstrip("%")) for dot in tree.iter("circle"))
    span = MEMBERS[2].when - MEMBERS[0].when
    assert (second - first) / (last - first) == pytest.approx((MEMBERS[1].when - MEMBERS[0].when) / span, abs=0.001)


def test_steps_hold_each_value_until_the_next_date() -> None:
    path = _tree(line_chart(MEMBERS, title="x", steps=True)).find(".//path[@class='chart-stroke']")
    assert path is not None
    assert re.fullmatch(r"M[\d.]+ [\d.]+(H[\d.]+V[\d.]+){2}", path.get("d", ""))


@given(
    st.lists(st.tuples(st.dates(date(1950, 1, 1), date(2100, 1, 1)), NUMBERS), min_size=1, max_size=60), st.booleans()
)
def test_any_series_stays_inside_the_plot(series: list[tuple[date, float]], steps: bool) -> None:
    tree = _tree(line_chart([TimePoint(*each) for each in series], title="x", steps=steps))
    path = tree.find(".//path[@class='chart-stroke']")
    assert path is not None
    heights = [float(y) for y in re.findall(r"(?:V|[ML][\d.]+ )(-?[\d.]+)", path.get("d", ""))]
    assert heights
    assert all(-0.1 <= height <= PLOT_HEIGHT + 0.1 for height in heights)
    assert 1 <= len([text for text in tree.iter("text") if text.get("y") == "236"]) <= 7


def test_less_than_two_years_are_told_by_month() -> None:
    start = date(2026, 1, 5)
    short = [TimePoint(start, 1), TimePoint(start + timedelta(days=60), 2)]
    assert _texts(_tree(line_chart(short, title="x")), "chart-tick")[-2:] == ["1/2026", "3/2026"]


def test_without_data_there_is_no_chart() -> None:
    assert line_chart([], title="x") == stacked_bar([], title="x") == bars([], title="x") == ""
    assert stacked_bar([Bar("a", 0), Bar("b", -1)], title="x") == ""


@given(st.lists(st.floats(0.01, 1e6), min_size=1, max_size=12))
def test_the_parts_of_a_stack_fill_it(values: list[float]) -> None:
    parts = list(_tree(stacked_bar([Bar("x", value) for value in values], title="x")).iter("rect"))
    widths = [float((part.get("width") or "").rstrip("%")) for part in parts]
    assert sum(widths) == pytest.approx(100, abs=0.01 * len(values))


def test_bars_are_in_proportion_and_carry_their_hue() -> None:
    tree = _tree(bars([Bar("Lleida", 5, "sea"), Bar("Girona", 10), Bar("Cap", 0)], title="x"))
    widths = [float((bar.get("width") or "").rstrip("%")) for bar in tree.iter("rect")]
    assert widths[0] * 2 == widths[1] and widths[2] == 0
    assert _texts(tree, "chart-name") == ["Lleida", "Girona", "Cap"]
    assert [group.get("data-hue") for group in tree.iter("g")] == ["sea", None, None]


def test_texts_stay_texts_and_nothing_is_styled_inline() -> None:
    nasty = '</title><script>alert("x")</script>'
    for markup in (
        line_chart(MEMBERS, title=nasty, description=nasty, hue=nasty),
        stacked_bar([Bar(nasty, 1, nasty)], title=nasty),
        bars([Bar(nasty, 1, nasty)], title=nasty),
    ):
        assert _tree(markup).find(".//script") is None
        assert not re.search(r"style=|onclick|<script", markup)
