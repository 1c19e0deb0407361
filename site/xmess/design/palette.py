"""The colours topics may have: one hue each, named, so that the database, the CSS and the PNG drawings agree.

A topic stores the code ("leaf"), an element carries it as `data-hue="leaf"`, `tokens.css` turns it into `--topic`,
`--topic-vivid` and `--topic-tint`, and the functions below give the very same colours to drawings made without a
browser. Codes are stored: never rename one.
"""

import math
from dataclasses import dataclass
from functools import cache

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Hue(TextChoices):
    """Codes of the palette, in the order of the colour wheel."""

    BRICK = "brick", _("Brick red")
    AMBER = "amber", _("Amber")
    HONEY = "honey", _("Honey")
    OLIVE = "olive", _("Olive")
    LEAF = "leaf", _("Leaf green")
    MINT = "mint", _("Mint")
    TEAL = "teal", _("Teal")
    SEA = "sea", _("Sea blue")
    SKY = "sky", _("Sky blue")
    INDIGO = "indigo", _("Indigo")
    LAVENDER = "lavender", _("Lavender")
    VIOLET = "violet", _("Violet")
    PLUM = "plum", _("Plum")
    ROSE = "rose", _("Rose")


#: Angle of each code on the OKLCH colour wheel, in degrees.
DEGREES: dict[str, int] = {
    Hue.BRICK: 22,
    Hue.AMBER: 48,
    Hue.HONEY: 72,
    Hue.OLIVE: 92,
    Hue.LEAF: 128,
    Hue.MINT: 150,
    Hue.TEAL: 172,
    Hue.SEA: 205,
    Hue.SKY: 232,
    Hue.INDIGO: 262,
    Hue.LAVENDER: 284,
    Hue.VIOLET: 305,
    Hue.PLUM: 328,
    Hue.ROSE: 352,
}

#: What has no topic wears the network's own colour.
BRAND_DEGREES = 18

Rgb = tuple[int, int, int]


@dataclass(frozen=True)
class TopicColours:
    """The light theme's colours of one hue as 8-bit sRGB, named like the CSS custom properties."""

    topic: Rgb
    vivid: Rgb
    tint: Rgb


def degrees_of(code: str) -> int:
    """Angle of a palette code; the brand's for an empty or unknown code, as the CSS does."""
    return DEGREES.get(code, BRAND_DEGREES)


@cache
def topic_colours(code: str = "") -> TopicColours:
    """Colours of a palette code in the light theme, by the formulas of `tokens.css`."""
    hue = degrees_of(code)
    return TopicColours(
        topic=oklch_to_srgb(0.43, 0.115, hue),
        vivid=oklch_to_srgb(0.63, 0.165, hue),
        tint=oklch_to_srgb(0.945, 0.036, hue),
    )


def oklch_to_srgb(lightness: float, chroma: float, hue: float) -> Rgb:
    """Convert OKLCH to 8-bit sRGB; what falls outside the gamut is clipped per channel, as browsers do.

    `lightness` is 0-1, `chroma` 0 to about 0.4, `hue` in degrees. Matrices: Björn Ottosson, "A perceptual color
    space for image processing" (2020), the ones of CSS Color 4.
    """
    a = chroma * math.cos(math.radians(hue))
    b = chroma * math.sin(math.radians(hue))
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        _encode(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
        _encode(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
        _encode(-0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short),
    )


def mix(first: Rgb, second: Rgb, share: float) -> Rgb:
    """Blend two colours; `share` (0-1) is how much of the first there is."""
    red, green, blue = (round(a * share + b * (1 - share)) for a, b in zip(first, second, strict=True))
    return red, green, blue


def _encode(linear: float) -> int:
    """Gamma-encode one linear channel and clip it to 0-255."""
    linear = min(1.0, max(0.0, linear))
    encoded = 12.92 * linear if linear <= 0.0031308 else 1.055 * linear ** (1 / 2.4) - 0.055
    return round(encoded * 255)


#: The light theme's `--paper`, `--ink`, `--soft` and `--brand` of `tokens.css`.
PAPER_RGB = oklch_to_srgb(0.986, 0.007, 90)
INK_RGB = oklch_to_srgb(0.23, 0.035, 300)
SOFT_RGB = oklch_to_srgb(0.44, 0.025, 300)
BRAND_RGB = oklch_to_srgb(0.50, 0.19, BRAND_DEGREES)
