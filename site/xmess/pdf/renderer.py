"""From a piece of HTML to a tagged PDF in the look of the site; what guides and fiches share."""

import logging
from functools import cache
from pathlib import Path
from typing import Any

from django.template.loader import render_to_string

from xmess.design.palette import Rgb, topic_colours

from .resources import Refused, base_url, file_of, media_type

STYLESHEET = Path(__file__).with_name("document.css")
#: PDF/UA-1: every element is tagged, the title is shown, the language is told, all fonts are inside.
VARIANT = "pdf/ua-1"


class PdfUnavailable(RuntimeError):
    """This machine lacks a library (Pango) that the renderer draws letters with."""


def render_pdf(
    html: str,
    *,
    language: str,
    title: str,
    description: str = "",
    hue: str = "",
    address: str = "",
    dated: str = "",
) -> bytes:
    """A PDF of ``html``, the content of the body: safe markup with one ``h1``, headings in order and no styles.

    Args:
        html: pictures are named as on the site (``/media/…``); what is not ours is left out.
        language: code of the document's language; parts in another one carry ``lang`` themselves.
        title: shown by readers, and at the top of every page but the first.
        description: for the document's properties.
        hue: palette code (``xmess.design.palette``) of its topic.
        address: absolute address of what it is made of, at the foot of every page.
        dated: when it last changed, in words, beside the address.

    Raises:
        PdfUnavailable: Pango is missing (``apt install libpango-1.0-0 libpangoft2-1.0-0``).
    """
    weasyprint = _weasyprint()
    colours = topic_colours(hue)
    page = render_to_string(
        "pdf/document.html",
        {
            "html": html,
            "language": language,
            "title": title,
            "description": description,
            "address": address,
            "dated": dated,
        },
    )
    variables = f":root {{ --topic: {_hex(colours.topic)}; --topic-vivid: {_hex(colours.vivid)}; }}"
    variables += f":root {{ --topic-tint: {_hex(colours.tint)}; }}"
    fetcher = _fetcher()
    fonts = _font_configuration()
    sheets = [
        weasyprint.CSS(string=text, base_url=base_url(), url_fetcher=fetcher, font_config=fonts)
        for text in (variables, STYLESHEET.read_text("utf-8"))
    ]
    document = weasyprint.HTML(string=page, base_url=base_url(), url_fetcher=fetcher)
    made: bytes = document.write_pdf(stylesheets=sheets, font_config=fonts, pdf_variant=VARIANT)
    return made


def is_available() -> bool:
    """Whether this machine can make PDFs."""
    try:
        _weasyprint()
    except PdfUnavailable:
        return False
    return True


@cache
def _weasyprint() -> Any:
    """The library, imported when it is first needed: it loads Pango, which a machine may lack."""
    try:
        import weasyprint
    except OSError as error:
        raise PdfUnavailable(str(error)) from error
    logging.getLogger("weasyprint.progress").setLevel(logging.WARNING)  # it tells every step
    return weasyprint


def _font_configuration() -> Any:
    from weasyprint.text.fonts import FontConfiguration

    return FontConfiguration()


@cache
def _fetcher() -> Any:
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class OwnFiles(URLFetcher):
        """Opens files of ours and nothing else."""

        def fetch(self, url: str, headers: Any = None) -> URLFetcherResponse:
            """The file; ``Refused`` makes WeasyPrint leave it out."""
            path = file_of(url)
            return URLFetcherResponse(url, path.read_bytes(), {"Content-Type": media_type(path)})

    return OwnFiles()


def _hex(colour: Rgb) -> str:
    return "#{:02x}{:02x}{:02x}".format(*colour)


__all__ = ["PdfUnavailable", "Refused", "is_available", "render_pdf"]
