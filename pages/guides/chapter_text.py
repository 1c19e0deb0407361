"""The text of a chapter with its notes, kept in the process by its content: on its own page and in the whole guide."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2s
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext, override

from blocks.body import contents
from blocks.templatetags.body_tags import body
from xmess.caching.version import kept
from xmess.design.components import Link
from xmess.languages.codes import active_language

from .footnotes import Note, problems, with_notes, without_markers
from .joined_chapters import demoted, kept_apart
from .reading_time import words_in


@dataclass(frozen=True)
class ChapterText:
    """Safe markup, the notes it leads to, and its sections."""

    html: SafeString
    notes: Sequence[Note]
    sections: Sequence[Link]


def chapter_text(page: Any) -> ChapterText:
    """The text of a chapter on a page of its own."""
    return _kept_text(page, "")


def joined_text(page: Any, place: int) -> ChapterText:
    """The same as one of several on a page, the ``place``-th: headings a level lower, ids of its own."""
    return _kept_text(page, f"c{place}-")


def word_count(page: Any) -> int:
    """How many words the chapter has, notes included."""
    said = [
        without_markers(text)
        for stream in (page.body, page.notes)
        for text in stream.stream_block.get_searchable_content(stream)
    ]
    return sum(words_in(str(text)) for text in [page.lead, *said])


def note_problems(page: Any) -> list[str]:
    """What does not fit between the text and the notes of a chapter, a sentence each in the active language."""
    text = json.dumps(_raw(page.body), cls=DjangoJSONEncoder)
    names = [child.value["name"] for child in page.notes]
    without_note, lost, twice = problems(text, names)
    sentences = (
        (without_note, gettext("The text leads to a note that is not there: %(name)s.")),
        (lost, gettext("Nothing in the text leads to this note: %(name)s.")),
        (twice, gettext("Two notes have the same name: %(name)s.")),
    )
    return [sentence % {"name": name} for found, sentence in sentences for name in found]


def _kept_text(page: Any, prefix: str) -> ChapterText:
    content = json.dumps([_raw(page.body), _raw(page.notes)], cls=DjangoJSONEncoder, sort_keys=True)
    digest = blake2s(content.encode(errors="replace"), digest_size=16).hexdigest()
    name = f"guides:text:{prefix}{digest}:{page.text_language}:{active_language()}"
    return kept(name, lambda: _text(page, prefix))


def _text(page: Any, prefix: str) -> ChapterText:
    notes = {child.value["name"]: str(child.value["text"]) for child in page.notes if child.value["name"]}
    html = str(body(page.body))
    sections = [Link(without_markers(link.label), link.url) for link in contents(page.body)]
    if prefix:
        html = kept_apart(demoted(html), prefix)
        sections = [Link(link.label, f"#{prefix}{link.url.removeprefix('#')}") for link in sections]
    with override(page.text_language):  # part of the text, which is marked with its language
        label = gettext("Note %(number)s")
        html, shown = with_notes(html, notes, prefix=prefix, label=lambda number: label % {"number": number})
    # Safe: the body's markup is that of its blocks, and the notes' that of Wagtail's rich text.
    return ChapterText(mark_safe(html), shown, sections)


def _raw(stream: Any) -> Any:
    return stream.get_prep_value()
