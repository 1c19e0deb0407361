"""Texts in several languages become HTML and a catalogue."""

from pathlib import Path

import pytest

from xmess.demo.errors import ContentError
from xmess.demo.wording import Catalogue, html_of, read_content

PAGES = {"contacte": 7}
HELLO = {"ca": "Hola", "es": "Hola", "en": "Hello"}
LINKED = {
    "ca": 'Mira <a linktype="page" page="contacte">aquí</a> & <b>prou</b>',
    "es": 'Mira <a linktype="page" page="contacte">aquí</a> & <b>basta</b>',
    "en": 'Look <a linktype="page" page="contacte">here</a> & <b>that is all</b>',
}


def read(tmp_path: Path, text: str) -> object:
    path = tmp_path / "page.yaml"
    path.write_text(text, encoding="utf-8")
    return read_content(path, ("ca", "es", "en"))


def test_paragraphs_and_lists_become_rich_text() -> None:
    content = [HELLO, {"list": [HELLO]}, {"numbered": [HELLO, LINKED]}]
    assert html_of(content, PAGES.get, "en") == (
        "<p>Hello</p><ul><li>Hello</li></ul><ol><li>Hello</li>"
        '<li>Look <a linktype="page" id="7">here</a> & <b>that is all</b></li></ol>'
    )


def test_a_link_to_a_page_nobody_declared_keeps_its_words() -> None:
    assert html_of([LINKED], {}.get) == "<p>Mira aquí & <b>prou</b></p>"


def test_a_paragraph_that_is_neither_text_nor_list_is_refused() -> None:
    with pytest.raises(ContentError, match="Not a paragraph"):
        html_of([{"bullets": [HELLO]}], PAGES.get)


def test_the_catalogue_speaks_as_wagtail_localize_stores_strings() -> None:
    catalogue = Catalogue("en", {"lead": HELLO, "body": [{"text": [LINKED]}]}, PAGES.get)
    assert catalogue == {
        "Hola": "Hello",
        'Mira <a id="a1">aquí</a> &amp; <b>prou</b>': 'Look <a id="a1">here</a> &amp; <b>that is all</b>',
    }
    with pytest.raises(KeyError):
        catalogue["Adéu"]


def test_a_page_cannot_translate_the_same_words_in_two_ways() -> None:
    other = HELLO | {"en": "Hi"}
    with pytest.raises(ContentError, match="Two en translations"):
        Catalogue("en", [HELLO, other], PAGES.get)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("title: {ca: Hola, es: Hola}", "expected words in ca, es, en"),
        ("title: {ca: Hola, es: Hola, en: ' '}", "expected words in ca, es, en"),
        ("title: {ca: Hola, es: Hola, en: Hello, world}", "expected words in ca, es, en"),
        ("title: {ca: Hola, es: Hola, en: 12}", "expected words in ca, es, en"),
        ("title: [unclosed", "is not YAML"),
    ],
)
def test_incomplete_files_are_refused_with_the_place(tmp_path: Path, text: str, complaint: str) -> None:
    with pytest.raises(ContentError, match=complaint) as problem:
        read(tmp_path, text)
    assert "page.yaml" in str(problem.value)


def test_a_page_may_name_fewer_languages(tmp_path: Path) -> None:
    assert read(tmp_path, "languages: [ca]\ntitle: {ca: Hola}") == {"languages": ["ca"], "title": {"ca": "Hola"}}
    with pytest.raises(ContentError):
        read(tmp_path, "languages: [ca]\ntitle: {ca: Hola, es: Hola}")
