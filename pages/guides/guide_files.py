"""The whole guide as files: a tagged PDF and an EPUB, made once per content version and shared by all processes."""

import uuid
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from django.conf import settings
from django.core.cache import caches
from django.template.loader import render_to_string
from django.utils.translation import gettext, override

from xmess.caching.version import content_version
from xmess.discovery.head import absolute
from xmess.languages.codes import active_language
from xmess.languages.formats import long_date
from xmess.languages.translations import page_path
from xmess.pdf.renderer import render_pdf
from xmess.pdf.resources import Refused, file_of

from .epub import PICTURE_TYPES, Book, Document, Entry, Picture, write_epub
from .whole_guide import WholeChapter, separate_chapters, whole_chapters
from .xhtml import xhtml

A_DAY = 24 * 3600


def guide_pdf(page: Any) -> bytes:
    """The PDF of a live guide with all its chapters, in the reader's language.

    Raises:
        xmess.pdf.renderer.PdfUnavailable: this machine lacks a library the renderer needs.
    """
    return _kept(page, "pdf", lambda: _pdf(page, active_language()))


def guide_epub(page: Any) -> bytes:
    """The EPUB of a live guide with all its chapters, in the language of its text."""
    return _kept(page, "epub", lambda: write_epub(book_of(page)))


def book_of(page: Any) -> Book:
    """What the EPUB is made of: a title page, then a document per chapter."""
    language = page.text_language
    with override(language):
        chapters = separate_chapters(page)
        pictures = _Pictures()
        link = _book_links(page, chapters)

        def made(name: str, template: str, title: str, spoken: str, context: dict[str, Any]) -> Document:
            markup = render_to_string(template, context)
            return Document(name, title, xhtml(markup, link=link, picture=pictures.name_of), spoken)

        facts = page.edition_facts()
        title_page = made("title.xhtml", "guides/book_title.html", page.title, language, facts | {"page": page})
        documents = [
            made(_name(place), "guides/book_chapter.html", one.chapter.label, one.text_language, {"item": one})
            for place, one in enumerate(chapters, start=1)
        ]
        return Book(
            identifier=uuid.uuid5(page.translation_key, f"{language}/epub").urn,
            title=page.title,
            language=language,
            documents=[title_page, *documents],
            contents=_contents(page, chapters),
            modified=page.updated_at,
            creators=facts["details"].authors,
            description=page.summary,
            source=absolute(page_path(page)),
            rights=facts["details"].licence_url,
            published=str(facts["details"].year or ""),
            labels={
                "contents": gettext("Contents"),
                "accessibility": gettext(
                    "Text with headings in order, a table of contents and described pictures, for any way of reading."
                ),
            },
            pictures=pictures.found,
        )


class _Pictures:
    """The pictures a book turns out to need, each once; those that are not ours, or no reader knows, stay out."""

    def __init__(self) -> None:
        self.by_path: dict[Path, Picture] = {}

    @property
    def found(self) -> list[Picture]:
        return list(self.by_path.values())

    def name_of(self, url: str) -> str:
        try:
            path = file_of(urljoin(f"{settings.SITE_ORIGIN}/", url))
        except Refused:
            return ""
        if path.suffix.lower() not in PICTURE_TYPES:
            return ""
        number = len(self.by_path) + 1
        return self.by_path.setdefault(path, Picture(f"picture-{number}{path.suffix.lower()}", path)).name


def _pdf(page: Any, language: str) -> bytes:
    context = page.edition_facts() | {"page": page, "reading": language, "chapters": whole_chapters(page)}
    day = long_date(page.updated_at, language)
    return render_pdf(
        render_to_string("guides/guide_pdf.html", context),
        language=language,
        title=page.title,
        description=page.summary,
        hue=page.hue,
        address=absolute(page_path(page)),
        dated=gettext("Updated on %(day)s") % {"day": day},
    )


def _kept(page: Any, kind: str, make: Callable[[], bytes]) -> bytes:
    key = f"guide-{kind}-{content_version().of_today}-{page.pk}-{active_language()}"
    made = caches["shared"].get(key)
    if made is None:
        made = make()
        caches["shared"].set(key, made, timeout=A_DAY)
    return made


def _name(place: int) -> str:
    return f"chapter-{place}.xhtml"


def _contents(page: Any, chapters: Sequence[WholeChapter]) -> list[Entry]:
    lines = [Entry(page.title, "title.xhtml")]
    for place, one in enumerate(chapters, start=1):
        parts = [Entry(link.label, f"{_name(place)}{link.url}") for link in one.text.sections]
        lines.append(Entry(one.chapter.label, _name(place), parts))
    return lines


def _book_links(page: Any, chapters: Sequence[WholeChapter]) -> Callable[[str], str]:
    """Where a link leads in the book: to another chapter, inside its own, or to the site and the world."""
    places = {one.chapter.url: _name(place) for place, one in enumerate(chapters, start=1)}
    places[page_path(page)] = "title.xhtml"

    def link(url: str) -> str:
        path, hash_sign, fragment = url.partition("#")
        if not path or path.startswith(("https://", "http://", "mailto:")):
            return url
        if path in places:
            return f"{places[path]}{hash_sign}{fragment}"
        return absolute(url) if url.startswith("/") else ""

    return link
