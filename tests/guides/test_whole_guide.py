"""The guide at once: on one page, as a tagged PDF with bookmarks, as a book that reading systems accept."""

import io
import zipfile
from collections.abc import Callable
from itertools import pairwise
from typing import Any
from xml.etree import ElementTree

import html5lib
import pikepdf
import pytest
from django.test import Client

from tests.factories.guides import GuideFactory, chapter_page, note, paragraph
from tests.pdf.structure import broken_list_items, figures_without_alternative, fonts_without_file, headings, tags
from xmess.pdf.renderer import PdfUnavailable

Publish = Callable[..., dict[str, Any]]
XHTML = "{http://www.w3.org/1999/xhtml}"
OPF = "{http://www.idpf.org/2007/opf}"
DC = "{http://purl.org/dc/elements/1.1/}"
HEADING = {"type": "heading", "value": {"text": "Igual", "level": "h2", "anchor": "igual"}}


@pytest.fixture
def guide(publish: Publish) -> dict[str, Any]:
    """A guide in three languages with two chapters that share names of sections and notes, and lead to each other."""
    pages = publish(GuideFactory(complete=True, name="Guia & <co>"), slug="guia")
    for code, page in pages.items():
        first = chapter_page(
            page, f"U {code}", slug="u", body=[HEADING, paragraph("A[^n] <b>b</b>")], notes=[note("n", "N1")]
        )
        link = f'<a linktype="page" id="{first.pk}">torna</a> <a href="https://example.org/?a=1&amp;b=2">fora</a>'
        chapter_page(page, f"Dos {code}", body=[HEADING, *BLOCKS, paragraph(f"B[^n] {link}")], notes=[note("n", "N2")])
    return pages


BLOCKS = [
    {"type": "notice", "value": {"kind": "info", "title": "Caixa", "text": "<p>Compte.</p>"}},
    {"type": "steps", "value": {"items": [{"title": "Pas", "meta": "un mes", "text": "<p>Fer.</p>"}]}},
    {"type": "accordion", "value": {"items": [{"title": "Obre", "text": "<p>Dins.</p>"}]}},
    {
        "type": "table",
        "value": {"caption": "Taula", "header": ["a", "b"], "rows": [["1", "2"]], "row_headers": True},
    },
    {"type": "quote", "value": {"text": "Diu.", "attribution": "Algú", "source": ""}},
]


def answer(page: Any, route: str) -> Any:
    response = Client().get(f"{page.url}{route}")
    assert response.status_code == 200, route
    return response


