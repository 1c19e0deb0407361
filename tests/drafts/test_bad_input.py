"""Whatever is posted to a step: never a fault, and no word lost that a database can keep."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.drafts.writer import TALE, Writer
from xmess.drafts.models import FormDraft

HOSTILE = {
    "empty": "",
    "spaces": " \u2003\u200b\u3164",
    "NUL": "a\0b",
    "half a character": "a\ud800b",
    "right to left": "\u202egnp.exe",
    "emoji": "👩‍👩‍👧‍👦" * 30,
    "decomposed": "cafe\u0301",
    "markup": "<script>alert(1)</script>",
    "a million letters": "x" * 1_000_000,
    "a formula": "=HYPERLINK('http://exemple.example')",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_words_get_a_page(writer: Callable[..., Writer], text: str) -> None:
    somebody = writer()
    sent = text.encode("utf-8", "surrogatepass").decode("latin-1") if "\ud800" in text else text
    response = somebody.write("tale", **TALE | {"text": sent})
    assert response.status_code in {302, 422}
    page = somebody.page("tale")
    assert "<script>alert" not in page
    assert somebody.client.get(f"{somebody.link}check/").status_code == 200


def test_a_million_letters_come_back_but_are_not_kept_whole(writer: Callable[..., Writer]) -> None:
    somebody = writer()
    response = somebody.write("tale", **TALE | {"text": "x" * 1_000_000})
    assert "x" * 1_000_000 in response.content.decode()
    assert len(FormDraft.objects.get().answers["tale"]["text"][0]) == 50_000


@pytest.mark.parametrize("mood", ["angry", ["glad", "sad"], "\0", "9" * 30])
def test_options_nobody_offered_get_a_message(writer: Callable[..., Writer], mood: Any) -> None:
    somebody = writer()
    assert somebody.write("tale", **TALE | {"mood": mood}).status_code in {302, 422}
    assert somebody.client.get(f"{somebody.link}check/").status_code == 200


def test_fields_of_other_forms_are_not_kept(writer: Callable[..., Writer]) -> None:
    somebody = writer()
    somebody.write("tale", **TALE, is_staff="on", answers="{}")
    assert set(FormDraft.objects.get().answers["tale"]) == {"title", "text", "mood"}


def test_only_reading_and_posting(writer: Callable[..., Writer]) -> None:
    somebody = writer()
    for path in (somebody.step("tale"), f"{somebody.link}check/", f"{somebody.link}later/"):
        assert somebody.client.put(path).status_code in {200, 405}
        assert somebody.client.head(path).status_code == 200
    assert set(FormDraft.objects.get().answers) == {"who"}
