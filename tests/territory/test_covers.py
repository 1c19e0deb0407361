"""Generated covers: always the same, light, round the right town, with the sea empty."""

import gzip
import math
import re
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from xmess.territory import covers, gazetteer, geometry
from xmess.territory.covers import cover, cover_scene

CODES = list(gazetteer.municipalities())
MANRESA, BARCELONA, VIELHA, ULLDECONA = "081136", "080193", "252430", "431567"


def test_the_same_page_always_has_the_same_cover() -> None:
    # Written down: a change of the drawing changes every cover of the site, so it must be meant.
    scene = cover_scene("la-raval", code=MANRESA)
    first = cover("la-raval", code=MANRESA, hue="amber")
    cover.cache_clear()
    assert cover("la-raval", code=MANRESA, hue="amber") == first
    assert [round(number) for number in scene.main] == [288, 171]
    assert len(scene.partners) == 4


def test_another_key_gives_another_cover_of_the_same_town() -> None:
    assert cover("one", code=MANRESA) != cover("two", code=MANRESA)


@given(key=st.text(max_size=30), code=st.sampled_from([*CODES, "", "999999"]), ratio=st.floats(0.5, 3))
@settings(max_examples=80, deadline=None)
def test_any_cover_is_small_well_formed_and_shows_its_town(key: str, code: str, ratio: float) -> None:
    markup = cover(key, code=code, ratio=ratio, hue="leaf")
    tree = ElementTree.fromstring(markup)  # noqa: S314 (our own markup)
    scene = cover_scene(key, code=code, ratio=ratio)
    assert len(gzip.compress(markup.encode())) < 2_000
    assert tree.get("aria-hidden") == "true"
    assert 0.2 * scene.width < scene.main[0] < 0.8 * scene.width
    assert 0.2 * covers.HEIGHT < scene.main[1] < 0.8 * covers.HEIGHT
    assert not re.search(r"style=|fill=|stroke=", markup)


@pytest.mark.parametrize("code", CODES[::40])
def test_no_dot_hides_under_the_town_or_a_ring(code: str) -> None:
    scene = cover_scene("x", code=code)
    for dot in (*scene.faint, *scene.mid):
        assert math.dist(dot, scene.main) > covers.MAIN_RADIUS
        assert all(math.dist(dot, ring) > covers.RING_RADIUS for ring in scene.partners)


@pytest.mark.parametrize("code", [MANRESA, BARCELONA, VIELHA, ULLDECONA])
def test_a_crop_has_neighbours_but_is_not_crowded(code: str) -> None:
    scene = cover_scene("x", code=code)
    assert 3 <= len(scene.faint) + len(scene.mid) <= 130
    assert len(scene.mid) < len(scene.faint) + 3


def test_the_sea_stays_empty() -> None:
    scene = cover_scene("x", code=BARCELONA)
    town = geometry.point_of(BARCELONA)
    assert town is not None
    south_east = [
        dot for dot in (*scene.faint, *scene.mid) if dot[0] > scene.main[0] + 40 and dot[1] > scene.main[1] + 40
    ]
    assert south_east == []


def test_ties_go_to_the_towns_it_works_with() -> None:
    partners = ("082981", "080229")  # the nearest first
    scene = cover_scene("x", code=MANRESA, others=(*partners, MANRESA, "999999"))
    assert len(scene.partners) == 2
    for code, placed in zip(partners, scene.partners, strict=True):
        home, away = geometry.town_points()[MANRESA], geometry.town_points()[code]
        real = math.atan2(away[1] - home[1], away[0] - home[0])
        drawn = math.atan2(placed[1] - scene.main[1], placed[0] - scene.main[0])
        assert math.isclose(real, drawn, abs_tol=1e-6)


def test_many_partners_do_not_make_a_cover_heavy() -> None:
    markup = cover("x", code=MANRESA, others=tuple(CODES))
    assert markup.count("<circle") == covers.MOST_PARTNERS + 1
    assert len(gzip.compress(markup.encode())) < 2_000


def test_a_page_without_a_town_gets_a_place_of_its_own() -> None:
    keys = [f"guide-{number}" for number in range(12)]
    assert len({cover(key) for key in keys}) == 12
    for key in keys:
        assert len(cover_scene(key).faint) >= 8


def test_on_a_tile_the_town_makes_room_for_the_words() -> None:
    scene = cover_scene("x", code=MANRESA, focus=covers.TILE_FOCUS)
    assert scene.main == (scene.width * 0.74, covers.HEIGHT * 0.36)


def test_the_hue_cannot_break_out_of_its_attribute() -> None:
    tree = ElementTree.fromstring(cover("x", hue='"><script>'))  # noqa: S314 (our own markup)
    assert tree.get("data-hue") == '"><script>'
