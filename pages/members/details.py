"""What the page of one member says besides its prose. Kept in the process until anything visible changes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.apps import apps
from django.db.models import Prefetch
from django.utils.timezone import localdate
from django.utils.translation import gettext, override

from pages.members import member_rows
from pages.members.presentation import MemberEntry, entry, names_language
from xmess.caching.version import kept
from xmess.design.components import Fact, Link
from xmess.languages.formats import partial_date
from xmess.languages.translations import page_path

from .models.member import MemberKind


@dataclass(frozen=True, kw_only=True)
class Details:
    """The record of a member in one language.

    ``unknown``: what is still to be told; ``others``: codes of the places it is tied to; ``nearby``: the nearest
    members; ``contact``: path of the contact page; ``updated_at`` is aware.
    """

    facts: Sequence[Fact]
    unknown: Sequence[str]
    others: Sequence[str]
    nearby: Sequence[MemberEntry]
    contact: str
    is_current: bool
    joined_is_inferred: bool
    updated_at: datetime


def details(member_id: int, language: str, directory_path: str) -> Details:
    """What the page of this member says in the language with this code; filters lead to ``directory_path``."""

    def make() -> Details:
        with override(language):
            return _details(member_id, language, directory_path)

    return kept(f"members:details:{member_id}:{language}", make)


def _details(member_id: int, language: str, directory_path: str) -> Details:
    member = _member_in_full(member_id, language)
    mentors = [link.mentor for link in member.current_mentors]
    mentored = [link.mentored for link in member.current_mentored]
    return Details(
        facts=[
            *_place_facts(member, directory_path),
            *_membership_facts(member, language),
            Fact(gettext("Accompanied by"), links=_links(mentors, language)),
            Fact(gettext("Accompanies"), links=_links(mentored, language)),
            *_delegate_facts(member, language),
            Fact(gettext("Website"), links=[Link(_host(member.website), member.website)] if member.website else ()),
        ],
        unknown=_unknown(member),
        others=[one.place_code for one in (*mentors, *mentored)],
        nearby=[entry(row, language) for row in member_rows.nearest(member.place_code, language)],
        contact=_contact_path(language),
        is_current=member.is_current(localdate()),
        joined_is_inferred=member.joined_is_inferred,
        updated_at=member.updated_at,
    )


def _member_in_full(member_id: int, language: str) -> Any:
    """The member with all the rows its page shows, in a number of queries that does not grow."""
    members = apps.get_model("members.Member").objects
    links = apps.get_model("members.MentorLink").objects.going_on()
    delegations = apps.get_model("members.Delegation").objects.going_on()
    others = members.with_pages(language).select_related("municipality")
    return (
        members.with_places()
        .select_related("admitted_by__place")
        .prefetch_related(
            Prefetch("mentored_by", links.prefetch_related(Prefetch("mentor", others)), to_attr="current_mentors"),
            Prefetch("mentoring", links.prefetch_related(Prefetch("mentored", others)), to_attr="current_mentored"),
            _delegate_of("municipality__comarca__territory", delegations, others),
            _delegate_of("comarca__territory", delegations, others),
        )
        .get(pk=member_id)
    )


def _delegate_of(territory: str, delegations: Any, others: Any) -> Prefetch:
    of_today = delegations.prefetch_related(Prefetch("member", others))
    return Prefetch(f"{territory}__delegations", of_today, to_attr="current_delegations")


def _place_facts(member: Any, directory_path: str) -> list[Fact]:
    town, comarca = member.municipality, member.own_comarca
    territory = Link(comarca.territory.name, f"{directory_path}?territory={comarca.territory_id}")
    return [
        Fact(gettext("Kind"), str(member.get_kind_display())),
        Fact(gettext("Comarca"), comarca.name),
        Fact(gettext("Territory"), links=[territory]),
        Fact(gettext("Population"), str(town.get_population_band_display()) if town else ""),
    ]


def _membership_facts(member: Any, language: str) -> list[Fact]:
    joined = partial_date(member.joined_on, member.joined_precision, language) if member.joined_on else ""
    left = partial_date(member.left_on, member.left_precision, language) if member.left_on else ""
    if not joined and member.documented_in:
        joined = gettext("Date not known; named as a member in %(year)s") % {"year": member.documented_in}
    return [
        Fact(gettext("Member since"), joined),
        Fact(gettext("Admitted by"), str(member.admitted_by) if member.admitted_by else ""),
        Fact(gettext("Left the network"), left),
    ]


def _delegate_facts(member: Any, language: str) -> list[Fact]:
    """Whether it is the delegate of its territory, or else who is."""
    for delegation in member.territory.current_delegations:
        if delegation.member_id == member.pk:
            return [Fact(gettext("Delegate of"), member.territory.name)]
        return [Fact(gettext("Delegate in its territory"), links=_links([delegation.member], language))]
    return []


def _contact_path(language: str) -> str:
    """Where to write to the network; empty where the site has no such page in the language."""
    pages = apps.get_model("content.ContactPage").objects.live()
    page = pages.filter(locale__language_code=language).select_related("locale").first()
    return page_path(page) if page else ""


def _links(members: Iterable[Any], language: str) -> list[Link]:
    """Links to those that have a page; the others are not told of."""
    shown = [(one, one.page_in(language)) for one in members if one is not None]
    return [Link(one.name, page_path(page), language=names_language(language)) for one, page in shown if page]


def _unknown(member: Any) -> list[str]:
    """Facts that sources do not give, in words that end a sentence."""
    missing = []
    if member.joined_on is None:
        missing.append(gettext("when it joined"))
    if member.kind == MemberKind.TOWN_COUNCIL and not member.municipality.population_band:
        missing.append(gettext("its population"))
    if not member.website:
        missing.append(gettext("its website"))
    return missing


def _host(url: str) -> str:
    return url.split("://", 1)[-1].removeprefix("www.").strip("/")