def test_one_page_has_every_chapter_and_no_id_twice(guide: dict[str, Any]) -> None:
    text = answer(guide["ca"], "whole/").content.decode()
    tree = html5lib.HTMLParser(strict=True).parse(text)
    ids = [element.get("id") for element in tree.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    targets = {element.get("href")[1:] for element in tree.iter(f"{XHTML}a") if element.get("href", "").startswith("#")}
    assert targets <= set(ids)
    assert {"c1", "c1-part-igual", "c2-part-igual", "c1-note-n", "c2-ref-n"} <= set(ids)
    assert '<a href="#c1">torna</a>' in text
    levels = [int(element.tag[-1]) for element in tree.iter() if str(element.tag)[-2:] in {"h1", "h2", "h3", "h4"}]
    assert levels.count(1) == 1 and all(b - a <= 1 for a, b in pairwise(levels))


def test_machines_are_sent_to_the_guides_page(guide: dict[str, Any]) -> None:
    text = answer(guide["ca"], "whole/").content.decode()
    assert f'<link rel="canonical" href="http://testserver{guide["ca"].url}">' in text


@pytest.mark.parametrize("language", ["ca", "es", "en"])
def test_the_pdf_is_tagged_with_bookmarks_and_page_numbers(guide: dict[str, Any], language: str) -> None:
    response = answer(guide[language], "guide.pdf")
    assert response["Content-Type"] == "application/pdf" and f"-{language}.pdf" in response["Content-Disposition"]
    pdf = pikepdf.open(io.BytesIO(response.content))
    assert str(pdf.Root.Lang) == language and bool(pdf.Root.MarkInfo.Marked)
    assert b'pdfuaid:part="1"' in pdf.Root.Metadata.read_bytes()
    levels = headings(pdf)
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert not fonts_without_file(pdf) and not figures_without_alternative(pdf) and not broken_list_items(pdf)
    assert {"/L", "/LI", "/P", "/Table", "/TH", "/Link"} <= set(tags(pdf))
    with pdf.open_outline() as outline:
        [top] = outline.root
        chapters = [item.title for item in top.children]
        assert f"1. U {language}" in chapters and f"2. Dos {language}" in chapters
    # Each chapter on a page of its own, and the contents lead to them.
    assert len(pdf.pages) >= 3
    assert any("/Dest" in note or "/A" in note for note in pdf.pages[0].get("/Annots", []))


def test_without_the_library_the_pdf_is_503_and_the_rest_serves(
    guide: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(*_args: Any, **_kwargs: Any) -> bytes:
        raise PdfUnavailable("libpango")

    monkeypatch.setattr("pages.guides.guide_files.render_pdf", missing)
    response = Client().get(f"{guide['en'].url}guide.pdf", headers={"accept": "text/html"})
    assert response.status_code == 503 and response["Retry-After"]
    assert answer(guide["en"], "guide.epub").status_code == 200


def test_files_are_made_once_until_something_changes(guide: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    monkeypatch.setattr("pages.guides.guide_files.render_pdf", lambda html, **_k: made.append(html) or b"%PDF")
    for number in range(2):
        Client().get(f"{guide['ca'].url}guide.pdf", {"again": number})
    assert len(made) == 1
    chapter_page(guide["ca"], "Tres")
    Client().get(f"{guide['ca'].url}guide.pdf")
    assert len(made) == 2 and "3. Tres" in made[1]


@pytest.fixture
def book(guide: dict[str, Any]) -> zipfile.ZipFile:
    """The Catalan book."""
    response = answer(guide["ca"], "guide.epub")
    assert response["Content-Type"] == "application/epub+zip"
    return zipfile.ZipFile(io.BytesIO(response.content))


def xml(book: zipfile.ZipFile, name: str) -> ElementTree.Element:
    return ElementTree.fromstring(book.read(name))  # noqa: S314 - our own file


def test_a_program_knows_the_book_by_its_first_bytes(book: zipfile.ZipFile) -> None:
    first = book.infolist()[0]
    assert (first.filename, first.compress_type, first.extra) == ("mimetype", zipfile.ZIP_STORED, b"")
    assert book.read("mimetype") == b"application/epub+zip"
    root = xml(book, "META-INF/container.xml")
    paths = [element.get("full-path") for element in root.iter() if element.tag.endswith("rootfile")]
    assert paths == ["EPUB/package.opf"]


def test_the_package_tells_what_it_is_and_lists_all_its_files(book: zipfile.ZipFile) -> None:
    package = xml(book, "EPUB/package.opf")
    assert package.get("version") == "3.0"
    identifier = package.find(f".//{DC}identifier")
    assert identifier is not None and identifier.get("id") == package.get("unique-identifier")
    assert (identifier.text or "").startswith("urn:uuid:")
    assert package.findtext(f".//{DC}title") == "Guia & <co> (ca)" and package.findtext(f".//{DC}language") == "ca"
    assert package.findtext(f".//{DC}creator") == "XMESS"
    modified = [meta.text for meta in package.iter(f"{OPF}meta") if meta.get("property") == "dcterms:modified"]
    assert len(modified) == 1 and (modified[0] or "").endswith("Z")
    items = {item.get("id"): item for item in package.iter(f"{OPF}item")}
    listed = {f"EPUB/{item.get('href')}" for item in items.values()}
    assert listed == set(book.namelist()) - {"mimetype", "META-INF/container.xml", "EPUB/package.opf"}
    assert [item.get("href") for item in items.values() if item.get("properties") == "nav"] == ["contents.xhtml"]
    spine = [reference.get("idref") for reference in package.iter(f"{OPF}itemref")]
    assert spine == ["title", "contents", "chapter-1", "chapter-2"] and set(spine) <= set(items)


def test_every_document_is_xml_and_every_link_leads_somewhere(book: zipfile.ZipFile) -> None:
    names = [name for name in book.namelist() if name.endswith(".xhtml")]
    trees = {name: xml(book, name) for name in names}
    ids = {name: [one.get("id") for one in tree.iter() if one.get("id")] for name, tree in trees.items()}
    assert all(len(found) == len(set(found)) for found in ids.values())
    for name, tree in trees.items():
        assert tree.tag == f"{XHTML}html" and tree.get("lang") == "ca"
        assert len(list(tree.iter(f"{XHTML}h1"))) == 1
        for link in tree.iter(f"{XHTML}a"):
            url = link.get("href", "")
            if url.startswith(("http://", "https://")):
                continue
            path, _hash, fragment = url.partition("#")
            target = f"EPUB/{path}" if path else name
            assert target in trees, url
            assert not fragment or fragment in ids[target], url


def test_the_contents_follow_chapters_and_their_sections(book: zipfile.ZipFile) -> None:
    links = [link.get("href") for link in xml(book, "EPUB/contents.xhtml").iter(f"{XHTML}a")]
    assert links == [
        "title.xhtml",
        *("chapter-1.xhtml", "chapter-1.xhtml#part-igual"),
        *("chapter-2.xhtml", "chapter-2.xhtml#part-igual"),
    ]
    assert '<a href="chapter-1.xhtml">torna</a>' in book.read("EPUB/chapter-2.xhtml").decode()


def test_the_same_guide_gives_the_same_book(guide: dict[str, Any]) -> None:
    from pages.guides.epub import write_epub
    from pages.guides.guide_files import book_of

    assert write_epub(book_of(guide["ca"])) == write_epub(book_of(guide["ca"]))


def test_pictures_of_ours_travel_in_the_book_and_no_others(tmp_path: Any, settings: Any) -> None:
    from pages.guides.guide_files import _Pictures

    settings.MEDIA_ROOT = tmp_path
    (tmp_path / "images").mkdir()
    for name in ("a.jpg", "b.avif"):
        (tmp_path / "images" / name).write_bytes(b"x")
    pictures = _Pictures()
    assert pictures.name_of("/media/images/a.jpg") == pictures.name_of("/media/images/a.jpg") == "picture-1.jpg"
    assert [pictures.name_of(url) for url in ("/media/images/b.avif", "https://e.org/x.png", "/etc/passwd")] == [""] * 3
    assert [one.media_type for one in pictures.found] == ["image/jpeg"]


def test_a_chapter_that_is_not_translated_keeps_its_language_in_every_form(publish: Publish) -> None:
    pages = publish(GuideFactory(complete=True))
    source = chapter_page(pages["ca"], "Català", body=[paragraph("Text[^n]")], notes=[note("n", "N")])
    source.copy_for_translation(pages["en"].locale, alias=True)
    page = pages["en"]
    with zipfile.ZipFile(io.BytesIO(answer(page, "guide.epub").content)) as book:
        assert xml(book, "EPUB/title.xhtml").get("lang") == "en"
        assert xml(book, "EPUB/chapter-1.xhtml").get("lang") == "ca"
        assert 'aria-label="Nota 1"' in book.read("EPUB/chapter-1.xhtml").decode()
    whole = answer(page, "whole/").content.decode()
    assert '<section class="chapter prose" lang="ca" aria-labelledby="c1">' in whole and "The whole guide" not in whole
    assert str(pikepdf.open(io.BytesIO(answer(page, "guide.pdf").content)).Root.Lang) == "en"
