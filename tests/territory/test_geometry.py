"""Drawings come from the real geometry and are the same every time."""

import math
import re
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from xmess.territory import gazetteer, geometry
from xmess.territory.gazetteer import Territory

POINTS = st.tuples(st.floats(-500, 500), st.floats(-500, 500))
NUMBER = re.compile(r"-?\d+")


def _absolute_dots(path: str) -> list[tuple[int, int]]:
    x = y = 0
    found = []
    for step in re.findall(r"m(-?\d+)[ ]?(-?\d+)h0", path):
        x, y = x + int(step[0]), y + int(step[1])
        found.append((x, y))
    return found


def test_north_is_up_and_east_is_right() -> None:
    vielha, amposta, cadaques = (geometry.point_of(code) for code in ("252430", "430141", "170329"))
    assert vielha and amposta and cadaques
    assert vielha[1] < amposta[1]
    assert vielha[0] < cadaques[0]


def test_the_whole_frame_cuts_nothing() -> None:
    frame = geometry.whole_frame()
    assert frame.width <= 721 and frame.height <= 721
    assert all(frame.holds(frame.place(point), margin=6) for point in geometry.town_points().values())
    corners = [c for comarca in gazetteer.comarques().values() for ring in comarca.rings for c in ring]
    assert all(frame.holds(frame.place(geometry.project(*corner)), margin=6) for corner in corners)


def test_every_area_has_a_readable_frame() -> None:
    for area in [*Territory, *gazetteer.comarques()]:
        frame = geometry.area_frame(frozenset([area]))
        assert math.isclose(max(frame.width, frame.height), geometry.FRAME_SIZE)
        assert 0.79 < frame.width / frame.height < 1.26
        for town in gazetteer.municipalities().values():
            if area in (town.territory, town.comarca_code):
                assert frame.holds(frame.place(geometry.town_points()[town.code]), margin=0)


def test_an_unknown_area_shows_the_whole_territory() -> None:
    assert geometry.area_frame(frozenset(["nowhere"])) == geometry.whole_frame()
    assert geometry.area_frame(frozenset()) == geometry.whole_frame()


def test_dots_draw_one_zero_length_stroke_per_town() -> None:
    frame = geometry.whole_frame()
    placed = [frame.place(point) for point in geometry.town_points().values()]
    assert sorted(_absolute_dots(geometry.dots(placed))) == sorted((round(x), round(y)) for x, y in placed)
    assert geometry.dots(placed) == geometry.dots(reversed(placed))


@given(st.lists(POINTS))
def test_dots_come_back_where_they_were(points: list[tuple[float, float]]) -> None:
    assert sorted(_absolute_dots(geometry.dots(points))) == sorted((round(x), round(y)) for x, y in points)


@given(st.lists(POINTS, max_size=7, unique=True))
@settings(max_examples=60)
def test_the_spanning_tree_joins_everything_as_cheaply_as_any_tree(points: list[tuple[float, float]]) -> None:
    tree = geometry.spanning_tree(points)
    assert len(tree) == max(0, len(points) - 1)
    assert math.isclose(sum(math.dist(*edge) for edge in tree), _cheapest(points), rel_tol=1e-9, abs_tol=1e-9)


def _cheapest(points: list[tuple[float, float]]) -> float:
    """Kruskal's algorithm, as a second opinion."""
    group = {point: index for index, point in enumerate(points)}
    length = 0.0
    for start, end in sorted(combinations(points, 2), key=lambda edge: math.dist(*edge)):
        if group[start] != group[end]:
            length += math.dist(start, end)
            old, new = group[start], group[end]
            group = {point: new if each == old else each for point, each in group.items()}
    return length


def test_a_shared_border_is_drawn_once() -> None:
    frame = geometry.whole_frame()
    together = geometry.outlines([gazetteer.comarques()["07"], gazetteer.comarques()["42"]], frame)
    apart = geometry.outlines([gazetteer.comarques()["07"]], frame) + geometry.outlines(
        [gazetteer.comarques()["42"]], frame
    )
    assert 0 < len(NUMBER.findall(together)) < len(NUMBER.findall(apart))


def test_territory_outlines_leave_inner_borders_out() -> None:
    frame = geometry.whole_frame()
    all_comarques = geometry.outlines(gazetteer.comarques().values(), frame)
    assert 0 < len(geometry.territory_outlines(frame)) < 0.8 * len(all_comarques)
