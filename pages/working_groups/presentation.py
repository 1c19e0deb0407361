"""A group as the records that the site's components show. Groups come from ``querysets.for_listing``: no query here."""

from collections.abc import Sequence
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext, ngettext

from xmess.design.components import Card, Chip, State, Tile, Tone
from xmess.languages.translations import page_path, written_in
from xmess.territory.covers import TILE_FOCUS, cover

from .lifecycle import ENDED, Status
from .roles import Role

TONES: dict[str, Tone] = {
    Status.ACTIVE: "good",
    Status.PROPOSED: "waiting",
    Status.STANDBY: "waiting",
    Status.CONVERTED: "stopped",
    Status.CLOSED: "stopped",
}


def state(group: Any) -> State:
    """Where the group stands."""
    return State(str(group.get_status_display()), TONES[group.status])


def taking_part(group: Any, language: str) -> list[Any]:
    """Current participations of members that visitors may learn of, those that coordinate first, then by name.

    Who left the network is no longer shown in a group that goes on; one that ended shows who was in it.
    """
    today = timezone.localdate()
    shown = [
        one
        for one in group.current_participations
        if one.member.page_in(language) and (group.has_ended or one.member.is_current(today))
    ]
    return sorted(shown, key=lambda one: (one.role, one.member.sort_name))


def place_codes(participations: list[Any]) -> list[str]:
    """Official codes of the places of those members, the first coordinating one first."""
    return [one.member.place_code for one in participations]


def member_count(participations: list[Any]) -> str:
    """How many take part, in words; empty when nobody is known to."""
    if not participations:
        return ""
    count = len(participations)
    return ngettext("%(count)d member", "%(count)d members", count) % {"count": count}


def cover_of(key: str, places: Sequence[str], hue: str, **shape: Any) -> str:
    """The crop of the territory round the first of ``places`` (codes), with ties to the others."""
    town, *others = places or [""]
    return cover(key, code=town, others=tuple(others), hue=hue, **shape)


def card(group: Any, language: str) -> Card:
    """The group in the directory, under the heading of its state; only groups at work get a drawing."""
    page = group.page_in(language)
    participations = taking_part(group, language)
    places = place_codes(participations)
    at_work = group.status == Status.ACTIVE
    return Card(
        title=page.title,
        url=page_path(page),
        summary=page.summary,
        hue=group.topic.hue,
        chips=[Chip(group.topic.name_in(language), group.topic.hue, icon=group.topic.icon)],
        meta=[text for text in (member_count(participations), coordination(participations), legacy(group)) if text],
        cover=cover_of(page.cover_key, places, group.topic.hue) if at_work else "",
        reason=_carried_on_by(group, language),
        language=written_in(page, language),
    )


def tile(group: Any, language: str) -> Tile:
    """The group on the home page and on pages of members and topics."""
    page = group.page_in(language)
    participations = taking_part(group, language)
    return Tile(
        title=page.title,
        url=page_path(page),
        hue=group.topic.hue,
        note=member_count(participations),
        state=None if group.status == Status.ACTIVE else state(group),
        cover=cover_of(page.cover_key, place_codes(participations), group.topic.hue, focus=TILE_FOCUS),
        language=written_in(page, language),
    )


def coordination(participations: list[Any]) -> str:
    """Who coordinates, in words; empty when nobody is known to."""
    names = [one.member.name for one in participations if one.role == Role.COORDINATING]
    return gettext("Coordinated by %(names)s") % {"names": ", ".join(names)} if names else ""


def legacy(group: Any) -> str:
    """What a group that ended left, in words."""
    if group.status not in ENDED or not group.products_made:
        return ""
    return ngettext("%(count)d product", "%(count)d products", group.products_made) % {"count": group.products_made}


def _carried_on_by(group: Any, language: str) -> str:
    page = group.successor and group.successor.page_in(language)
    return gettext("Carried on by: %(group)s") % {"group": page.title} if page else ""
