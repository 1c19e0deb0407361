"""Painting the Open Graph picture with Pillow: no browser. Imported only when a picture is drawn."""

import io
from functools import cache
from importlib import resources
from typing import Any

from fontTools.ttLib import TTFont
from PIL import Image, ImageDraw, ImageFont

from xmess.design.palette import BRAND_RGB, INK_RGB, PAPER_RGB, SOFT_RGB, TopicColours, mix, topic_colours
from xmess.territory import covers
from xmess.territory.covers import CoverScene, cover_scene
from xmess.territory.geometry import Point
from xmess.territory.lettering import clean, fit
from xmess.territory.open_graph import OpenGraphFacts

WIDTH, HEIGHT = 1200, 630
#: The drawing takes this much of the right side; the words get the rest, within these margins.
COVER_WIDTH = 450
LEFT, TOP, BOTTOM, GUTTER = 72, 64, 60, 56
WORDS_WIDTH = WIDTH - COVER_WIDTH - LEFT - GUTTER
TITLE_TOP, TITLE_HEIGHT, TITLE_LEADING = 126, 352, 1.04
TITLE_SIZES = range(108, 24, -4)
KICKER_SIZE, MARK_SIZE, NETWORK_SIZE = 30, 56, 21
#: Shapes are painted this much larger and reduced: Pillow does not smooth edges itself.
OVERSAMPLING = 3
COLOURS = 128

#: Instance of the display face used on the site: axes in the order of the file (optical size, weight, width).
DISPLAY_AXES = {"opsz": 40, "wght": 700, "wdth": 92}
TEXT, TEXT_BOLD, DISPLAY = (
    ("fontpkg_atkinson_hyperlegible", "AtkinsonHyperlegible-Regular.ttf"),
    ("fontpkg_atkinson_hyperlegible", "AtkinsonHyperlegible-Bold.ttf"),
    ("fontpkg_bricolage_grotesque", "BricolageGrotesque[opsz,wdth,wght].ttf"),
)
Face = tuple[str, str]


