"""The palette gives drawings the very colours browsers compute from the CSS."""

from itertools import pairwise

import pytest

from xmess.design.palette import DEGREES, Hue, mix, oklch_to_srgb, topic_colours


# What Chromium 1xx paints for `oklch(43% .115 48)` and so on; one step of tolerance for rounding.
@pytest.mark.parametrize(
    ("colour", "painted"),
    [
        ((1, 0, 0), (255, 255, 255)),
        ((0, 0, 0), (0, 0, 0)),
        ((0.628, 0.2577, 29.23), (255, 0, 0)),
        ((0.8664, 0.2948, 142.5), (0, 255, 0)),
        ((0.452, 0.3132, 264.05), (0, 0, 255)),
    ],
)
def test_oklch_becomes_srgb(colour: tuple[float, float, float], painted: tuple[int, int, int]) -> None:
    assert all(abs(a - b) <= 1 for a, b in zip(oklch_to_srgb(*colour), painted, strict=True))


def test_every_hue_has_its_own_angle_apart_from_the_others() -> None:
    assert set(DEGREES) == set(Hue)
    angles = sorted(DEGREES.values())
    assert all(later - earlier >= 18 for earlier, later in pairwise(angles))


def _luminance(colour: tuple[int, int, int]) -> float:
    linear = [value / 255 for value in colour]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in linear]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("code", [*Hue.values, ""])
def test_text_of_a_topic_can_be_read_on_its_tint_and_its_marks_seen(code: str) -> None:
    colours = topic_colours(code)
    tint, topic, vivid = (_luminance(each) + 0.05 for each in (colours.tint, colours.topic, colours.vivid))
    assert tint / topic >= 4.5
    assert 1.05 / vivid >= 3


def test_an_unknown_code_wears_the_brand() -> None:
    assert topic_colours("nonsense") == topic_colours("")


def test_mixing_goes_from_one_colour_to_the_other() -> None:
    assert mix((255, 0, 0), (0, 0, 255), 1) == (255, 0, 0)
    assert mix((255, 0, 0), (0, 0, 255), 0) == (0, 0, 255)
    assert mix((200, 100, 0), (0, 100, 200), 0.5) == (100, 100, 100)
