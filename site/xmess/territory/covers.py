"""Generated covers: a crop of the territory round a town, for whatever has no photo of its own. Pure.

The real neighbours are dots (the sea stays empty), the town is large, ties go to the places it works with. The same
key always gives the same cover. `cover_scene` says what is where; `cover` writes it as SVG, `open_graph_drawing`
paints it with Pillow.
"""

import hashlib
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from django.utils.safestring import SafeString, mark_safe

from xmess.territory import geometry
from xmess.territory.geometry import Point
from xmess.territory.markup import attribute

#: Units of a cover's height. Radii and widths below are in the same units; `drawings.css` repeats the last two.
HEIGHT = 400
MAIN_RADIUS, RING_RADIUS, MID_RADIUS, FAINT_RADIUS = 28, 10, 10, 6
RING_WIDTH, TIE_WIDTH = 4.5, 2.4

#: Height of the crop in territory units: enough neighbours in the Pyrenees, not too many round Barcelona.
LEAST_CROP, MOST_CROP, MOST_CROP_WITH_PARTNERS = 66, 150, 170
NEIGHBOURS_TO_SHOW = 16
FEWEST_DOTS = 22
MOST_PARTNERS = 8

#: Where the town goes on a tile, whose words are at the bottom and to the left.
TILE_FOCUS = (0.74, 0.36)


@dataclass(frozen=True, slots=True)
class CoverScene:
    """What is where on a cover, in units of a canvas `width` x `HEIGHT`. `bend`: curvature of the ties."""

    width: float
    main: Point
    faint: tuple[Point, ...]
    mid: tuple[Point, ...]
    partners: tuple[Point, ...]
    bend: float


@lru_cache(maxsize=1024)
def cover(
    key: str,
    *,
    code: str = "",
    others: tuple[str, ...] = (),
    hue: str = "",
    ratio: float = 1.6,
    focus: tuple[float, float] | None = None,
) -> SafeString:
    """Markup of a cover; decorative, so hidden from assistive technology.

    `code`: the town it is about (any place by `key` when empty or unknown); `others`: codes of towns it works with;
    `hue`: palette code; `ratio`: width to height; `focus`: where the town is, as fractions of width and height.
    """
    scene = cover_scene(key, code=code, others=others, ratio=ratio, focus=focus)
    colour = f' data-hue="{attribute(hue)}"' if hue else ""
    ties = "".join(geometry.arc(scene.main, partner, scene.bend) for partner in scene.partners)
    rings = "".join(f'<circle cx="{x:.0f}" cy="{y:.0f}" r="{RING_RADIUS}"/>' for x, y in scene.partners)
    x, y = scene.main
    # Safe: every value that is not a number of ours went through `markup`.
    return mark_safe(
        f'<svg class="cover"{colour} viewBox="0 0 {scene.width:.0f} {HEIGHT}" preserveAspectRatio="xMidYMid slice" '
        f'aria-hidden="true"><path class="c-faint" d="{geometry.dots(scene.faint)}"/>'
        f'<path class="c-mid" d="{geometry.dots(scene.mid)}"/><path class="c-tie" d="{ties}"/>'
        f'<g class="c-ring">{rings}</g><circle class="c-main" cx="{x:.0f}" cy="{y:.0f}" r="{MAIN_RADIUS}"/></svg>'
    )


def cover_scene(
    key: str,
    *,
    code: str = "",
    others: Sequence[str] = (),
    ratio: float = 1.6,
    focus: tuple[float, float] | None = None,
) -> CoverScene:
    """Lay a cover out; arguments as for `cover`."""
    chance = _chances(f"{key}|{code}")
    town = geometry.point_of(code) or _place_by(key)
    across, down = focus or _balanced_place(town, chance)
    given = _nearest_first([point for point in map(geometry.point_of, others) if point and point != town], town)
    scale = HEIGHT / _crop_height(town, given)
    width = HEIGHT * ratio
    main = (width * across, HEIGHT * down)

    def place(point: Point) -> Point:
        return main[0] + (point[0] - town[0]) * scale, main[1] + (point[1] - town[1]) * scale

    dots = [dot for dot in map(place, geometry.town_points().values()) if _is_visible(dot, main, width)]
    partners = [place(point) for point in given] or _neighbours(dots, main, width, chance)
    faint, mid = _two_sizes([dot for dot in dots if _is_free(dot, partners)], chance)
    return CoverScene(
        width=width,
        main=main,
        faint=tuple(faint),
        mid=tuple(mid),
        partners=tuple(partners),
        bend=0.22 if next(chance) < 0.5 else -0.22,
    )


