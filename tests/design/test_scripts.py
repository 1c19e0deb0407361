"""Scripts stay small: what the first view needs fits the budget, and nothing comes from elsewhere."""

import re

import brotli

from xmess.design.stylesheet import STATIC_FOLDER

SCRIPTS = sorted((STATIC_FOLDER / "js").glob("*.js"))
FIRST_VIEW = ("theme.js", "header.js")
FIRST_VIEW_BYTES, ALL_BYTES = 1_000, 6_000  # performance.md row 11 allows 3 kB to the home page


def compressed(*names: str) -> int:
    return sum(len(brotli.compress((STATIC_FOLDER / "js" / name).read_bytes())) for name in names)


def test_the_script_that_blocks_the_first_paint_is_tiny() -> None:
    assert (STATIC_FOLDER / "js/theme.js").stat().st_size < 400


def test_scripts_stay_within_their_budget() -> None:
    assert compressed(*FIRST_VIEW) <= FIRST_VIEW_BYTES
    assert compressed(*(path.name for path in SCRIPTS)) <= ALL_BYTES


def test_no_script_asks_another_host_or_writes_markup_from_strings() -> None:
    for path in SCRIPTS:
        source = re.sub(r"//.*", "", path.read_text("utf-8"))
        assert not re.search(r"https?:|\beval\b|new Function|insertAdjacentHTML|document\.write", source), path.name
