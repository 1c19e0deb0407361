"""From longitude and latitude to lines on a drawing. Pure, and the same output for the same input.

A *point* is (x, y) in drawing units, y downwards. The whole territory is about 730 units wide and high; a `Frame` is
the window a drawing looks through. What is drawn in a frame is scaled to its units, so that one set of stroke widths
and radii in the CSS is right for Catalonia and for a single comarca.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from xmess.territory import gazetteer
from xmess.territory.gazetteer import Comarca

Point = tuple[float, float]
Segment = tuple[Point, Point]
#: A point rounded to whole units, as path data has it.
Corner = tuple[int, int]

#: Units per degree of latitude; longitude shrinks by the cosine of the middle parallel (equirectangular projection).
UNITS_PER_DEGREE = 300
MIDDLE_PARALLEL = 41.75
ORIGIN_LONGITUDE, ORIGIN_LATITUDE = 0.15, 42.87

#: Width or height (the larger one) of every frame, in its own units.
FRAME_SIZE = 720
MARGIN = 12
#: Closed borders smaller than this, in frame units, are left out of the map of territories.
SPECK = 24


def project(longitude: float, latitude: float) -> Point:
    """Point of a place given in WGS 84 degrees."""
    x = (longitude - ORIGIN_LONGITUDE) * math.cos(math.radians(MIDDLE_PARALLEL)) * UNITS_PER_DEGREE
    return x, (ORIGIN_LATITUDE - latitude) * UNITS_PER_DEGREE


@cache
def town_points() -> dict[str, Point]:
    """Point of every municipality by code."""
    return {code: project(town.longitude, town.latitude) for code, town in gazetteer.municipalities().items()}


def point_of(code: str) -> Point | None:
    """Point of a municipality or of the middle of a comarca; None for a code that is neither."""
    place = gazetteer.position(code)
    return project(*place) if place else None


@dataclass(frozen=True, slots=True)
class Frame:
    """A window on the territory: `left` and `top` in territory units, `scale` from them to the frame's own units."""

    left: float
    top: float
    scale: float
    width: float
    height: float

    def place(self, point: Point) -> Point:
        """A point of the territory in the frame's units."""
        return (point[0] - self.left) * self.scale, (point[1] - self.top) * self.scale

    def holds(self, placed: Point, margin: float = 0) -> bool:
        """Whether an already placed point is inside, `margin` units from the edge or beyond it if negative."""
        x, y = placed
        return margin <= x <= self.width - margin and margin <= y <= self.height - margin

    @property
    def view_box(self) -> str:
        return f"0 0 {self.width:.0f} {self.height:.0f}"


@cache
def whole_frame() -> Frame:
    """The whole territory: every dot and every outline, with a margin so that nothing is cut (Aran, Cap de Creus)."""
    return _frame_around([*town_points().values(), *_outline_points(gazetteer.comarques().values())])


@cache
def area_frame(areas: frozenset[str]) -> Frame:
    """The frame round some territories and comarques, given by code; the whole territory if none is known.

    The shape stays between 5:4 and 4:5, so that a page does not jump when the filter changes.
    """
    chosen = [comarca for area in sorted(areas) for comarca in gazetteer.comarques_of(area)]
    if not chosen:
        return whole_frame()
    return _frame_around(_outline_points(chosen), narrowest=0.8)


