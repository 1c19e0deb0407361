"""Members as the records that the site's components and drawings show; queries are what ``member_rows`` keeps."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.utils.translation import gettext, ngettext, override

from pages.members import member_rows
from pages.members.filters import MemberFilterForm
from pages.members.member_rows import MemberRow
from xmess.design.components import ActiveFilter, Download, FilterGroup, ListingHeader, Option
from xmess.languages.formats import decimal
from xmess.territory.dot_map import MapPlace, PlaceKind, PlaceState


@dataclass(frozen=True, slots=True)
class MemberEntry:
    """A line of the list beside the map. ``language``: code of the name's language where it is not the page's."""

    label: str
    url: str
    code: str
    note: str = ""
    language: str = ""


def names_language(language: str) -> str:
    """Names of councils are Catalan: the code to mark them with on a page in another language, else empty."""
    return "" if language == settings.SOURCE_LANGUAGE else settings.SOURCE_LANGUAGE


def entry(row: MemberRow, language: str) -> MemberEntry:
    """A member in the list: its comarca (a county council's name says it) and since when."""
    parts = [row.comarca if row.kind == "town_council" else "", membership_note(row)]
    note = " · ".join(part for part in parts if part)
    return MemberEntry(row.name, row.url, row.code, note, names_language(language))


def membership_note(row: MemberRow) -> str:
    """Since when, as far as it is known, in a few words; empty when nothing is."""
    if row.joined_on:
        since = gettext("since %(year)s") % {"year": row.joined_on.year}
        return gettext("%(since)s, to be confirmed") % {"since": since} if row.joined_is_inferred else since
    return gettext("to be confirmed") if row.joined_is_inferred else ""


def in_a_sentence(member: Any, language: str) -> str:
    """What a council is, since when and where, for search engines and cards, in the language with this code.

    ``member`` (``models.Member``) comes with its places.
    """
    with override(language):
        words = {"kind": str(member.get_kind_display())}
        if member.left_on:
            since = gettext("%(kind)s, a member of XMESS until %(year)s.") % {**words, "year": member.left_on.year}
        elif member.joined_on and not member.joined_is_inferred:
            since = gettext("%(kind)s, a member of XMESS since %(year)s.") % {**words, "year": member.joined_on.year}
        else:
            since = gettext("%(kind)s, a member of XMESS.") % words
        comarca = member.own_comarca
        where = f"{gettext('Comarca')}: {comarca.name} ({comarca.territory.name})."
        return f"{since} {where}"


def places(shown: Collection[MemberRow], everyone: Iterable[MemberRow], hue: str = "") -> tuple[MapPlace, ...]:
    """Dots of the map: links for those ``shown``, mere marks for the others; ``hue`` colours those shown."""
    lit = {row.pk for row in shown}
    return tuple(
        MapPlace(
            code=row.code,
            name=row.name,
            url=row.url,
            kind=PlaceKind.MUNICIPALITY if row.kind == "town_council" else PlaceKind.COUNTY_COUNCIL,
            state=PlaceState.NORMAL if row.pk in lit else PlaceState.DIMMED,
            hue=hue if row.pk in lit else "",
        )
        for row in everyone
    )


def count_in_words(number: int, language: str) -> str:
    """ "66 members", with the number as the language writes it."""
    return ngettext("%(number)s member", "%(number)s members", number) % {"number": decimal(number, language)}


def header(form: MemberFilterForm, number: int, language: str) -> ListingHeader:
    """How many there are, which filters are in force and how they are sorted."""
    active = [ActiveFilter(chip.label, f"?{chip.remove_query}") for chip in form.active]
    return ListingHeader(
        count=count_in_words(number, language), active=active, clear_url="?" if active else "", orders=form.order_links
    )


def filter_groups(form: MemberFilterForm, everyone: Sequence[MemberRow], language: str) -> list[FilterGroup]:
    """The form as the component shows it, each option with how many members it would leave."""
    hues = {topic.code: topic.hue for topic in member_rows.offered_topics(language)}
    return [
        FilterGroup("q", str(form.fields["q"].label), kind="search", value=form.query.get("q", "")),
        _group(form, everyone, "territory", "territory_code"),
        _group(form, everyone, "kind", "kind"),
        _group(form, everyone, "topic", "topics", hues),
    ]


def _group(
    form: MemberFilterForm, everyone: Sequence[MemberRow], name: str, field: str, hues: dict[str, str] | None = None
) -> FilterGroup:
    numbers = member_rows.counts(form.apply(everyone, but=name), field)
    chosen = form.chosen(name)
    choices: Any = form.fields[name].choices  # type: ignore[attr-defined]  # a choice field
    options = [
        Option(str(code), str(label), numbers[code], code in chosen, (hues or {}).get(code, ""))
        for code, label in choices
    ]
    return FilterGroup(name, str(form.fields[name].label), options)


def downloads(query_string: str) -> list[Download]:
    """The same rows as data; addresses are relative to the directory."""
    query = f"?{query_string}" if query_string else ""
    return [
        Download(gettext("This list as a table"), f"data.csv{query}", kind="CSV"),
        Download(gettext("This list for programs"), f"data.json{query}", kind="JSON"),
    ]
