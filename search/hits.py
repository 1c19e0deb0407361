"""Found pages as the list of results shows them: their words, the passage that answers, what kind of thing they are."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property, partial
from typing import Any

from django.utils.safestring import SafeString
from wagtail.models import Page

from xmess.caching.version import kept
from xmess.languages.translations import page_path
from xmess.media.document_pages import public_documents_of
from xmess.media.models import SiteDocument

from .answer import File, Hit
from .backends.documents import texts_of
from .highlight import READ, marked, passage
from .plan import Plan, Reading, build
from .question import Question
from .synonyms import thesaurus
from .visible import Entry

# The index joins the parts of a block with commas: those that follow nothing, or the end of a sentence, are no text.
_EMPTY_PARTS = re.compile(r",(?:\s*,)+")
_AFTER_SENTENCE = re.compile(r"(?<=[.!?:;…]),(?= [^\W_a-zà-ÿ]| [¿¡«“])")


@dataclass(frozen=True)
class Told:
    """What a result says of its page besides its title; kept in the process until anything visible changes."""

    url: str
    kicker: str
    summary: str
    body: str
    documents: tuple[tuple[File, str], ...]
    shows_day: bool
    published_at: datetime | None


def readable(text: str) -> str:
    """An indexed text without the commas that nobody wrote."""
    return _AFTER_SENTENCE.sub("", _EMPTY_PARTS.sub(",", text))


def hits_of(entries: Sequence[Entry], question: Question, text: str) -> list[Hit]:
    """The entries with what answers ``text`` (the question's, or the one that was meant) marked."""
    pages = _Pages([entry.pk for entry in entries])
    plans = {language: _plan(text, language, question.language) for language in {entry.language for entry in entries}}
    told = [
        (entry, kept(f"search:told:{question.language}:{entry.pk}", partial(pages.told, entry.pk))) for entry in entries
    ]
    return [_hit(entry, page, plans[entry.language]) for entry, page in told if page]


def _plan(text: str, language: str, source: str) -> Plan:
    """What answers the words in texts of one language."""
    return build(text, Reading((language,), source, thesaurus()))


def _hit(entry: Entry, page: Told, plan: Plan) -> Hit:
    found, file = _best_passage(page, plan, entry.language)
    return Hit(
        key=str(entry.pk),
        title=marked(entry.title, plan, entry.language),
        url=page.url,
        language=entry.language,
        kind=entry.kind.code,
        kind_label=str(entry.kind.label),
        kicker=page.kicker,
        passage=found or marked(page.summary, plan, entry.language),
        file=file,
        day=entry.day if page.shows_day else None,
        published_at=page.published_at,
    )


def _best_passage(page: Told, plan: Plan, language: str) -> tuple[SafeString, File | None]:
    """Where the page answers, or else a document on it, and then which."""
    found = passage(page.body, plan, language)
    if found:
        return found, None
    for file, text in page.documents:
        found = passage(text, plan, language)
        if found:
            return found, file
    return found, None


class _Pages:
    """Pages with these keys, all of them read when the first is asked for: some queries per type, not per page."""

    def __init__(self, keys: Iterable[int]) -> None:
        self.keys = list(keys)

    def told(self, pk: int) -> Told | None:
        """What the page says; nothing when it has just gone."""
        page = self.by_key.get(pk)
        if page is None:
            return None
        return Told(
            url=page_path(page),
            kicker=str(getattr(page, "kicker", "")),
            summary=getattr(page, "summary", page.search_description),
            body=readable("\n".join(texts_of(page, leaving_out=("text_of_documents",)).body))[:READ],
            documents=tuple((_file(document), document.text[:READ]) for document in public_documents_of(page)),
            shows_day=getattr(page, "announced", False),
            published_at=page.first_published_at,
        )

    @cached_property
    def by_key(self) -> Mapping[int, Any]:
        by_type: dict[type[Page], list[int]] = {}
        for page in Page.objects.filter(pk__in=self.keys):
            by_type.setdefault(page.specific_class or Page, []).append(page.pk)
        full: dict[int, Any] = {}
        for model, found in by_type.items():
            rows = model.objects.filter(pk__in=found).select_related("locale")
            full |= {page.pk: page for page in rows.prefetch_related(*getattr(model, "card_relations", ()))}
        return full


def _file(document: SiteDocument) -> File:
    return File(document.title, document.url, document.file_extension.upper(), document.file_size or 0)