def dots(points: Iterable[Point]) -> str:
    """Path data that draws every dot as a zero-length stroke, round with `stroke-linecap: round` (947: 2 kB gz)."""
    commands, last_x, last_y = ["M0 0"], 0, 0
    for x, y in sorted(map(_rounded, points), key=lambda point: (point[1] // 12, point)):
        commands.append(f"m{_pair(x - last_x, y - last_y)}h0")
        last_x, last_y = x, y
    return "".join(commands)


def lines(segments: Iterable[Segment]) -> str:
    """Path data of straight lines."""
    return "".join(
        f"M{_pair(*start)}l{_pair(end[0] - start[0], end[1] - start[1])}"
        for start, end in ((_rounded(first), _rounded(second)) for first, second in segments)
    )


def arc(start: Point, end: Point, bend: float = 0.18) -> str:
    """Path data of a curve that leaves the straight line by `bend` times its length (negative: to the other side)."""
    middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
    across, down = end[0] - start[0], end[1] - start[1]
    control = (middle[0] - down * bend, middle[1] + across * bend)
    return f"M{_pair(*_rounded(start))}Q{_pair(*_rounded(control))} {_pair(*_rounded(end))}"


def spanning_tree(points: Sequence[Point]) -> list[Segment]:
    """The shortest set of lines that joins every point (Prim's algorithm, quadratic)."""
    if not points:
        return []
    nearest = dict.fromkeys(range(1, len(points)), 0)
    tree: list[Segment] = []
    while nearest:
        new = min(nearest, key=lambda each: (math.dist(points[each], points[nearest[each]]), each))
        tree.append((points[nearest.pop(new)], points[new]))
        for each, joined in nearest.items():
            if math.dist(points[each], points[new]) < math.dist(points[each], points[joined]):
                nearest[each] = new
    return tree


def outlines(comarques: Iterable[Comarca], frame: Frame) -> str:
    """Path data of the comarques' outlines in a frame, each border drawn once."""
    return _borders(frame, {edge for comarca in comarques for edge in _edges(comarca)})


def territory_outlines(frame: Frame) -> str:
    """Path data of the outlines of the eight territories: the borders between two comarques of one are left out.

    So are specks, which come from the simplified outlines not meeting exactly.
    """
    owners: dict[Segment, set[str]] = {}
    times: dict[Segment, int] = {}
    for comarca in gazetteer.comarques().values():
        for edge in _edges(comarca):
            owners.setdefault(edge, set()).add(comarca.territory)
            times[edge] = times.get(edge, 0) + 1
    outer = {edge for edge, found in owners.items() if len(found) > 1 or times[edge] == 1}
    return _borders(frame, outer, least=SPECK)


def _frame_around(points: Sequence[Point], narrowest: float = 0) -> Frame:
    left, right = min(x for x, _ in points), max(x for x, _ in points)
    top, bottom = min(y for _, y in points), max(y for _, y in points)
    across, down = right - left, bottom - top
    width, height = max(across, down * narrowest), max(down, across * narrowest)
    scale = (FRAME_SIZE - 2 * MARGIN) / max(width, height)
    border = MARGIN / scale
    return Frame(
        left=left - (width - across) / 2 - border,
        top=top - (height - down) / 2 - border,
        scale=scale,
        width=width * scale + 2 * MARGIN,
        height=height * scale + 2 * MARGIN,
    )


def _outline_points(comarques: Iterable[Comarca]) -> list[Point]:
    return [project(*corner) for comarca in comarques for ring in comarca.rings for corner in ring]


def _edges(comarca: Comarca) -> list[Segment]:
    """Edges of a comarca, each in one direction only, so that two neighbours give the same edge."""
    return [
        (min(start, end), max(start, end)) for ring in comarca.rings for start, end in pairwise(ring) if start != end
    ]


def _borders(frame: Frame, edges: set[Segment], least: int = 0) -> str:
    """Path data of edges given in degrees, joined into lines as long as possible, without shapes below a size."""
    joined: dict[Corner, set[Corner]] = {}
    for edge in edges:
        start, end = (_rounded(frame.place(project(*corner))) for corner in edge)
        if start != end:
            joined.setdefault(start, set()).add(end)
            joined.setdefault(end, set()).add(start)
    for shape in _shapes(joined):
        if max(max(axis) - min(axis) for axis in zip(*shape, strict=True)) < least:
            for corner in shape:
                joined[corner].clear()
    commands = []
    for start in sorted(joined, key=lambda corner: (len(joined[corner]) == 2, corner)):
        while joined[start]:
            commands.append(f"M{_pair(*start)}l{_walk(joined, start)}")
    return "".join(commands)


def _shapes(joined: dict[Corner, set[Corner]]) -> list[set[Corner]]:
    """Corners grouped by what hangs together."""
    shapes: list[set[Corner]] = []
    left = set(joined)
    while left:
        shape, frontier = set(), {left.pop()}
        while frontier:
            shape |= frontier
            frontier = {neighbour for corner in frontier for neighbour in joined[corner]} - shape
        left -= shape
        shapes.append(shape)
    return shapes


def _walk(joined: dict[Corner, set[Corner]], start: Corner) -> str:
    """Follow unused edges from a corner until there is none left, using them up; relative coordinates."""
    steps: list[str] = []
    here = start
    while joined[here]:
        following = min(joined[here])
        joined[here].discard(following)
        joined[following].discard(here)
        step = _pair(following[0] - here[0], following[1] - here[1])
        steps.append(step if step.startswith("-") or not steps else f" {step}")
        here = following
    return "".join(steps)


def _rounded(point: Point) -> Corner:
    return round(point[0]), round(point[1])


def _pair(x: int, y: int) -> str:
    """Two numbers as short as path data allows: a minus sign needs no space before it."""
    return f"{x}{y}" if y < 0 else f"{x} {y}"
