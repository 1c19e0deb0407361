"""What an import would do, row by row. The dry run shows it, and the import does exactly that."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.apps import apps
from django.conf import settings
from django.utils.translation import gettext as _

from pages.base.gathering import group_choices
from xmess.territory.gazetteer import sort_key

from .councils_by_name import council_finder
from .filling import ON_PAGE
from .import_columns import LABELS, Vocabulary, read_cells
from .spreadsheet import SheetRow

# Facts that a cell replaces; everything else in a row is prose, which is only ever filled in.
PLAIN = ("name", "outcome", "state", "started_in", "ended_in", "cost_band", "staff", "contact_email")
MANY = {"other_topics": "other_topics", "policy_classes": "policy_classes", "roles": "roles"}

NEW, CHANGED, SAME, WRONG = "new", "changed", "same", "wrong"


@dataclass(frozen=True)
class Change:
    """What one cell changes: ``column``, and the words before and after, for people."""

    column: str
    before: str
    after: str

    @property
    def label(self) -> str:
        """What the column holds."""
        return str(LABELS[self.column])


@dataclass
class PlannedRow:
    """``values``: what the row says (``import_columns``); ``practice``: the record with its code, if there is one."""

    number: int
    code: str
    name: str
    values: dict[str, Any]
    practice: Any = None
    changes: list[Change] = field(default_factory=list)
    errors: list[tuple[str, str]] = field(default_factory=list)

    @property
    def kind(self) -> str:
        """``NEW``, ``CHANGED``, ``SAME`` or ``WRONG``."""
        if self.errors:
            return WRONG
        if self.practice is None:
            return NEW
        return CHANGED if self.changes else SAME


@dataclass(frozen=True)
class Plan:
    """``digest`` tells one plan from another: what is confirmed has to be what was shown."""

    rows: Sequence[PlannedRow]

    def of(self, kind: str) -> list[PlannedRow]:
        """The rows of this kind."""
        return [row for row in self.rows if row.kind == kind]

    @property
    def digest(self) -> str:
        """Of what would be written."""
        said = [
            [row.number, row.code, row.kind, [[one.column, one.before, one.after] for one in row.changes]]
            for row in self.rows
        ]
        return hashlib.sha256(json.dumps(said).encode()).hexdigest()


def plan(sheet: Iterable[SheetRow]) -> Plan:
    """What these rows would do now. The number of queries does not depend on how many rows there are."""
    sheet = list(sheet)
    words = vocabulary()
    codes = {row.cells.get("code", "").strip().lower() for row in sheet}
    there = _practices(codes)
    seen: dict[str, int] = {}
    return Plan([_planned(row, words, there, seen) for row in sheet])


def vocabulary() -> Vocabulary:
    """Every term by its code and by its name in each language, and the councils by name."""

    def named(model: str) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for term in apps.get_model(model).objects.all():
            for name in (term.code, *(term.name_in(code) for code, _label in settings.LANGUAGES)):
                found.setdefault(sort_key(name), term)
        return found

    groups: dict[str, str] = {}
    for choice in group_choices(settings.SOURCE_LANGUAGE):
        groups |= {sort_key(choice.code): choice.code, sort_key(choice.name): choice.code}
    return Vocabulary(
        topics=named("topics.Topic"),
        classes=named("good_practices.PolicyClass"),
        roles=named("good_practices.AdministrationRole"),
        groups=groups,
        council=council_finder(),
    )


def _practices(codes: Iterable[str]) -> dict[str, Any]:
    practices = apps.get_model("good_practices.Practice").objects.filter(code__in=codes)
    practices = practices.select_related("topic").prefetch_related(
        "other_topics", "policy_classes", "roles", "sources", "councils__member", "councils__municipality"
    )
    return {practice.code: practice for practice in practices.with_drafts()}


def _planned(row: SheetRow, words: Vocabulary, there: Mapping[str, Any], seen: dict[str, int]) -> PlannedRow:
    read = read_cells(row.cells, words)
    code = read.values.get("code", "")
    practice = there.get(code)
    planned = PlannedRow(row.number, code, row.cells.get("name", ""), read.values, practice, errors=read.errors)
    if "code" not in row.cells:
        planned.errors.append(("code", _("A row needs a code.")))
    elif code in seen:
        planned.errors.append(("code", _("Row %(number)d has the same code.") % {"number": seen[code]}))
    seen.setdefault(code, row.number)
    if practice is None:
        planned.errors += [
            (name, _("A new practice needs it."))
            for name in ("name", "topic")
            if name not in row.cells and "code" in read.values
        ]
    else:
        planned.name = planned.name or practice.name
        planned.changes = list(_changes(practice, read.values))
    return planned


def _changes(practice: Any, values: Mapping[str, Any]) -> Iterable[Change]:
    for name in PLAIN:
        if name in values and getattr(practice, name) != values[name]:
            yield Change(name, _shown(getattr(practice, name)), _shown(values[name]))
    if "group" in values and practice.group_code != values["group"]:
        yield Change("group", practice.group_code, values["group"])
    if "topic" in values and practice.topic != values["topic"]:
        yield Change("topic", str(practice.topic), str(values["topic"]))
    for name, relation in MANY.items():
        if name in values:
            before, after = {str(one) for one in getattr(practice, relation).all()}, {str(one) for one in values[name]}
            if before != after:
                yield Change(name, ", ".join(sorted(before)), ", ".join(sorted(after)))
    yield from _changes_of_rows(practice, values)
    yield from _changes_of_page(practice, values)


def _changes_of_rows(practice: Any, values: Mapping[str, Any]) -> Iterable[Change]:
    if "councils" in values:
        before = [one.shown_name for one in practice.councils.all()]
        after = [name_of(one) for one in values["councils"]]
        if before != after:
            yield Change("councils", ", ".join(before), ", ".join(after))
    if "sources" in values:
        known = {source.url for source in practice.sources.all()}
        more = [url for _title, url in values["sources"] if url not in known]
        if more:
            yield Change("sources", "", ", ".join(more))


def _changes_of_page(practice: Any, values: Mapping[str, Any]) -> Iterable[Change]:
    draft = practice.draft
    for name in ON_PAGE:
        if name in values and (draft is None or not getattr(draft, name)):
            yield Change(name, "", values[name])


def name_of(council: Mapping[str, Any]) -> str:
    """Who a ``council_called`` answer means."""
    found = council["member"] or council["municipality"]
    return found.name if found else str(council["name"])


def _shown(value: Any) -> str:
    return "" if value is None else str(value)
