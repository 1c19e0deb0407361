"""The directory of members: rows kept in the process until anything visible changes, filtered and counted in memory.

The map needs every member at once, and so do the counts beside the filters: one list serves them all, and no address
costs a query.
"""

import datetime
import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.utils.timezone import localdate
from django.utils.translation import override
from wagtail import hooks

from xmess.caching.version import kept
from xmess.languages.translations import page_path
from xmess.territory import gazetteer


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberRow:
    """What lists, maps and data files say about a member. ``code``: municipality or comarca; ``topics``: codes."""

    pk: int
    code: str
    name: str
    kind: str
    kind_name: str
    comarca: str
    comarca_code: str
    territory: str
    territory_code: str
    url: str
    joined_on: datetime.date | None
    joined_precision: str
    joined_is_inferred: bool
    documented_in: int | None
    admitted_by: str
    left_on: datetime.date | None
    left_precision: str
    sort_name: str
    search_text: str
    topics: frozenset[str]

    def is_current(self, on: datetime.date) -> bool:
        """As ``Member.is_current``."""
        joined = self.joined_on is None or self.joined_on <= on
        return joined and (self.left_on is None or self.left_on > on)


@dataclass(frozen=True, slots=True)
class TopicChoice:
    """A topic that some member works on."""

    code: str
    name: str
    hue: str


def rows(language: str) -> tuple[MemberRow, ...]:
    """Every member that visitors may learn of, past ones included, by name."""

    def make() -> tuple[MemberRow, ...]:
        with override(language):
            return _rows(language)

    return kept(f"members:rows:{language}", make)


def current_rows(language: str) -> list[MemberRow]:
    """Today's members, by name."""
    today = localdate()
    return [row for row in rows(language) if row.is_current(today)]


def former_rows(language: str) -> list[MemberRow]:
    """Those that left, by name; who joins later is neither."""
    today = localdate()
    return [row for row in rows(language) if row.left_on is not None and row.left_on <= today]


def nearest(code: str, language: str, most: int = 6) -> list[MemberRow]:
    """The current members nearest to the place with this code, nearest first; itself is not one."""
    here = gazetteer.position(code)
    placed = ((row, gazetteer.position(row.code)) for row in current_rows(language) if row.code != code)
    if here is None:
        return []
    near = sorted(((row, there) for row, there in placed if there), key=lambda pair: _distance(here, pair[1]))
    return [row for row, _there in near[:most]]


def mentor_ties() -> tuple[tuple[str, str], ...]:
    """Codes of the places of (mentor, mentored) for the mentorings that go on."""
    return kept("members:ties", _mentor_ties)


def offered_topics(language: str) -> tuple[TopicChoice, ...]:
    """The topics that some current member works on, in their order; empty while no slice tells."""
    return kept(f"members:topics:{language}", lambda: _offered_topics(language))


def counts(found: Iterable[MemberRow], field: str) -> Counter[str]:
    """How many rows have each value of ``field`` (of each value in it, for ``topics``)."""
    if field == "topics":
        return Counter(code for row in found for code in row.topics)
    return Counter(getattr(row, field) for row in found)


def sorted_rows(found: Sequence[MemberRow], order: str) -> list[MemberRow]:
    """By ``name``, or by ``joined``: latest first, those whose date is unknown at the end."""
    if order == "joined":
        return sorted(found, key=lambda row: (-(row.joined_on or datetime.date.min).toordinal(), row.sort_name))
    return sorted(found, key=lambda row: row.sort_name)


def _rows(language: str) -> tuple[MemberRow, ...]:
    topics: dict[int, set[str]] = {}
    for pairs in hooks.get_hooks("member_topics"):
        for member, code in pairs():
            topics.setdefault(member, set()).add(code)
    members = apps.get_model("members.Member").objects.published().with_places().with_pages(language)
    return tuple(
        _row(member, language, frozenset(topics.get(member.pk, ()))) for member in members.select_related("admitted_by")
    )


def _row(member: Any, language: str, topics: frozenset[str]) -> MemberRow:
    comarca = member.own_comarca
    return MemberRow(
        pk=member.pk,
        code=member.place_code,
        name=member.name,
        kind=member.kind,
        kind_name=str(member.get_kind_display()),
        comarca=comarca.name,
        comarca_code=comarca.code,
        territory=comarca.territory.name,
        territory_code=comarca.territory_id,
        url=page_path(member.page_in(language)),
        joined_on=member.joined_on,
        joined_precision=member.joined_precision,
        joined_is_inferred=member.joined_is_inferred,
        documented_in=member.documented_in,
        admitted_by=member.admitted_by.code if member.admitted_by else "",
        left_on=member.left_on,
        left_precision=member.left_precision,
        sort_name=member.sort_name,
        search_text=gazetteer.searchable(f"{member.name} {comarca.name}"),
        topics=topics,
    )


def _distance(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Near enough to tell which of two towns of Catalonia is nearer; points are (longitude, latitude) in degrees."""
    return math.hypot((one[0] - other[0]) * math.cos(math.radians(41.7)), one[1] - other[1])


def _mentor_ties() -> tuple[tuple[str, str], ...]:
    links = apps.get_model("members.MentorLink").objects.going_on().select_related("mentor", "mentored")
    return tuple((link.mentor.place_code, link.mentored.place_code) for link in links)


def _offered_topics(language: str) -> tuple[TopicChoice, ...]:
    codes = {code for row in current_rows(language) for code in row.topics}
    if not codes:
        return ()
    topics = apps.get_model("topics.Topic").objects.filter(code__in=codes)
    return tuple(TopicChoice(topic.code, topic.name_in(language), topic.hue) for topic in topics)
