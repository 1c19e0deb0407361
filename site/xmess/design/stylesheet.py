"""The one stylesheet of the public site: which files it is made of, in which order, and how they are joined."""

import re
from collections.abc import Iterable
from pathlib import Path

STATIC_FOLDER = Path(__file__).resolve().parent.parent / "static" / "xmess"
SOURCE_FOLDER = STATIC_FOLDER / "css"
BUILD_FOLDER = STATIC_FOLDER / "build"
OUTPUT = BUILD_FOLDER / "site.css"

#: Files of `css/`, in order. Layers decide what wins; within a layer the later file does.
PARTS = (
    "layers.css",
    "fonts.css",
    "reset.css",
    "tokens.css",
    "hues.css",
    "base.css",
    "layout.css",
    "components/header.css",
    "components/footer.css",
    "components/page-title.css",
    "components/hero.css",
    "components/chip.css",
    "components/card.css",
    "components/tile.css",
    "components/facts.css",
    "components/agenda.css",
    "components/listing.css",
    "components/place-list.css",
    "components/filters.css",
    "components/notice.css",
    "components/form.css",
    "components/search.css",
    "components/practice.css",
    "components/guide.css",
    "components/prose.css",
    "components/blocks.css",
    "drawings.css",
    "utilities.css",
    "print.css",
)

_STRING = r""""(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'"""
_COMMENT = re.compile(rf"({_STRING})|/\*.*?\*/", re.DOTALL)
_SPACE = re.compile(rf"({_STRING})|\s*([{{}};,])\s*|\s+")


def build() -> str:
    """The whole stylesheet, minified. Raises FileNotFoundError when a declared file is missing."""
    return "".join(minify((SOURCE_FOLDER / part).read_text("utf-8")) for part in PARTS)


def minify(css: str) -> str:
    """Drop comments, line breaks and the spaces round braces, semicolons and commas; strings stay as they are.

    Spaces round colons, operators and combinators are left alone: in some places they carry meaning
    (`a :hover`, `calc(1px + 2px)`), and compression makes them cheap.
    """
    css = _COMMENT.sub(lambda match: match[1] or " ", css)
    css = _SPACE.sub(lambda match: match[1] or match[2] or " ", css)
    return css.replace(";}", "}").strip() + "\n"


def is_current(output: Path = OUTPUT) -> bool:
    """Whether the built file is newer than all it is made of (and than this module, which orders them)."""
    return output.exists() and output.stat().st_mtime >= newest(
        [*(SOURCE_FOLDER / part for part in PARTS), Path(__file__)]
    )


def newest(paths: Iterable[Path]) -> float:
    """Modification time of the newest of the files."""
    return max(path.stat().st_mtime for path in paths)
