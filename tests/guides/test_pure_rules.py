"""The rules that need no site: notes, joined chapters, reading time, citation, XHTML."""

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pages.guides.citation import cite
from pages.guides.footnotes import markers, problems, with_notes, without_markers
from pages.guides.joined_chapters import demoted, kept_apart, leading_inside
from pages.guides.reading_time import minutes, words_in
from pages.guides.xhtml import xhtml


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("<p></p>", 0),
        ("l’ajuntament col·labora", 2),
        ("<p>posar-hi <b>més</b></p><p>3.000 euros</p>", 4),
        ("&nbsp;a&amp;b ", 2),
        ("— … !", 0),
    ],
)
def test_words_are_counted_as_readers_see_them(text: str, words: int) -> None:
    assert words_in(text) == words


@pytest.mark.parametrize(("words", "expected"), [(0, 0), (1, 1), (200, 1), (201, 2), (1000, 5)])
def test_minutes_are_rounded_up(words: int, expected: int) -> None:
    assert minutes(words) == expected


def test_fewer_words_than_none_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="fewer"):
        minutes(-1)


def test_markers_in_attributes_are_taken_away_and_not_linked() -> None:
    html, notes = with_notes('<div aria-label="Taula[^a]"><p>x[^a]</p></div>', {"a": "<p>A</p>"})
    assert 'aria-label="Taula"' in html and html.count("<a ") == 1
    assert notes[0].references == ("ref-a",)


def test_a_note_that_nothing_leads_to_is_still_shown_last() -> None:
    _html, notes = with_notes("<p>x[^b]</p>", {"a": "A", "b": "B"})
    assert [(note.html, note.number, bool(note.references)) for note in notes] == [("B", 1, True), ("A", 2, False)]


def test_what_does_not_fit_is_named() -> None:
    assert problems("[^a] [^b] [^a]", ["b", "c", "c"]) == (["a"], ["c"], ["c"])
    assert problems("[^a]", ["a"]) == ([], [], [])
    assert markers("[^a][^A][^b-2]") == ["a", "b-2"]
    assert without_markers("Títol[^a]") == "Títol"


@given(st.text())
def test_any_text_survives_its_notes(text: str) -> None:
    html, notes = with_notes(text, {"a": "A"}, prefix="c1-")
    assert len(notes) == 1 and isinstance(html, str)


def test_headings_go_down_and_stop_at_six() -> None:
    assert demoted('<h2 id="a">x</h2><h6>y</h6><hr><header>z</header>') == (
        '<h3 id="a">x</h3><h6>y</h6><hr><header>z</header>'
    )


def test_ids_and_what_leads_to_them_stay_together() -> None:
    html = '<h2 id="a">x</h2><a href="#a">a</a><section aria-labelledby="a b">#a id="a"</section><a href="/x#a">x</a>'
    assert kept_apart(html, "c2-") == (
        '<h2 id="c2-a">x</h2><a href="#c2-a">a</a>'
        '<section aria-labelledby="c2-a c2-b">#a id="a"</section><a href="/x#a">x</a>'
    )
    assert kept_apart(kept_apart(html, "c2-"), "c2-") == kept_apart(html, "c2-")


def test_links_to_known_places_stay_inside() -> None:
    html = '<a class="b" href="/ca/g/dos/#part">dos</a> <a href="/ca/altre/">altre</a> <a href="https://e.org/">e</a>'
    assert leading_inside(html, {"/ca/g/dos/": "#c2"}) == html.replace("/ca/g/dos/#part", "#c2")


def test_a_citation_leaves_out_what_is_not_known() -> None:
    whole = cite(authors="XMESS", title="Guia.", edition="Edició 2", year=2023, url="https://x/", quotes=("«", "»"))
    assert whole == "XMESS. «Guia». Edició 2, 2023. https://x/"
    assert cite(authors="", title="Guia", edition="", year=None, url="u", quotes=("“", "”")) == "“Guia”. u"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>a<br>b&nbsp;&amp;&egrave;</p>", "<p>a<br/>b\xa0&amp;è</p>"),
        ('<img src="/media/x.jpg" loading="lazy">', '<img src="/media/x.jpg" alt=""/>'),
        ("<ul><li>a<li>b</ul>", "<ul><li>a<li>b</li></li></ul>"),
        ('<svg viewBox="0 0 1 1"><path d="M0 0"/><title>t</title></svg>text', "text"),
        ('<p onclick="x" style="y" data-a="b" lang="es">t</p>', '<p lang="es" xml:lang="es">t</p>'),
        ("<details><summary>s</summary>t</details>", '<details open="open"><summary>s</summary>t</details>'),
        ("<script>alert(1)</script>t", "t"),
        ("a\x0bb", "ab"),
        ("</p>t", "t"),
        (
            '<picture><source srcset="x.avif"><img src="x.jpg" alt="a"></picture>',
            '<img src="x.jpg" alt="a"/>',
        ),
    ],
)
def test_markup_becomes_xml_that_says_the_same(html: str, expected: str) -> None:
    assert xhtml(html) == expected


def test_links_and_pictures_without_a_place_in_the_book_lose_only_that() -> None:
    html = '<a href="/x" hreflang="ca">w</a><img src="y" alt="z">'
    assert xhtml(html, link=lambda url: "", picture=lambda url: "") == "<a>w</a>"


def test_the_second_of_two_equal_ids_goes() -> None:
    assert xhtml('<p id="a">x</p><p id="a">y</p>') == '<p id="a">x</p><p>y</p>'


@given(st.text(alphabet=st.sampled_from(list("<>/=\"'& abp![^]-?\x00\x0b\ud800é\uffff"))))
def test_whatever_comes_in_xml_comes_out(html: str) -> None:
    ElementTree.fromstring(f"<x>{xhtml(html)}</x>")  # noqa: S314 - our own output
