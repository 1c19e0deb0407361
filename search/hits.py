"""Found pages as the list of results shows them: their words, the passage that answers, what kind of thing they are."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from wagtail.models import Page

from xmess.caching.version import kept
from xmess.languages.translations import page_path

from .answer import Hit
from .backends.documents import texts_of
from .highlight import READ, marked, passage
from .plan import Plan, Reading, build
from .question import Question
from .synonyms import thesaurus
from .visible import Entry


def hits_of(entries: Sequence[Entry], question: Question, text: str) -> list[Hit]:
    """The entries with what answers ``text`` (the question's, or the one that was meant) marked."""
    pages = _full_pages(entry.pk for entry in entries)
    plans = {language: _plan(text, language, question.language) for language in {entry.language for entry in entries}}
    return [_hit(entry, pages[entry.pk], plans[entry.language]) for entry in entries if entry.pk in pages]


def _plan(text: str, language: str, source: str) -> Plan:
    """What answers the words in texts of one language."""
    return build(text, Reading((language,), source, thesaurus()))


def _hit(entry: Entry, page: Page, plan: Plan) -> Hit:
    body = kept(f"search:text:{page.pk}", lambda: _body(page))
    summary = getattr(page, "summary", page.search_description)
    found = passage(body, plan, entry.language)
    return Hit(
        key=str(entry.pk),
        title=marked(entry.title, plan, entry.language),
        url=page_path(page),
        language=entry.language,
        kind=entry.kind.code,
        kind_label=str(entry.kind.label),
        kicker=str(getattr(page, "kicker", "")),
        passage=found or marked(summary, plan, entry.language),
        day=entry.day if getattr(page, "announced", False) else None,
        published_at=page.first_published_at,
    )


def _body(page: Page) -> str:
    """What the page says below its title, as far as passages are looked for in it."""
    return "\n".join(texts_of(page).body)[:READ]


def _full_pages(keys: Iterable[int]) -> Mapping[int, Any]:
    """Pages as their own types with all their fields and what their cards need: some queries per type, not per page."""
    by_type: dict[type[Page], list[int]] = {}
    for page in Page.objects.filter(pk__in=list(keys)):
        by_type.setdefault(page.specific_class or Page, []).append(page.pk)
    full: dict[int, Any] = {}
    for model, found in by_type.items():
        rows = model.objects.filter(pk__in=found).select_related("locale")
        full |= {page.pk: page for page in rows.prefetch_related(*getattr(model, "card_relations", ()))}
    return full
