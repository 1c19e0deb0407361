"""Where to write names on a drawing so that they do not cover each other, the dots, or leave the frame. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from xmess.territory.geometry import Frame, Point, Segment

#: Width of a letter of the text face, in ems, where it is far from the usual one (measured in Atkinson Hyperlegible).
_USUAL_WIDTH = 0.54
_WIDTHS = (
    dict.fromkeys("ijlfrt ·'’.,I-()", 0.31) | dict.fromkeys("mwMWOQG", 0.78) | dict.fromkeys("ABCDEHKNPRSUVXY", 0.64)
)

#: Sides to try, best first: (where the text is relative to the dot across, down, SVG `text-anchor`).
_SIDES = (
    (1, 0, "start"),
    (-1, 0, "end"),
    (0.7, -0.75, "start"),
    (0.7, 0.75, "start"),
    (-0.7, -0.75, "end"),
    (-0.7, 0.75, "end"),
    (0, -1, "middle"),
    (0, 1, "middle"),
    (0.7, -1.4, "start"),
    (0.7, 1.4, "start"),
    (-0.7, -1.4, "end"),
    (-0.7, 1.4, "end"),
    (0, -2, "middle"),
    (0, 2, "middle"),
)
_COST_OF_SIDE, _COST_OF_DOT, _COST_OF_LINE, _TOO_MUCH = 0.3, 6.0, 1.0, 6.0


@dataclass(frozen=True, slots=True)
class Label:
    """A name placed in a frame: the point of its baseline and the SVG `text-anchor`."""

    text: str
    x: float
    y: float
    anchor: str


@dataclass(frozen=True, slots=True)
class _Box:
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "_Box") -> bool:
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def touches(self, point: Point, radius: float) -> bool:
        x, y = point
        # Down first: labels are wide and low, so most points are out at once.
        return self.top - radius < y < self.bottom + radius and self.left - radius < x < self.right + radius


def width_of(text: str, size: float) -> float:
    """Estimated width of a text in the text face at a font size, in the size's units; errs on the wide side."""
    return sum(_WIDTHS.get(letter, _USUAL_WIDTH) for letter in text) * size


def place_labels(
    names: Sequence[tuple[str, Point]],
    *,
    dots: Sequence[Point],
    ties: Iterable[Segment],
    frame: Frame,
    size: float,
    radius: float,
    most: int,
) -> list[Label]:
    """Write up to `most` names, the first ones first; a name with no free side is left out.

    All points are in the frame's units; `size` is the font size and `radius` the radius of a dot in the same units.
    """
    crossings = [_along(tie) for tie in ties]
    placed: list[Label] = []
    taken: list[_Box] = []
    for text, point in names:
        if len(placed) == most:
            break
        best: tuple[float, Label, _Box] | None = None
        for order, side in enumerate(_SIDES):
            cost = order * _COST_OF_SIDE
            if best and best[0] <= cost:
                break  # the sides left can only cost more
            label, box = _beside(text, point, side, size, radius)
            if not _inside(box, frame) or any(box.meets(other) for other in taken):
                continue
            cost += _COST_OF_DOT * sum(box.touches(dot, radius) for dot in dots if dot != point)
            cost += _COST_OF_LINE * sum(any(box.touches(step, 0) for step in steps) for steps in crossings)
            if cost < _TOO_MUCH and (best is None or cost < best[0]):
                best = (cost, label, box)
        if best:
            placed.append(best[1])
            taken.append(best[2])
    return placed


def beside(text: str, point: Point, *, dots: Sequence[Point], frame: Frame, size: float, radius: float) -> Label:
    """The label of a single dot, shown alone: on the side where it covers fewest other dots and stays in the frame."""
    options = []
    for order, side in enumerate(_SIDES[:8]):
        label, box = _beside(text, point, side, size, radius)
        covered = sum(box.touches(dot, radius) for dot in dots if dot != point)
        outside = not _inside(box, frame)
        if not covered and not outside:
            return label
        options.append((outside, covered, order, label))
    return min(options, key=lambda option: option[:3])[3]


def _beside(text: str, point: Point, side: tuple[float, float, str], size: float, radius: float) -> tuple[Label, _Box]:
    across, down, anchor = side
    x = point[0] + across * (radius + size * 0.3)
    baseline = point[1] + size * 0.34 + down * (radius + size * 0.45)
    width = width_of(text, size)
    left = {"start": x, "end": x - width, "middle": x - width / 2}[anchor]
    return Label(text, x, baseline, anchor), _Box(left, baseline - size * 0.8, left + width, baseline + size * 0.25)


def _inside(box: _Box, frame: Frame) -> bool:
    return box.left >= 0 and box.top >= 0 and box.right <= frame.width and box.bottom <= frame.height


def _along(tie: Segment) -> list[Point]:
    """Points along a line, close enough not to jump over a label."""
    (x1, y1), (x2, y2) = tie
    steps = max(2, int(max(abs(x2 - x1), abs(y2 - y1)) / 6))
    return [(x1 + (x2 - x1) * step / steps, y1 + (y2 - y1) * step / steps) for step in range(1, steps)]
