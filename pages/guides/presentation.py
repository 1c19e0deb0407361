"""Guides and other resources as the records that the site's components show: no query here."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext

from pages.base.base_page import DEFAULT_HUE
from pages.base.gathering import LibraryResource
from xmess.design.components import Card, Chip, Link, State, Tone
from xmess.languages.formats import partial_date
from xmess.languages.translations import page_path, written_in
from xmess.territory.covers import cover

from .kinds import EditionState, Kind

TONES: dict[str, Tone] = {
    EditionState.BEING_PREPARED: "waiting",
    EditionState.CURRENT: "good",
    EditionState.SUPERSEDED: "neutral",
    EditionState.FROZEN: "neutral",
}


def hue_of(guide: Any) -> str:
    """The main topic's colour, or the network's."""
    return guide.topic.hue if guide.topic else DEFAULT_HUE


def edition_state(edition: Any) -> State:
    """Where an edition stands."""
    return State(str(edition.get_state_display()), TONES[edition.state])


def dated(edition: Any, language: str) -> str:
    """When it came out, no more of it than is known; empty when nothing is."""
    if not edition.published_on:
        return ""
    return partial_date(edition.published_on, edition.published_precision, language)


def year_of(guide: Any) -> int | None:
    """Of the edition to tell of; ``None`` while nobody knows."""
    edition = guide.shown_edition
    return edition.published_on.year if edition and edition.published_on else None


def authors(guide: Any) -> list[str]:
    """Who made it, in the order editors gave, each once."""
    return list(dict.fromkeys(author.shown_name for author in guide.authors.all()))


def card(guide: Any, language: str, *, reason: str = "") -> Card:
    """A guide (``for_listing``) in the library and wherever else it is one of several."""
    page = guide.page_in(language)
    edition = guide.shown_edition
    year = year_of(guide)
    waiting = edition is not None and edition.state == EditionState.BEING_PREPARED
    return Card(
        title=page.title,
        url=page_path(page),
        summary=page.summary,
        kicker=str(guide.get_kind_display()),
        hue=hue_of(guide),
        chips=[Chip(topic.name_in(language), topic.hue, icon=topic.icon) for topic in guide.topics[:1]],
        meta=[text for text in (", ".join(authors(guide)), str(year or "")) if text],
        state=edition_state(edition) if waiting else None,
        cover=cover(page.cover_key, hue=hue_of(guide)),
        reason=reason or (gettext("Invented example") if guide.is_example else ""),
        language=written_in(page, language),
    )


def resource_card(resource: LibraryResource, topics: Mapping[str, Any], language: str) -> Card:
    """A document that another slice offers; ``topics`` by code."""
    known = [topics[code] for code in resource.topics if code in topics]
    hue = known[0].hue if known else DEFAULT_HUE
    origin = resource.origin
    kind = ", ".join(text for text in (resource.file_kind, resource.size) if text)
    return Card(
        title=resource.title,
        url=resource.url,
        kicker=kind_label(resource.kind),
        hue=hue,
        chips=[Chip(topic.name_in(language), topic.hue, icon=topic.icon) for topic in known[:1]],
        meta=[text for text in (gettext("Invented example") if resource.is_example else "", kind) if text],
        cover=cover(resource.code, hue=hue),
        reason=gettext("From: %(title)s") % {"title": origin.label} if origin else "",
        action=Link(gettext("See where it comes from"), origin.url) if origin else None,
        language="" if resource.language == language else resource.language,
    )


def kind_label(kind: str) -> str:
    """What visitors read for a code of ``Kind``."""
    return str(Kind(kind).label) if kind in Kind.values else ""
