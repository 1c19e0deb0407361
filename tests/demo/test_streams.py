"""Blocks written in YAML become raw stream data that never changes by itself."""

import pytest

from blocks.body import BodyBlock
from xmess.demo.errors import ContentError
from xmess.demo.streams import RawStreams

HELLO = {"ca": "Hola", "es": "Hola", "en": "Hello"}
NOWHERE = {}.get
BODY = [
    {"block": "heading", "text": HELLO},
    {"block": "paragraph", "text": [HELLO]},
    {"block": "steps", "items": [{"title": HELLO, "text": [HELLO]}, {"title": HELLO}]},
    {"block": "table", "caption": HELLO, "header": [HELLO, HELLO], "rows": [[HELLO, HELLO]]},
    {"block": "call_to_action", "title": HELLO, "label": HELLO, "page": "contacte"},
]


def test_every_child_and_item_has_an_id_that_stays() -> None:
    once, again = (RawStreams(NOWHERE).stream(BodyBlock(), BODY, "page/body") for _ in range(2))
    assert once == again
    steps = once[2]["value"]["items"]
    ids = [child["id"] for child in once] + [item["id"] for item in steps]
    assert len(set(ids)) == len(ids)
    assert RawStreams(NOWHERE).stream(BodyBlock(), BODY, "other/body")[0]["id"] != once[0]["id"]


def test_the_words_are_those_of_the_language_asked_for() -> None:
    raw = RawStreams(NOWHERE, "en").stream(BodyBlock(), BODY, "page/body")
    assert (raw[0]["value"]["text"], raw[1]["value"]) == ("Hello", "<p>Hello</p>")


def test_what_is_stored_is_what_the_editor_would_store() -> None:
    block = BodyBlock()
    raw = RawStreams({"contacte": 5}.get).stream(block, BODY, "page/body")
    assert raw[1]["value"] == "<p>Hola</p>"
    assert raw[4]["value"]["page"] == 5
    assert block.get_prep_value(block.to_python(raw[:4])) == raw[:4]


@pytest.mark.parametrize(
    ("child", "complaint"),
    [
        ({"block": "marquee", "text": HELLO}, "there is no block 'marquee'"),
        ({"text": HELLO}, "there is no block ''"),
        ({"block": "heading", "words": HELLO}, "no words; there are text"),
        ({"block": "heading", "text": "Hola"}, "needs words by language"),
        ({"block": "heading", "text": HELLO, "level": HELLO}, "cannot be translated"),
        ({"block": "paragraph"}, "holds one value"),
        ({"block": "steps", "items": [HELLO]}, "expected the values of"),
    ],
)
def test_what_the_blocks_do_not_have_is_refused_with_the_place(child: dict[str, object], complaint: str) -> None:
    with pytest.raises(ContentError, match=complaint) as problem:
        RawStreams(NOWHERE).stream(BodyBlock(), [child], "page/body")
    assert "page/body/0" in str(problem.value)
