"""What the page of one guide says besides its prose. Kept in the process until anything visible changes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.apps import apps
from django.utils.translation import gettext, override

from pages.base.gathering import group_choices
from xmess.caching.version import kept
from xmess.design.components import Card, Chip, Download, Fact, Link
from xmess.languages.codes import language_name
from xmess.languages.formats import file_size
from xmess.languages.translations import page_path
from xmess.languages.wording import Wording, worded

from .directory import cards_of
from .kinds import LICENCE_URLS, EditionState
from .library import languages_of, library
from .presentation import authors, dated, edition_state, hue_of, year_of
from .web_edition import web_languages

MOST_RELATED = 4


@dataclass(frozen=True)
class EditionLine:
    """One edition: its name, where it stands, when it came out, what it changed, and where to get it (``None`` while
    neither file nor address is known).
    """

    number: int
    name: str
    state: str
    is_current: bool
    is_out: bool
    date: str
    changes: Wording
    download: Download | None
    source: Link | None


@dataclass(frozen=True, kw_only=True)
class Details:
    """The record of a guide in one language. ``updated_at`` is aware; ``year`` that of the edition to tell of."""

    chips: Sequence[Chip]
    kickers: Sequence[str]
    facts: Sequence[Fact]
    editions: Sequence[EditionLine]
    authors: Sequence[str]
    edition: str
    year: int | None
    licence_url: str
    hue: str
    related: Sequence[Card]
    is_example: bool
    updated_at: datetime


def details(guide_id: int, language: str, library_path: str) -> Details:
    """What the page of this guide says in the language with this code; topics lead to ``library_path``."""

    def make() -> Details:
        with override(language):
            return _details(guide_id, language, library_path)

    # The path too: an untranslated page tells its head in Catalan, but leads to its own library.
    return kept(f"guides:details:{guide_id}:{language}:{library_path}", make)


def _details(guide_id: int, language: str, library_path: str) -> Details:
    guide = apps.get_model("guides.Guide").objects.in_full(language).get(pk=guide_id)
    editions = [_edition(one, language) for one in guide.editions.all()]
    return Details(
        chips=[_topic_chip(topic, language) for topic in guide.topics],
        kickers=[str(guide.get_kind_display())],
        facts=_facts(guide, language, library_path),
        editions=editions,
        authors=authors(guide),
        edition=edition_name(guide.shown_edition.number) if guide.shown_edition else "",
        year=year_of(guide),
        licence_url=LICENCE_URLS.get(guide.licence, ""),
        hue=hue_of(guide),
        related=_related(guide, language),
        is_example=guide.is_example,
        updated_at=guide.updated_at,
    )


def edition_name(number: int) -> str:
    """What an edition is called, in the active language."""
    return gettext("Edition %(number)s") % {"number": number}


def _edition(edition: Any, language: str) -> EditionLine:
    state = edition_state(edition)
    return EditionLine(
        number=edition.number,
        name=edition_name(edition.number),
        state=state.label,
        is_current=edition.state == EditionState.CURRENT,
        is_out=edition.is_out,
        date=dated(edition, language),
        changes=worded(edition, "changes", language),
        download=_download(edition, language) if edition.address else None,
        source=Link(gettext("Where it was announced"), edition.source_url) if edition.source_url else None,
    )


def _download(edition: Any, language: str) -> Download:
    file = edition.document
    other = edition.language if edition.language and edition.language != language else ""
    return Download(
        label=gettext("Download edition %(number)s") % {"number": edition.number}
        if file
        else gettext("Read edition %(number)s where it was published") % {"number": edition.number},
        url=edition.address,
        kind=file.file_extension.upper() if file else "",
        size=file_size(file.get_file_size() or 0, language) if file else "",
        note=language_name(other) if other else "",
        language=other,
    )


def _facts(guide: Any, language: str, library_path: str) -> list[Fact]:
    by_role: dict[str, list[Link]] = {}
    for author in guide.authors.all():
        by_role.setdefault(str(author.get_role_display()), []).append(Link(author.shown_name))
    edition = guide.shown_edition
    licence = str(guide.get_licence_display()) if guide.licence else ""
    url = LICENCE_URLS.get(guide.licence, "")
    languages = languages_of(guide, web_languages().get(guide.pk, ()))
    kind = Link(str(guide.get_kind_display()), f"{library_path}?kind={guide.kind}")
    return [
        Fact(gettext("Kind"), links=[kind]),
        *(Fact(role, links=names) for role, names in by_role.items()),
        Fact(gettext("Edition"), _edition_in_words(edition) if edition else ""),
        Fact(gettext("Published"), dated(edition, language) if edition else ""),
        Fact(
            gettext("Language"),
            links=[Link(language_name(code), f"{library_path}?language={code}", language=code) for code in languages],
        ),
        Fact(gettext("Licence"), "" if url else licence, links=[Link(licence, url)] if url else ()),
        Fact(
            gettext("Working group"),
            links=[Link(one.name, one.url) for one in group_choices(language) if one.code == guide.group_code],
        ),
    ]


def _edition_in_words(edition: Any) -> str:
    return f"{edition.number} ({str(edition.get_state_display()).lower()})"


def _topic_chip(topic: Any, language: str) -> Chip:
    page = topic.page_in(language)
    return Chip(topic.name_in(language), topic.hue, url=page_path(page) if page else "", icon=topic.icon)


def _related(guide: Any, language: str) -> list[Card]:
    """Guides that share a topic, those that share most first, with the reason."""
    index = library(language)
    own = {topic.code: topic.name_in(language) for topic in guide.topics}
    shared: Mapping[int, list[str]] = {
        number: [name for code, name in own.items() if code in entry.topics]
        for number, entry in enumerate(index.entries)
        if entry.guide is not None and entry.guide != guide.pk
    }
    best = sorted((number for number, names in shared.items() if names), key=lambda number: -len(shared[number]))
    entries = [index.entries[number] for number in best[:MOST_RELATED]]
    reasons = [gettext("Same topic: %(what)s") % {"what": ", ".join(shared[number])} for number in best]
    found = cards_of(entries, index, language)
    return [replace(card, reason=reason) for card, reason in zip(found, reasons, strict=False)]
