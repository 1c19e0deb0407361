"""Components escape what they are given, leave out what is empty, and mark foreign languages."""

import re
from pathlib import Path

import pytest
from django.template.loader import render_to_string

from xmess.design import components
from xmess.design.components import Card, Chip, Download, Fact, Link, State, Tile
from xmess.design.icons import Icon

TEMPLATES = Path(components.__file__).resolve().parent.parent / "templates"


def draw(name: str, **context: object) -> str:
    return render_to_string(f"components/{name}.html", context)


def test_texts_are_escaped() -> None:
    nasty = "<script>alert(1)</script>"
    card = Card(
        title=nasty, url='/"><script>', summary=nasty, place=nasty, meta=[nasty], chips=[Chip(nasty)], reason=nasty
    )
    html = draw("card", card=card)
    assert "<script>" not in html
    assert html.count("&lt;script&gt;alert") == 6


def test_a_bare_card_has_no_empty_parts() -> None:
    html = draw("card", card=Card(title="Títol", url="/"))
    assert "<p" not in html and "card-cover" not in html


@pytest.mark.parametrize(("name", "key", "record"), [("card", "card", Card), ("tiles", "tiles", Tile)])
def test_a_text_in_another_language_is_marked(name: str, key: str, record: type) -> None:
    item = record(title="Cures", url="/", language="ca")
    assert 'lang="ca"' in draw(name, **{key: [item] if key == "tiles" else item})
    item = record(title="Cures", url="/")
    assert "lang=" not in draw(name, **{key: [item] if key == "tiles" else item})


def test_the_level_of_headings_can_be_chosen() -> None:
    html = draw("cards", cards=[Card(title="A", url="/")], level=2)
    assert "<h2" in html and "</h2>" in html and "<h3" not in html


def test_facts_without_content_are_left_out() -> None:
    html = draw("facts", facts=[Fact("Empty"), Fact("Value", "1"), Fact("Links", links=[Link("A", "/a"), Link("B")])])
    assert "Empty" not in html
    assert html.count("<dt>") == 2 and html.count("<dd>") == 3
    assert '<a href="/a">A</a>' in html and "<a href" not in html.split("B</dd>")[0].rsplit("<dd>")[-1]


def test_files_say_their_kind_and_size_only_when_known() -> None:
    html = draw(
        "downloads",
        downloads=[Download("A", "/a", "PDF", "3 kB", "net"), Download("B", "/b", size="3 kB"), Download("C", "/c")],
    )
    assert "(PDF, 3 kB, net)" in html and "(3 kB)" in html
    assert html.count('class="note"') == 2


def test_a_state_is_said_in_words() -> None:
    assert re.sub(r"<[^>]+>", "", draw("state", state=State("Tancat", "stopped"))).strip() == "Tancat"


@pytest.mark.parametrize("name", [*Icon.values])
def test_every_pictogram_of_a_topic_is_drawn(name: str) -> None:
    assert 'aria-hidden="true"' in (TEMPLATES / "components/icons" / f"{name}.svg").read_text("utf-8")


def test_every_component_says_its_arguments_first() -> None:
    for path in (TEMPLATES / "components").rglob("*.html"):
        assert path.read_text("utf-8").startswith("{#"), path.name


def test_the_contract_names_every_component() -> None:
    contract = (TEMPLATES.parents[1] / "docs/design-system.md").read_text("utf-8")
    names = {path.stem for path in (TEMPLATES / "components").glob("*.html")} - {"stylesheet", "pagination"}
    assert [name for name in sorted(names) if f"`{name}`" not in contract] == []
