"""The documents of the corpus are real files with the text in them."""

import io
import zipfile
from collections.abc import Callable

import pikepdf
import pytest

from tests.relevance.documents import docx, odt, pdf

PARAGRAPHS = ["L’hort & la col·lecta", "Segon paràgraf <no és HTML>"]


@pytest.mark.parametrize(("write", "part"), [(docx, "word/document.xml"), (odt, "content.xml")])
def test_word_processors_find_the_paragraphs_in_the_main_part(write: Callable[..., bytes], part: str) -> None:
    content = write("Títol", PARAGRAPHS, "ca")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        text = archive.read(part).decode()
    assert "Títol" in text
    assert "L’hort &amp; la col·lecta" in text
    assert "Segon paràgraf &lt;no és HTML&gt;" in text


def test_an_opendocument_says_first_what_it_is() -> None:
    with zipfile.ZipFile(io.BytesIO(odt("Títol", PARAGRAPHS, "ca"))) as archive:
        first = archive.infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)


def test_a_pdf_has_a_page_in_its_language() -> None:
    with pikepdf.open(io.BytesIO(pdf("Títol", PARAGRAPHS, "ca"))) as made:
        assert len(made.pages) == 1
        assert str(made.Root.Lang) == "ca"
