"""What is read from sound files: all their text, none of what is not text, in any spelling of Catalan."""

import io
from typing import Any

import pytest

from tests.media.files import CATALAN, SPANISH, W, docx, locked_pdf, odt, pdf, word_paragraph
from xmess.media.extraction.limits import Limits
from xmess.media.extraction.outcome import Outcome, State
from xmess.media.extraction.reading import read
from xmess.media.extraction.tidy import is_text, tidy
from xmess.pdf.renderer import render_pdf

ACCENTS = "Col·laboració, públiques, Hospitalet, ciutadà, finançament, l’ordenança, guió, raïm, aigües, España"


def outcome_of(content: bytes, ending: str, **limits: Any) -> Outcome:
    return read(io.BytesIO(content), ending, Limits(**limits))


@pytest.mark.parametrize(
    ("content", "ending", "pages"),
    [
        (pdf(ACCENTS), "pdf", 1),
        (docx(word_paragraph(ACCENTS)), "docx", None),
        (odt(f"<text:p>{ACCENTS}</text:p>"), "odt", None),
        (ACCENTS.encode(), "txt", None),
        (ACCENTS.encode("cp1252"), "txt", None),
        (ACCENTS.encode("utf-16"), "txt", None),
        (ACCENTS.encode("utf-8-sig"), "txt", None),
    ],
    ids=["pdf", "docx", "odt", "utf-8", "windows", "utf-16", "utf-8 with mark"],
)
def test_every_letter_of_catalan_is_read(content: bytes, ending: str, pages: int | None) -> None:
    assert outcome_of(content, ending) == Outcome(State.DONE, ACCENTS, pages)


def test_the_pages_of_a_pdf_are_kept_apart() -> None:
    outcome = outcome_of(pdf(CATALAN[:90], "", SPANISH[:90]), "pdf")
    assert (outcome.pages, outcome.text.split("\f")) == (3, [CATALAN[:90], "", SPANISH[:90]])


def test_a_pdf_that_only_forbids_changes_is_read() -> None:
    assert outcome_of(locked_pdf(CATALAN[:90], to_open=""), "pdf").text == CATALAN[:90]


def test_a_typeset_pdf_gives_whole_words() -> None:
    words = f"{ACCENTS}, afiliació, oficina, intercooperació"
    html = f"<html lang='ca'><body><p style='width: 4cm; hyphens: auto'>{words}</p></body></html>"
    text = outcome_of(render_pdf(html, language="ca", title="Guia"), "pdf").text
    assert "\n" in text
    assert words in text.replace("\n", " ")


def test_lines_and_tabs_of_word_part_words() -> None:
    body = (
        "<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>Nom</w:t><w:tab/><w:t>Municipi</w:t><w:br/>"
        "<w:t>Preu</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>Coope</w:t></w:r><w:r><w:t>rativa</w:t></w:r></w:p>"
        "</w:tc><w:tc><w:p><w:r><w:t>Associació</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    )
    assert outcome_of(docx(body), "docx").text == "Nom Municipi\nPreu\nCooperativa\nAssociació"


def test_what_is_deleted_or_said_twice_in_word_is_left_out_and_notes_are_not() -> None:
    moved = "<w:moveFrom><w:r><w:t>mogut</w:t></w:r></w:moveFrom>"
    deleted = "<w:del><w:r><w:delText>esborrat</w:delText></w:r></w:del><w:ins><w:r><w:t> afegit</w:t></w:r></w:ins>"
    box = (
        "<mc:AlternateContent><mc:Choice><w:t> requadre</w:t></mc:Choice>"
        "<mc:Fallback><w:t>requadre</w:t></mc:Fallback></mc:AlternateContent>"
    )
    file = docx(
        f"<w:p><w:r><w:t>text</w:t></w:r>{moved}{deleted}{box}</w:p>",
        main="word/document2.xml",
        footnotes=f"<w:footnotes {W}>{word_paragraph('nota al peu')}</w:footnotes>",
        comments=f"<w:comments {W}>{word_paragraph('comentari intern')}</w:comments>",
    )
    assert outcome_of(file, "docx").text == "text afegit requadre\n\nnota al peu"


def test_what_is_no_text_of_an_odt_is_left_out() -> None:
    body = (
        "<text:tracked-changes><text:p>esborrat</text:p></text:tracked-changes><text:h>Títol</text:h>"
        "<text:p>Coope<text:span>rativa</text:span><text:s text:c='900000000'/>d’ús<text:note>"
        "<text:note-citation>1</text:note-citation><text:note-body><text:p>, nota</text:p></text:note-body></text:note>"
        "<office:annotation><text:p>comentari intern</text:p></office:annotation><text:line-break/>fi</text:p>"
    )
    assert outcome_of(odt(body), "odt").text == "Títol\nCooperativa d’ús, nota\n\nfi"


@pytest.mark.parametrize(
    ("content", "ending"),
    [
        (pdf("", "", ""), "pdf"),
        (pdf(*(["Escanejat"] * 9)), "pdf"),
        (pdf(CATALAN[:90], *([""] * 19)), "pdf"),
        (docx("<w:p><w:r><w:drawing/></w:r></w:p>"), "docx"),
        (odt("<text:p/>"), "odt"),
        (b" \n \n", "txt"),
    ],
    ids=["pictures", "a stamp on each", "a cover of text", "docx", "odt", "txt"],
)
def test_pictures_of_text_are_told_from_text(content: bytes, ending: str) -> None:
    assert outcome_of(content, ending).state == State.NO_TEXT


def test_some_pages_of_pictures_in_a_pdf_do_no_harm() -> None:
    assert outcome_of(pdf(CATALAN[:90], "", ""), "pdf").state == State.DONE


def test_text_beyond_the_limits_is_left_out_and_pages_still_counted() -> None:
    content = pdf(*[CATALAN[:90]] * 5)
    outcome = outcome_of(content, "pdf", characters=150)
    assert (outcome.state, outcome.pages, len(outcome.text)) == (State.DONE, 5, 150)
    assert outcome_of(content, "pdf", pages=2).text.count("\f") == 1
    for file, ending in ((docx(word_paragraph(CATALAN) * 9), "docx"), (odt(f"<text:p>{CATALAN}</text:p>" * 9), "odt")):
        assert len(outcome_of(file, ending, characters=150).text) == 150


def test_lines_that_end_in_a_hyphen_are_joined_but_not_verb_and_pronoun() -> None:
    assert tidy("coope\x02rativa, inter\u2010\ncooperació, muni\u00adcipi") == "cooperativa, intercooperació, municipi"
    assert (
        tidy("adherir\x02se al projecte, aplicant\u00ad\nlos, l’esco\x02la")
        == "adherir-se al projecte, aplicant-los, l’escola"
    )
    assert tidy("socio\u2010econòmic, any 2020-\n2024") == "socio\u2010econòmic, any 2020-\n2024"


def test_text_is_composed_and_without_what_no_text_holds() -> None:
    assert tidy("oﬁcina aﬂuent cio\u0301 \0\x1bx\ud800\ue000 \u200by") == "oficina afluent ció x y"
    assert tidy("  un \t dos \r\n\r\n\r\n\r\ntres\f\n") == "un dos\n\ntres"


def test_a_line_of_letters_is_text_and_a_number_of_a_page_is_not() -> None:
    assert is_text(CATALAN[:60])
    assert not is_text("— 12 / 340 — 2024-11-30 — 12.345,67 € —")
