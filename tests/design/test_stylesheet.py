"""One style sheet is made of all the files, small and without anything the policy or the offline site would refuse."""

import re
from pathlib import Path

import brotli
import pytest
from django.core.management import call_command

from xmess.design import stylesheet

BUDGET_BYTES = 10_000  # performance.md, row 11


def test_every_css_file_is_declared_once() -> None:
    found = {str(path.relative_to(stylesheet.SOURCE_FOLDER)) for path in stylesheet.SOURCE_FOLDER.rglob("*.css")}
    assert set(stylesheet.PARTS) == found
    assert len(stylesheet.PARTS) == len(set(stylesheet.PARTS))


def test_the_layers_are_declared_before_anything_else() -> None:
    assert stylesheet.build().startswith("@layer reset,tokens,base,layout,components,utilities;")


def test_the_sheet_stays_within_its_budget() -> None:
    assert len(brotli.compress(stylesheet.build().encode())) <= BUDGET_BYTES


def test_addresses_are_only_our_own_built_fonts() -> None:
    addresses = re.findall(r"url\(([^)]*)\)", stylesheet.build())
    assert addresses
    assert all(re.fullmatch(r'"\.\./build/[a-z0-9-]+\.woff2"', address) for address in addresses)


def test_braces_balance_in_every_file() -> None:
    for part in stylesheet.PARTS:
        css = stylesheet.minify((stylesheet.SOURCE_FOLDER / part).read_text("utf-8"))
        assert css.count("{") == css.count("}"), part


@pytest.mark.parametrize(
    ("css", "small"),
    [
        ("a { color: red; }\n\n/* why */\nb { margin: 0 1px; }", "a{color: red}b{margin: 0 1px}"),
        ('a::before { content: "  /* not a comment */  "; }', 'a::before{content: "  /* not a comment */  "}'),
        ("a { width: calc(1px + 2px); }", "a{width: calc(1px + 2px)}"),
        (".a :hover, .b:hover { top: 0 }", ".a :hover,.b:hover{top: 0}"),
        ('a { content: "\\"  ;  \\""; }', 'a{content: "\\"  ;  \\""}'),
    ],
)
def test_minifying_keeps_what_carries_meaning(css: str, small: str) -> None:
    assert stylesheet.minify(css).strip() == small


def test_building_again_does_nothing_until_a_part_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "site.css"
    monkeypatch.setattr(stylesheet, "OUTPUT", output)
    monkeypatch.setattr(stylesheet.is_current, "__defaults__", (output,))
    call_command("build_css")
    assert output.read_text("utf-8") == stylesheet.build()
    output.write_text("/* left alone */")
    call_command("build_css")
    assert output.read_text("utf-8") == "/* left alone */"
    call_command("build_css", force=True)
    assert output.read_text("utf-8") == stylesheet.build()
    assert "up to date" in capsys.readouterr().out