def _chances(key: str) -> Iterator[float]:
    """Endless numbers from 0 to 1 that depend on the key alone: no random module, whose sequence may change."""
    round_number = 0
    while True:
        digest = hashlib.sha256(f"{key}|{round_number}".encode("utf-8", "replace")).digest()
        yield from (byte / 255 for byte in digest)
        round_number += 1


@cache
def _distances(point: Point) -> list[float]:
    """Distances from a point to its nearest towns, nearest first, as many as a crop looks at."""
    return sorted(math.dist(point, other) for other in geometry.town_points().values())[: NEIGHBOURS_TO_SHOW + 2]


def _crop_height(town: Point, partners: Sequence[Point]) -> float:
    """Height of the crop in territory units, so that the neighbours and the nearer half of the partners are in it."""
    height = 2.7 * _distances(town)[NEIGHBOURS_TO_SHOW]
    height = min(MOST_CROP, max(LEAST_CROP, height))
    if partners:
        halfway = partners[(len(partners) - 1) // 2]
        height = max(height, min(MOST_CROP_WITH_PARTNERS, 2.4 * math.dist(town, halfway)))
    return height


def _nearest_first(partners: list[Point], town: Point) -> list[Point]:
    """The nearest partners, as many as a cover can show."""
    return sorted(partners, key=lambda partner: math.dist(partner, town))[:MOST_PARTNERS]


def _place_by(key: str) -> Point:
    """A town chosen by the key alone, one with enough towns round it for a drawing."""
    points = list(geometry.town_points().values())
    chance = _chances(f"place of {key}")
    for _ in range(50):
        point = points[int(next(chance) * 255 * 256 + next(chance) * 255) % len(points)]
        near = sum(math.dist(point, other) < _crop_height(point, ()) / 2 for other in points)
        if near >= FEWEST_DOTS:
            break
    return point


def _balanced_place(town: Point, chance: Iterator[float]) -> Point:
    """Where to put the town, as fractions: off the middle, away from its neighbours if they are all on one side."""
    near = sorted(geometry.town_points().values(), key=lambda point: math.dist(point, town))[:40]
    height = _crop_height(town, ())
    lean_x, lean_y = (sum(point[axis] - town[axis] for point in near) / len(near) / height for axis in (0, 1))
    across = 0.5 - max(-0.16, min(0.16, lean_x * 0.7)) + 0.12 * (next(chance) - 0.5)
    down = 0.5 - max(-0.14, min(0.14, lean_y * 0.7)) + 0.1 * (next(chance) - 0.5)
    return across, down


def _is_visible(dot: Point, main: Point, width: float) -> bool:
    """Inside the canvas, a little beyond it (a dot cut by the edge), and not under the town."""
    x, y = dot
    inside = -MID_RADIUS < x < width + MID_RADIUS and -MID_RADIUS < y < HEIGHT + MID_RADIUS
    return inside and math.dist(dot, main) > MAIN_RADIUS + FAINT_RADIUS + 4


def _is_free(dot: Point, partners: Sequence[Point]) -> bool:
    return all(math.dist(dot, partner) > RING_RADIUS + MID_RADIUS for partner in partners)


def _neighbours(dots: Sequence[Point], main: Point, width: float, chance: Iterator[float]) -> list[Point]:
    """Up to four towns round the main one, in different directions and well inside, when no partner is given."""
    chosen: list[Point] = []
    for dot in sorted(dots, key=lambda each: (abs(math.dist(each, main) - 105 - 40 * next(chance)), each)):
        apart = all(_angle(dot, main, other) > math.radians(50) for other in chosen)
        edge = RING_RADIUS * 2
        if apart and edge < dot[0] < width - edge and edge < dot[1] < HEIGHT - edge and math.dist(dot, main) > 62:
            chosen.append(dot)
        if len(chosen) == 4:
            break
    return chosen


def _angle(first: Point, centre: Point, second: Point) -> float:
    """Angle between two points seen from a third, in radians (0 to pi)."""
    difference = math.atan2(first[1] - centre[1], first[0] - centre[0]) - math.atan2(
        second[1] - centre[1], second[0] - centre[0]
    )
    return abs((difference + math.pi) % (2 * math.pi) - math.pi)


def _two_sizes(dots: Sequence[Point], chance: Iterator[float]) -> tuple[list[Point], list[Point]]:
    """Split dots in faint ones and some larger ones, which keep clear of each other."""
    faint: list[Point] = []
    mid: list[Point] = []
    for dot in dots:
        is_mid = next(chance) < 0.28 and all(math.dist(dot, other) > 3 * MID_RADIUS for other in mid)
        (mid if is_mid else faint).append(dot)
    return faint, mid
