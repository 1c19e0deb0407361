"""Gives a font the two letters of the ela geminada that both families lack.

Catalan is written with l·l, but older texts and PDFs carry ŀ and Ŀ in one character; without a glyph of its own it
would be taken from another font in the middle of a word.
"""

from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphComponent

#: Character to add, and the letter that a middle dot follows.
LETTERS = {"ŀ": "l", "Ŀ": "L"}
# Component flags: offsets are points of the outline, kept on whole units.
ARGS_ARE_XY_VALUES, ROUND_XY_TO_GRID = 0x0002, 0x0004


def add_ela_geminada(font: TTFont) -> None:
    """Compose the missing letters of `font`, in place, from those it has."""
    names = font.getBestCmap()
    dot = names[ord("·")]
    for character, base in LETTERS.items():
        if ord(character) in names:
            continue
        letter = names[ord(base)]
        advance, left = font["hmtx"][letter]
        name = f"uni{ord(character):04X}"
        font["glyf"][name] = _composite([(letter, 0), (dot, advance)])
        font["hmtx"][name] = (advance + font["hmtx"][dot][0], left)
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[ord(character)] = name


def _composite(parts: list[tuple[str, int]]) -> Glyph:
    """A glyph made of others, each moved to the right by so many units."""
    glyph = Glyph()
    glyph.numberOfContours = -1
    glyph.components = []
    for name, offset in parts:
        component = GlyphComponent()
        component.glyphName, component.x, component.y = name, offset, 0
        component.flags = ARGS_ARE_XY_VALUES | ROUND_XY_TO_GRID
        glyph.components.append(component)
    return glyph