def draw(facts: OpenGraphFacts, network: str) -> bytes:
    """Paint and encode the picture; see `open_graph.render_open_graph`."""
    colours = topic_colours(facts.hue)
    image = Image.new("RGB", (WIDTH, HEIGHT), PAPER_RGB)
    scene = cover_scene(facts.key, code=facts.place_code, ratio=COVER_WIDTH / HEIGHT, focus=(0.5, 0.46))
    image.paste(_paint_cover(scene, colours), (WIDTH - COVER_WIDTH, 0))
    pen = ImageDraw.Draw(image)
    pen.rectangle((LEFT, 0, LEFT + 96, 11), fill=colours.vivid)
    _write_kicker(pen, facts.kicker, colours)
    _write_title(pen, facts.title)
    _write_signature(image, network)
    reduced = image.quantize(COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    buffer = io.BytesIO()
    reduced.save(buffer, "PNG", optimize=True)
    return buffer.getvalue()


def _paint_cover(scene: CoverScene, colours: TopicColours) -> Image.Image:
    """The same scene as the SVG cover, with the light theme's colours."""
    scale = HEIGHT / covers.HEIGHT * OVERSAMPLING
    canvas = Image.new("RGB", (COVER_WIDTH * OVERSAMPLING, HEIGHT * OVERSAMPLING), colours.tint)
    pen = ImageDraw.Draw(canvas)

    def disc(centre: Point, radius: float, fill: tuple[int, int, int]) -> None:
        x, y = centre
        box = ((x - radius) * scale, (y - radius) * scale, (x + radius) * scale, (y + radius) * scale)
        pen.ellipse(box, fill=fill)

    for dots, radius, share in ((scene.faint, covers.FAINT_RADIUS, 0.38), (scene.mid, covers.MID_RADIUS, 0.75)):
        for dot in dots:
            disc(dot, radius, mix(colours.vivid, colours.tint, share))
    for partner in scene.partners:
        curve = [(x * scale, y * scale) for x, y in _curve(scene.main, partner, scene.bend)]
        pen.line(curve, fill=colours.topic, width=round(covers.TIE_WIDTH * scale), joint="curve")
    for partner in scene.partners:
        disc(partner, covers.RING_RADIUS + covers.RING_WIDTH / 2, colours.topic)
        disc(partner, covers.RING_RADIUS - covers.RING_WIDTH / 2, colours.tint)
    disc(scene.main, covers.MAIN_RADIUS, colours.topic)
    return canvas.resize((COVER_WIDTH, HEIGHT), Image.Resampling.LANCZOS)


def _curve(start: Point, end: Point, bend: float, steps: int = 40) -> list[Point]:
    """Points of the quadratic curve that `geometry.arc` draws."""
    control = (
        (start[0] + end[0]) / 2 - (end[1] - start[1]) * bend,
        (start[1] + end[1]) / 2 + (end[0] - start[0]) * bend,
    )
    points = []
    for step in range(steps + 1):
        t = step / steps
        x, y = ((1 - t) ** 2 * start[axis] + 2 * t * (1 - t) * control[axis] + t**2 * end[axis] for axis in (0, 1))
        points.append((x, y))
    return points


def _write_kicker(pen: ImageDraw.ImageDraw, kicker: str, colours: TopicColours) -> None:
    words = clean(kicker, letters_of(TEXT_BOLD))
    if words:
        size, lines = fit(
            words,
            lambda size: font(TEXT_BOLD, size).getlength,
            width=WORDS_WIDTH,
            height=KICKER_SIZE * 1.3,
            sizes=range(KICKER_SIZE, 17, -2),
            leading=1.2,
        )
        pen.text((LEFT, TOP), lines[0], font=font(TEXT_BOLD, size), fill=colours.topic)


def _write_title(pen: ImageDraw.ImageDraw, title: str) -> None:
    words = clean(title, letters_of(DISPLAY))
    if not words:
        return
    size, lines = fit(
        words,
        lambda size: font(DISPLAY, size).getlength,
        width=WORDS_WIDTH,
        height=TITLE_HEIGHT,
        sizes=TITLE_SIZES,
        leading=TITLE_LEADING,
    )
    for number, line in enumerate(lines):
        baseline = TITLE_TOP + size * (0.8 + number * TITLE_LEADING)
        pen.text((LEFT, baseline), line, font=font(DISPLAY, size), fill=INK_RGB, anchor="ls")


def _write_signature(image: Image.Image, network: str) -> None:
    """The mark, the name and the full name at the foot."""
    top = HEIGHT - BOTTOM - MARK_SIZE
    image.paste(_paint_mark(), (LEFT - 6, top))
    pen = ImageDraw.Draw(image)
    middle = top + MARK_SIZE / 2
    name = font(DISPLAY, 50)
    pen.text((LEFT + MARK_SIZE + 6, middle + 14), "xmess", font=name, fill=INK_RGB, anchor="ls")
    left = LEFT + MARK_SIZE + 6 + name.getlength("xmess") + 28
    size, lines = fit(
        network,
        lambda size: font(TEXT, size).getlength,
        width=WIDTH - COVER_WIDTH - GUTTER / 2 - left,
        height=MARK_SIZE + 4,
        sizes=range(NETWORK_SIZE, 12, -1),
        leading=1.25,
    )
    first = middle - (len(lines) - 1) * size * 0.625 + size * 0.34
    for number, line in enumerate(lines):
        pen.text((left, first + number * size * 1.25), line, font=font(TEXT, size), fill=SOFT_RGB, anchor="ls")


def _paint_mark() -> Image.Image:
    """The network's mark, from the same coordinates (0-40) as the SVG in the header."""
    scale = MARK_SIZE / 40 * OVERSAMPLING
    canvas = Image.new("RGB", (MARK_SIZE * OVERSAMPLING, MARK_SIZE * OVERSAMPLING), PAPER_RGB)
    pen = ImageDraw.Draw(canvas)
    for line in (((9, 29), (20, 10), (32, 19), (20, 31), (9, 29)), ((9, 29), (32, 19))):
        pen.line([(x * scale, y * scale) for x, y in line], fill=INK_RGB, width=round(2.4 * scale), joint="curve")
    for x, y, radius, fill in (
        (20, 10, 5, BRAND_RGB),
        (32, 19, 4, BRAND_RGB),
        (9, 29, 5, INK_RGB),
        (20, 31, 3.4, INK_RGB),
    ):
        pen.ellipse([(x - radius) * scale, (y - radius) * scale, (x + radius) * scale, (y + radius) * scale], fill=fill)
    return canvas.resize((MARK_SIZE, MARK_SIZE), Image.Resampling.LANCZOS)


@cache
def font(face: Face, size: int) -> ImageFont.FreeTypeFont:
    """A face at a size in pixels; the display face is variable and set to the site's instance."""
    loaded = ImageFont.truetype(io.BytesIO(_file(face)), size)
    if face == DISPLAY:
        axes: list[dict[str, Any]] = loaded.get_variation_axes()  # type: ignore[assignment] # TypedDict of Pillow's
        tags = [axis.axisTag for axis in TTFont(io.BytesIO(_file(face)), lazy=True)["fvar"].axes]
        loaded.set_variation_by_axes([DISPLAY_AXES[tag] for tag in tags[: len(axes)]])
    return loaded


@cache
def letters_of(face: Face) -> frozenset[int]:
    """Code points a face has a drawing for."""
    return frozenset(TTFont(io.BytesIO(_file(face)), lazy=True).getBestCmap())


@cache
def _file(face: Face) -> bytes:
    package, name = face
    return resources.files(package).joinpath("files", name).read_bytes()
