"""Gives Atkinson Hyperlegible a zero without slash.

Its only zero is slashed, which tells 0 from O in a code and disturbs in "2020" or "50.000 €". The plain one is made
from the slashed one's own outline and becomes the default; the original moves behind the OpenType feature `zero`
(CSS: `font-feature-settings: "zero"`). The OFL allows both, and the result is not called by the family's name.
"""

import copy
import math
from array import array

from fontTools.otlLib.builder import buildLookup, buildSingleSubstSubtable
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables import otTables
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphCoordinates

#: The zeros (proportional and tabular) and what their slashed originals are called from now on.
SLASHED = {"zero": "zero.slash", "zero.tf": "zero.tf.slash"}

Point = tuple[float, float]
Box = tuple[float, float, float, float]


def add_plain_zero(font: TTFont) -> None:
    """Make the plain zero the default of `font`, in place.

    Raises:
        KeyError: the font has not both zeros.
    """
    glyphs = font["glyf"]
    # The tabular zero is the proportional one moved a little (a composite), so its copy has to follow the copy.
    slashed, tabular = copy.deepcopy(glyphs["zero"]), copy.deepcopy(glyphs["zero.tf"])
    for component in tabular.components:
        component.glyphName = SLASHED["zero"]
    for name, glyph in ((SLASHED["zero"], slashed), (SLASHED["zero.tf"], tabular)):
        glyphs[name] = glyph  # appends to the glyph order too
    for name, original in ((slash, name) for name, slash in SLASHED.items()):
        font["hmtx"][name] = font["hmtx"][original]
    glyphs["zero"] = plain(slashed, font)
    add_substitution(font, "zero", SLASHED)


def plain(slashed: Glyph, font: TTFont) -> Glyph:
    """The outer contour of `slashed` round a counter of its own shape, as large as the two the slash leaves together.

    Slanted styles are set upright for the scaling and slanted back.
    """
    slant = math.tan(math.radians(-font["post"].italicAngle))
    coordinates, ends, flags = slashed.getCoordinates(font["glyf"])
    last = ends[0] + 1
    upright = [(x - y * slant, y) for x, y in coordinates]
    outer, halves = upright[:last], upright[last:]
    counter = [rescale(point, box(outer), box(halves)) for point in outer]
    # A hole runs the other way round; the contour keeps the point on the curve it starts with.
    ring = [*outer, counter[0], *reversed(counter[1:])]

    glyph = Glyph()
    glyph.numberOfContours = 2
    glyph.endPtsOfContours = [last - 1, 2 * last - 1]
    glyph.flags = array("B", [*flags[:last], flags[0], *reversed(flags[1:last])])
    glyph.coordinates = GlyphCoordinates([(round(x + y * slant), round(y)) for x, y in ring])
    glyph.program = copy.deepcopy(slashed.program)
    glyph.recalcBounds(font["glyf"])
    return glyph


def box(points: list[Point]) -> Box:
    """Left, bottom, right and top of the points."""
    xs, ys = zip(*points, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def rescale(point: Point, old: Box, new: Box) -> Point:
    """Where `point` of the box `old` lies in the box `new`."""
    x, y = point
    return (
        new[0] + (x - old[0]) * (new[2] - new[0]) / (old[2] - old[0]),
        new[1] + (y - old[1]) * (new[3] - new[1]) / (old[3] - old[1]),
    )


def add_substitution(font: TTFont, tag: str, glyphs: dict[str, str]) -> None:
    """Add an OpenType feature that swaps single glyphs, for every script and language of the font."""
    gsub = font["GSUB"].table
    gsub.LookupList.Lookup.append(buildLookup([buildSingleSubstSubtable(glyphs)]))
    gsub.LookupList.LookupCount = len(gsub.LookupList.Lookup)
    feature = otTables.Feature()
    feature.FeatureParams = None
    feature.LookupListIndex = [len(gsub.LookupList.Lookup) - 1]
    feature.LookupCount = 1
    record = otTables.FeatureRecord()
    record.FeatureTag, record.Feature = tag, feature
    # Appended, although the list should be in alphabetical order: sorting would move what the scripts point at.
    gsub.FeatureList.FeatureRecord.append(record)
    gsub.FeatureList.FeatureCount = len(gsub.FeatureList.FeatureRecord)
    index = gsub.FeatureList.FeatureCount - 1
    for script in gsub.ScriptList.ScriptRecord:
        languages = [script.Script.DefaultLangSys, *(entry.LangSys for entry in script.Script.LangSysRecord)]
        for language in filter(None, languages):
            language.FeatureIndex.append(index)
            language.FeatureCount = len(language.FeatureIndex)
