"""What blocks write is valid, has no inline style or script, and never runs what somebody typed."""

from typing import Any

import html5lib
import pytest

from blocks.body import BodyBlock
from tests.factories.blocks import Library, child, filled

BODY = BodyBlock()
HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
each_kind = pytest.mark.parametrize("kind", BODY.child_blocks)


def parsed(markup: str) -> Any:
    """The markup as the body of a page; any parse error fails the test."""
    page = f"<!doctype html><html lang=ca><head><title>x</title></head><body>{markup}</body></html>"
    return html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page)


def shown(kind: str, raw: Any) -> str:
    return BODY.to_python([child("heading", {"text": "Secció"}), child(kind, raw)]).render_as_block()


@each_kind
def test_it_is_valid_and_carries_no_inline_style(kind: str, library: Library) -> None:
    document = parsed(shown(kind, filled(BODY.child_blocks[kind], library, kind)))
    inline = [
        (element.tag, name)
        for element in document.iter()
        for name in element.attrib
        if name == "style" or name[:2] == "on"
    ]
    assert inline == []


@each_kind
def test_images_have_a_decision_on_their_alternative_text(kind: str, library: Library) -> None:
    document = parsed(shown(kind, filled(BODY.child_blocks[kind], library, kind)))
    assert all("alt" in image.attrib for image in document.iter("img"))


@each_kind
def test_what_somebody_typed_is_never_markup(kind: str, library: Library) -> None:
    if kind == "paragraph":
        raw: Any = f"<p>{HOSTILE.replace('<', '&lt;')}</p>"
    else:
        raw = filled(BODY.child_blocks[kind], library, "PLACE")
    text = _with_hostile_words(raw)
    document = parsed(shown(kind, text))
    assert list(document.iter("script")) == []
    assert [image for image in document.iter("img") if image.get("src") == "x"] == []


def _with_hostile_words(raw: Any) -> Any:
    """Every plain text replaced; rich text gets the words escaped, as its editor stores them."""
    if isinstance(raw, dict):
        return {key: _with_hostile_words(value) if key not in {"id", "type"} else value for key, value in raw.items()}
    if isinstance(raw, list):
        return [_with_hostile_words(value) for value in raw]
    if isinstance(raw, str) and raw.startswith("<p>PLACE"):
        return f"<p>{HOSTILE.replace('<', '&lt;')}</p>"
    return HOSTILE if isinstance(raw, str) and raw.startswith("PLACE") else raw


def test_headings_inside_blocks_stand_one_level_below_the_heading_above(library: Library) -> None:
    timeline = filled(BODY.child_blocks["timeline"], library)
    body = BODY.to_python(
        [
            child("timeline", timeline),
            child("heading", {"text": "Secció", "level": "h2"}),
            child("timeline", timeline),
            child("heading", {"text": "Part", "level": "h3"}),
            child("timeline", timeline),
        ]
    )
    levels = [element.tag for element in parsed(body.render_as_block()).iter() if element.tag in {"h2", "h3", "h4"}]
    assert levels == ["h2", "h2", "h2", "h3", "h3", "h3", "h4", "h4"]
