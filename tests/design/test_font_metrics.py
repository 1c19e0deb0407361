"""The stand-in fonts of fonts.css are as wide as the web fonts, so that text does not move when those arrive.

Liberation Sans has the widths of Arial; where a system font is not installed, its numbers go unchecked (CI has both).
"""

import re
from functools import cache
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from xmess.design.fonts import CUTS
from xmess.design.stylesheet import SOURCE_FOLDER

FOLDER = Path("/usr/share/fonts/truetype")
SYSTEM = {
    ("Arial", 400): FOLDER / "liberation/LiberationSans-Regular.ttf",
    ("Arial", 700): FOLDER / "liberation/LiberationSans-Bold.ttf",
    ("DejaVu", 400): FOLDER / "dejavu/DejaVuSans.ttf",
    ("DejaVu", 700): FOLDER / "dejavu/DejaVuSans-Bold.ttf",
}
WEB = {("Text", 400): "text-400", ("Text", 700): "text-700", ("Display", 700): "display-700"}
SAMPLE = (
    "Ajuntaments i consells comarcals que fan de l’economia social i solidària una política pública: comparteixen el "
    "que funciona, i també el que no. La propietat és col·lectiva, el dret d’ús és per sempre i el preu no puja. "
    "Los ayuntamientos que comparten lo que funciona y también lo que no. Town councils that share what works."
)
FACE = re.compile(
    r'font-family: "(\w+) (\w+)";.*?font-weight: (\d+);\s*size-adjust: ([\d.]+)%;'
    r"\s*ascent-override: ([\d.]+)%;\s*descent-override: ([\d.]+)%;",
    re.DOTALL,
)


def stand_ins() -> list[tuple[str, str, int, float, float, float]]:
    css = (SOURCE_FOLDER / "fonts.css").read_text("utf-8")
    faces = [block for block in css.split("@font-face {") if "size-adjust:" in block]
    found = [match for block in faces if (match := FACE.search(block))]
    assert len(found) == len(faces) == 9
    return [(m[1], m[2], int(m[3]), float(m[4]), float(m[5]), float(m[6])) for m in found]


@pytest.mark.parametrize(("family", "system", "weight", "size", "ascent", "descent"), stand_ins())
def test_a_stand_in_has_the_measures_of_the_web_font(
    family: str, system: str, weight: int, size: float, ascent: float, descent: float
) -> None:
    web = web_font(WEB[family, weight])
    per_em = web["head"].unitsPerEm
    assert ascent == pytest.approx(web["hhea"].ascent / per_em / size * 1e4, abs=0.2)
    assert descent == pytest.approx(-web["hhea"].descent / per_em / size * 1e4, abs=0.2)
    path = SYSTEM.get((system, weight))
    if path is not None and path.exists():
        assert size == pytest.approx(100 * width(web) / width(TTFont(path)), abs=0.6)


@cache
def web_font(name: str) -> TTFont:
    cut = next(cut for cut in CUTS if cut.name == name)
    return cut.open(cut.source)


def width(font: TTFont) -> float:
    """Width of the sample in em."""
    names = font.getBestCmap()
    return sum(font["hmtx"][names[ord(character)]][0] for character in SAMPLE) / font["head"].unitsPerEm
