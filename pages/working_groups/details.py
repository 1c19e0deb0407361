"""Everything the page of one group says besides its prose. Kept in the process until anything visible changes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.apps import apps
from django.utils.translation import gettext

from pages.members.presentation import names_language
from xmess.caching.version import kept
from xmess.design.components import Chip, Fact, Link, State, TimelineEntry
from xmess.languages.formats import file_size, long_date
from xmess.languages.translations import page_path, written_in
from xmess.languages.wording import Wording, worded

from . import presentation
from .lifecycle import MOVES
from .roles import Role


@dataclass(frozen=True, kw_only=True)
class ProductLine:
    """Something the group made; ``url`` is empty while the file is still to be supplied."""

    title: Wording
    kind: str
    year: str
    note: Wording
    url: str = ""
    size: str = ""
    shared_with: Sequence[Link] = ()


@dataclass(frozen=True, kw_only=True)
class Details:
    """The record of a group in one language. ``updated_at`` is aware."""

    state: State
    chips: Sequence[Chip]
    facts: Sequence[Fact]
    places: Sequence[str]
    members: Sequence[Link]
    partners: Sequence[tuple[str, Sequence[Link]]]
    products: Sequence[ProductLine]
    history: Sequence[TimelineEntry]
    successor: Link | None
    predecessors: Sequence[Link]
    is_open: bool
    has_ended: bool
    updated_at: datetime


def details(group_id: int, language: str) -> Details:
    """What the page of this group says in the language with this code."""
    return kept(f"working_groups:details:{group_id}:{language}", lambda: _details(group_id, language))


def _details(group_id: int, language: str) -> Details:
    group = apps.get_model("working_groups.WorkingGroup").objects.in_full(language).get(pk=group_id)
    participations = presentation.taking_part(group, language)
    changes = list(group.status_changes.all())
    return Details(
        state=presentation.state(group),
        chips=[_topic_chip(group.topic, language)],
        facts=_facts(group, participations, changes, language),
        places=presentation.place_codes(participations),
        members=[_member_link(one, language) for one in participations],
        partners=_partners(group),
        products=[_product(product, group, language) for product in group.products.all()],
        history=history(changes, group.topic.hue, language),
        successor=_group_link(group.successor, language) if group.successor else None,
        predecessors=_group_links(group.predecessors.all(), language),
        is_open=group.is_open,
        has_ended=group.has_ended,
        updated_at=group.updated_at,
    )


def history(changes: Sequence[Any], hue: str, language: str) -> list[TimelineEntry]:
    """Changes of state as a timeline, latest first."""
    return [_moment(change, hue, language) for change in reversed(changes)]


def _moment(change: Any, hue: str, language: str) -> TimelineEntry:
    move = MOVES.get(change.from_status, {}).get(change.to_status)
    reason = worded(change, "reason", language)
    return TimelineEntry(
        date=long_date(change.decided_on, language),
        datetime=change.decided_on.isoformat(),
        title=str(move.done if move else change.get_to_status_display()),
        text=reason.text,
        hue=hue,
        text_language=reason.language if reason.text and reason.language != language else "",
        # Nobody decides that a group is proposed: somebody proposes it.
        note=gettext("Decided by: %(body)s") % {"body": change.get_decided_by_display()} if change.from_status else "",
    )


def _facts(group: Any, participations: Sequence[Any], changes: Sequence[Any], language: str) -> list[Fact]:
    coordinating = [one for one in participations if one.role == Role.COORDINATING]
    ended_on = changes[-1].decided_on if changes and group.has_ended else None
    return [
        Fact(gettext("State"), str(group.get_status_display())),
        Fact(gettext("At work since"), long_date(group.started_on, language) if group.started_on else ""),
        Fact(gettext("Ended on"), long_date(ended_on, language) if ended_on else ""),
        Fact(gettext("Coordinated by"), links=[replace(_member_link(one, language), note="") for one in coordinating]),
        Fact(gettext("Members taking part"), str(len(participations) or "")),
        Fact(gettext("Carried on by"), links=_group_links([group.successor] if group.successor else [], language)),
        Fact(gettext("Comes from"), links=_group_links(group.predecessors.all(), language)),
    ]


def _topic_chip(topic: Any, language: str) -> Chip:
    page = topic.page_in(language)
    return Chip(topic.name_in(language), topic.hue, url=page_path(page) if page else "", icon=topic.icon)


def _member_link(participation: Any, language: str) -> Link:
    note = gettext("coordinates") if participation.role == Role.COORDINATING else ""
    member = participation.member
    return Link(member.name, page_path(member.page_in(language)), language=names_language(language), note=note)


def _group_link(group: Any, language: str) -> Link | None:
    page = group.page_in(language)
    if page is None:
        return None
    return Link(page.title, page_path(page), language=written_in(page, language))


def _group_links(groups: Iterable[Any], language: str) -> list[Link]:
    return [link for link in (_group_link(group, language) for group in groups) if link]


def _partners(group: Any) -> list[tuple[str, list[Link]]]:
    """Organisations by what they do for the group, in the order editors gave them."""
    by_role: dict[str, list[Link]] = {}
    for partner in group.partners.all():
        kind = "" if partner.kind == "other" else str(partner.get_kind_display())
        by_role.setdefault(str(partner.get_role_display()), []).append(Link(partner.name, partner.url, note=kind))
    return list(by_role.items())


def _product(product: Any, group: Any, language: str) -> ProductLine:
    document = product.document
    return ProductLine(
        title=worded(product, "title", language),
        kind=str(product.get_kind_display()),
        year=str(product.year or ""),
        note=worded(product, "note", language),
        url=product.address,
        size=file_size(document.get_file_size() or 0, language) if document else "",
        shared_with=_group_links((other for other in product.groups.all() if other.pk != group.pk), language),
    )
