"""Documents made of our own HTML: accessible, complete, and of our own files only."""

import io
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from tests.pdf.structure import figures_without_alternative, fonts_without_file, headings, tags
from xmess.pdf import checks, renderer, resources
from xmess.pdf.renderer import PdfUnavailable, render_pdf
from xmess.pdf.resources import Refused, file_of

#: The tests' SITE_ORIGIN.
ORIGIN = "http://testserver"
HTML = '<h1>Títol</h1><p>Text amb col·legi i ŀ, <a href="https://example.org/">enllaç</a>.</p><h2>Part</h2><ul><li>u</li></ul>'


def rendered(html: str = HTML, **facts: Any) -> pikepdf.Pdf:
    made = render_pdf(html, **{"language": "ca", "title": "Títol"} | facts)
    return pikepdf.open(io.BytesIO(made))


def test_it_is_a_tagged_document_with_language_and_title() -> None:
    pdf = rendered(description="De què va")
    assert str(pdf.Root.Lang) == "ca" and bool(pdf.Root.MarkInfo.Marked)
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
    assert str(pdf.docinfo["/Title"]) == "Títol"
    assert b'pdfuaid:part="1"' in pdf.Root.Metadata.read_bytes()
    assert headings(pdf) == [1, 2]
    assert {"/Document", "/P", "/Link", "/L", "/LI"} <= set(tags(pdf))


def test_links_lead_to_the_site_and_to_nowhere_else() -> None:
    pdf = rendered(HTML + '<p><a href="/ca/membres/">membres</a></p>')
    targets = {str(note.A.URI) for page in pdf.pages for note in page.Annots if "/A" in note}
    assert targets == {f"{ORIGIN}/ca/membres/", "https://example.org/"}


def test_our_typefaces_are_inside_it() -> None:
    pdf = rendered()
    fonts = {str(font.BaseFont) for page in pdf.pages for font in page.Resources.Font.values()}
    assert any("Text" in name for name in fonts) and any("Display" in name for name in fonts)
    assert fonts_without_file(pdf) == []


def test_titles_with_markup_are_only_titles() -> None:
    pdf = rendered(title='<script>"&', address='https://xmess.example/?a="><b>', dated="<i>")
    assert str(pdf.docinfo["/Title"]) == '<script>"&'


def test_drawings_keep_their_alternative() -> None:
    svg = '<svg role="img" viewBox="0 0 9 9" width="9"><title>Un mapa</title><path d="M0 0h9v9z"/></svg>'
    pdf = rendered(HTML + svg)
    assert "/Figure" in tags(pdf) and figures_without_alternative(pdf) == 0


def test_the_same_document_twice_is_the_same() -> None:
    assert render_pdf(HTML, language="ca", title="T") == render_pdf(HTML, language="ca", title="T")


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/x.png",
        "http://127.0.0.1/",
        "file:///etc/passwd",
        "data:image/png;base64,AAAA",
        "ftp://example.org/",
        "//example.org/x.png",
        f"{ORIGIN}/etc/passwd",
        f"{ORIGIN}/static/../../manage.py",
        f"{ORIGIN}/static/%2e%2e/%2e%2e/manage.py",
        f"{ORIGIN}/media/documents/secret.pdf",
        f"{ORIGIN}/media/images/../../private/x",
        f"{ORIGIN}/media/images/nothing.png",
        f"{ORIGIN}/static/xmess/%00",
        "http://testserver.example/static/xmess/css/tokens.css",
        "typeface:../../secret",
        "",
    ],
)
def test_nothing_but_our_own_public_files_is_opened(url: str) -> None:
    with pytest.raises(Refused):
        file_of(url)


def test_static_files_pictures_and_typefaces_are(settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path
    (tmp_path / "images").mkdir()
    (tmp_path / "images" / "a b.png").write_bytes(b"x")
    assert file_of(f"{ORIGIN}/media/images/a%20b.png").name == "a b.png"
    assert file_of(f"{ORIGIN}/static/xmess/css/tokens.css").name == "tokens.css"
    assert file_of("typeface:text-400").suffix == ".woff2"


def test_a_picture_that_is_refused_does_not_stop_the_document() -> None:
    assert (
        len(
            rendered(f'{HTML}<img src="https://example.org/x.png" alt="x"><img src="file:///etc/passwd" alt="y">').pages
        )
        == 1
    )


def test_a_machine_without_pango_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> Any:
        raise PdfUnavailable("cannot load library 'libpango'")

    assert checks.pango_is_installed() == []
    monkeypatch.setattr(renderer, "_weasyprint", missing)
    (warning,) = checks.pango_is_installed()
    assert warning.id == "xmess.pdf.W001" and "libpango" in (warning.hint or "")
    with pytest.raises(PdfUnavailable):
        render_pdf(HTML, language="ca", title="T")


def test_every_typeface_of_the_stylesheet_may_be_opened() -> None:
    css = renderer.STYLESHEET.read_text("utf-8")
    assert resources.FONTS
    assert all(f'"typeface:{name}"' in css for name in resources.FONTS)
