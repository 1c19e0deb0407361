"""Cuts the two OFL families down to what Catalan, Spanish and English need, as WOFF2.

The TTF files come from PyPI packages; the results are never committed. Only names without their reserved meaning are
kept: in CSS the families are called "Text" and "Display".
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import fontpkg_atkinson_hyperlegible
import fontpkg_bricolage_grotesque
from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

from .ela_geminada import add_ela_geminada
from .plain_zero import add_plain_zero
from .stylesheet import BUILD_FOLDER, newest

ATKINSON = Path(fontpkg_atkinson_hyperlegible.__file__).parent / "files"
BRICOLAGE = Path(fontpkg_bricolage_grotesque.__file__).parent / "files" / "BricolageGrotesque[opsz,wdth,wght].ttf"

# Latin-1, ela geminada and œ, dashes, quotes, bullets, ellipsis, ‰, primes, ‹ ›, €, arrows, minus, ≈ ≤ ≥.
CHARACTERS = subset.parse_unicodes(
    "20-7E,A0-FF,131,13F-140,152-153,2010-2015,2018-201E,2020-2022,2026,2030,2032-2033,2039-203A,"
    "20AC,2190-2193,2197,2212,2248,2264-2265"
)
FEATURES = ["kern", "liga", "mark", "mkmk", "locl", "ccmp", "tnum", "lnum", "calt", "zero"]


@dataclass(frozen=True, slots=True)
class Cut:
    """One file to make: its name without suffix, the font it comes from, and how to open it."""

    name: str
    source: Path
    open: Callable[[Path], TTFont]

    @property
    def output(self) -> Path:
        return BUILD_FOLDER / f"{self.name}.woff2"

    def is_current(self) -> bool:
        """Whether the file is newer than its source and than the code that cuts it."""
        code = [Path(__file__).with_name(name) for name in ("fonts.py", "plain_zero.py", "ela_geminada.py")]
        return self.output.exists() and self.output.stat().st_mtime >= newest([self.source, *code])

    def make(self) -> int:
        """Write the file and return its size in bytes."""
        font = self.open(self.source)
        options = subset.Options(layout_features=FEATURES, hinting=False, name_IDs=[1, 2], notdef_outline=True)
        subsetter = subset.Subsetter(options)
        subsetter.populate(unicodes=CHARACTERS)
        subsetter.subset(font)
        font.flavor = "woff2"
        self.output.parent.mkdir(parents=True, exist_ok=True)
        font.save(self.output)
        return self.output.stat().st_size


def open_text(source: Path) -> TTFont:
    """The text face with a plain zero (the slashed one stays for codes, behind the feature `zero`)."""
    font = TTFont(source)
    add_plain_zero(font)
    return with_ela_geminada(font)


def open_display(source: Path) -> TTFont:
    """The one instance of the variable face that headings use: all its axes would be four times the bytes."""
    return with_ela_geminada(instancer.instantiateVariableFont(TTFont(source), {"opsz": 40, "wdth": 92, "wght": 700}))


def with_ela_geminada(font: TTFont) -> TTFont:
    """The font with ŀ and Ŀ, its index of glyphs made new."""
    add_ela_geminada(font)
    font.getReverseGlyphMap(rebuild=True)
    return font


CUTS = (
    Cut("text-400", ATKINSON / "AtkinsonHyperlegible-Regular.ttf", open_text),
    Cut("text-700", ATKINSON / "AtkinsonHyperlegible-Bold.ttf", open_text),
    Cut("text-400-italic", ATKINSON / "AtkinsonHyperlegible-Italic.ttf", open_text),
    Cut("display-700", BRICOLAGE, open_display),
)
