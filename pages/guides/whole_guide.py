"""The whole guide at once: chapters in order, ready for one long page, for paper and for a book."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.utils.safestring import SafeString, mark_safe

from xmess.languages.codes import active_language
from xmess.languages.translations import page_path, written_in

from .chapter_text import ChapterText, chapter_text, joined_text
from .joined_chapters import leading_inside
from .web_edition import Chapter, chapter_pages, web_edition


@dataclass(frozen=True)
class WholeChapter:
    """A chapter among the others: ``anchor`` is the id that leads to it, ``text_language`` the code of its words."""

    chapter: Chapter
    anchor: str
    text: ChapterText
    text_language: str

    @property
    def prefix(self) -> str:
        """What the ids inside it begin with."""
        return f"{self.anchor}-"


def whole_chapters(guide_page: Any) -> list[WholeChapter]:
    """Every chapter for one page: ids apart, headings a level lower, links between chapters inside the page."""
    rows = list(chapter_pages(guide_page.path))
    places = {page_path(row): f"#c{place}" for place, row in enumerate(rows, start=1)}
    texts = [joined_text(row, place) for place, row in enumerate(rows, start=1)]
    return _with_facts(guide_page, rows, [_leading(text, places) for text in texts])


def separate_chapters(guide_page: Any) -> list[WholeChapter]:
    """Every chapter as a document of its own, as a book has them."""
    rows = list(chapter_pages(guide_page.path))
    return _with_facts(guide_page, rows, [chapter_text(row) for row in rows])


def _leading(text: ChapterText, places: Mapping[str, str]) -> ChapterText:
    notes = [replace(note, html=leading_inside(note.html, places)) for note in text.notes]
    # Safe: only addresses of ours took the place of addresses.
    html: SafeString = mark_safe(leading_inside(text.html, places))
    return replace(text, html=html, notes=notes)


def _with_facts(guide_page: Any, rows: Sequence[Any], texts: Sequence[ChapterText]) -> list[WholeChapter]:
    language = active_language()
    known = {chapter.pk: chapter for chapter in web_edition(guide_page.path, language).chapters}
    return [
        WholeChapter(known[row.pk], f"c{place}", text, written_in(row, language) or language)
        for place, (row, text) in enumerate(zip(rows, texts, strict=True), start=1)
        if row.pk in known
    ]
