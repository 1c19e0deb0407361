"""CSS and palette agree on the hues, and words in a topic's colour can be read in both themes."""

import re

import pytest

from xmess.design.palette import DEGREES, Rgb, oklch_to_srgb, topic_colours
from xmess.design.stylesheet import SOURCE_FOLDER

TOKENS = (SOURCE_FOLDER / "tokens.css").read_text("utf-8").split("@media")[0]
ENOUGH_FOR_TEXT = 4.5  # WCAG 1.4.3


def token(name: str) -> tuple[str, str]:
    """The light and the dark value of a custom property, as written."""
    found = re.search(rf"--{name}: light-dark\(oklch\((.*?)\), oklch\((.*?)\)\);", TOKENS)
    assert found, name
    return found[1], found[2]


def painted(value: str, hue: float) -> Rgb:
    """The colour of `43% 0.115 var(--hue)` with the hue given."""
    lightness, chroma, angle = value.replace("var(--hue)", str(hue)).split()
    return oklch_to_srgb(float(lightness.rstrip("%")) / 100, float(chroma), float(angle))


def luminance(colour: Rgb) -> float:
    """Relative luminance of WCAG 2."""
    red, green, blue = (c / 255 / 12.92 if c / 255 <= 0.04045 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: Rgb, second: Rgb) -> float:
    dark, light = sorted((luminance(first), luminance(second)))
    return (light + 0.05) / (dark + 0.05)


def test_the_css_has_the_hues_of_the_palette() -> None:
    css = (SOURCE_FOLDER / "hues.css").read_text("utf-8")
    found = {code: int(angle) for code, angle in re.findall(r'\[data-hue="([a-z]+)"\] \{\s*--hue: (\d+);', css)}
    assert found == {str(code): angle for code, angle in DEGREES.items()}


@pytest.mark.parametrize("code", ["", *DEGREES])
def test_the_formulas_of_css_and_palette_are_the_same(code: str) -> None:
    hue = DEGREES.get(code, 18)
    colours = topic_colours(code)
    assert (colours.topic, colours.vivid, colours.tint) == tuple(
        painted(token(name)[0], hue) for name in ("topic", "topic-vivid", "topic-tint")
    )


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize("hue", [18, *DEGREES.values()])
@pytest.mark.parametrize("ground", ["topic-tint", "paper"])
def test_words_in_a_topics_colour_are_readable(theme: int, hue: int, ground: str) -> None:
    assert contrast(painted(token("topic")[theme], hue), painted(token(ground)[theme], hue)) >= ENOUGH_FOR_TEXT


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize("words", ["ink", "soft", "brand", "brand-deep", "good", "waiting", "info"])
@pytest.mark.parametrize("ground", ["paper", "sheet"])
def test_every_text_colour_is_readable_on_its_grounds(theme: int, words: str, ground: str) -> None:
    assert contrast(painted(token(words)[theme], 0), painted(token(ground)[theme], 0)) >= ENOUGH_FOR_TEXT
