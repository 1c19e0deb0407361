"""The directory of groups: what its page shows for an address. Kept in the process until anything visible changes."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.apps import apps
from django.core.paginator import Page, Paginator
from django.db.models import Count
from django.http import QueryDict
from django.utils.translation import gettext, ngettext

from pages.base.listing import Listing, listing
from xmess.caching.version import kept
from xmess.design.components import ActiveFilter, Card, FilterGroup, ListingHeader, Option

from .filters import GroupFilterForm
from .lifecycle import Status
from .presentation import card, taking_part


@dataclass(frozen=True)
class Section:
    """The groups of one state on this page of the list."""

    code: str
    title: str
    cards: Sequence[Card]


@dataclass(frozen=True)
class Directory:
    """What the page shows. ``page`` is a page of numbers: it knows where it stands, ``sections`` hold the groups."""

    header: ListingHeader
    filters: Sequence[FilterGroup]
    sections: Sequence[Section]
    page: Page[Any]
    query_string: str


def filter_form(query: QueryDict, language: str) -> GroupFilterForm:
    """The filters as the address asks for them, with the topics and members of the groups there are."""
    choices = kept(f"working_groups:offered:{language}", lambda: offered(language))
    return GroupFilterForm(query, choices=choices)


def offered(language: str) -> dict[str, list[tuple[str, str]]]:
    """Topics (code, name) and members (primary key, name) of public groups, by name."""
    groups = apps.get_model("working_groups.WorkingGroup").objects.for_listing(language)
    topics = {group.topic.code: group.topic.name_in(language) for group in groups}
    members = {
        str(one.member.pk): (one.member.sort_name, one.member.name)
        for group in groups
        for one in taking_part(group, language)
    }
    by_name = sorted(members.items(), key=lambda item: item[1])
    return {
        "topic": sorted(topics.items(), key=lambda item: item[1].casefold()),
        "member": [(pk, name) for pk, (_sort_name, name) in by_name],
    }


def filtered(form: GroupFilterForm, language: str) -> Any:
    """Public groups that pass the filters, in the order of the directory, ready to be shown."""
    groups = apps.get_model("working_groups.WorkingGroup").objects
    return form.apply(groups.for_listing(language)).active_first()


def directory(query: QueryDict, language: str) -> Directory:
    """What the directory shows for the query of its address, in the language with this code."""
    form = filter_form(query, language)
    # Only what the filters understood is part of the name: no address can fill the cache with the same list.
    place = _page_number(query)
    name = f"working_groups:directory:{language}:{place}:{form.query_string}"
    return kept(name, lambda: _directory(form, language)) if len(name) < 200 else _directory(form, language)


def _directory(form: GroupFilterForm, language: str) -> Directory:
    found = listing(form, filtered(form, language))
    return Directory(
        header=_header(form, found.total),
        filters=_filter_groups(form),
        sections=_sections(found, language),
        page=Paginator(range(found.total), found.page.paginator.per_page).page(found.page.number),
        query_string=form.query_string,
    )


def _header(form: GroupFilterForm, total: int) -> ListingHeader:
    active = [ActiveFilter(chip.label, f"?{chip.remove_query}") for chip in form.active]
    return ListingHeader(
        count=ngettext("%(total)d working group", "%(total)d working groups", total) % {"total": total},
        active=active,
        clear_url="?" if active else "",
    )


def _sections(found: Listing, language: str) -> list[Section]:
    titles = {
        Status.ACTIVE: gettext("At work"),
        Status.PROPOSED: gettext("Proposed: still looking for members"),
        Status.STANDBY: gettext("On standby"),
        Status.CONVERTED: gettext("Converted into another group"),
        Status.CLOSED: gettext("Closed, with what they left"),
    }
    return [
        Section(status, titles[status], [card(group, language) for group in groups])
        for status, groups in groupby(found.rows, key=lambda group: group.status)
    ]


def _filter_groups(form: GroupFilterForm) -> list[FilterGroup]:
    """The form as the component shows it, each option with how many groups it would leave."""
    public = apps.get_model("working_groups.WorkingGroup").objects.published()
    states = _counted(form.apply(public, but="state"), "status")
    topics = _counted(form.apply(public, but="topic"), "topic__code")
    return [
        FilterGroup("state", str(form.fields["state"].label), _options(form, "state", states)),
        FilterGroup("topic", str(form.fields["topic"].label), _options(form, "topic", topics)),
        FilterGroup(
            "member",
            str(form.fields["member"].label),
            [Option("", gettext("Any member")), *_options(form, "member")],
            kind="select",
        ),
    ]


def _options(form: GroupFilterForm, name: str, counts: Counter[str] | None = None) -> list[Option]:
    chosen = form.chosen(name)
    return [
        Option(str(value), str(label), None if counts is None else counts[value], value in chosen)
        for value, label in form.fields[name].choices  # type: ignore[attr-defined]  # a choice field
    ]


def _counted(rows: Any, field: str) -> Counter[str]:
    return Counter(dict(rows.order_by().values_list(field).annotate(Count("pk"))))


def _page_number(query: QueryDict) -> str:
    asked = query.get("page", "")
    return asked if asked.isdecimal() and len(asked) < 5 else ""
