"""The CSV sheets that facts about members come in: how a row is read, and which record it is about.

A sheet turns a row into ``(key, values)``: the fields that recognise the record, and the facts about it. Both are what
the model's constructor takes. Formats: ``data/README.md``.
"""

import csv
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.apps import apps
from django.core.exceptions import ObjectDoesNotExist
from django.db.models import Model
from django.utils.translation import gettext

from .precision import parse

DATA = Path(__file__).resolve().parent / "data"

Row = Mapping[str, str]
Facts = dict[str, Any]


class SheetError(ValueError):
    """The file, or a row of it, cannot be read; the message says why, in the active language."""


@dataclass(frozen=True)
class Sheet:
    """One kind of file: its columns, the model (a label of ``members``) its rows become, and how."""

    name: str
    model: str
    columns: tuple[str, ...]
    read: Callable[[Row], tuple[Facts, Facts]]

    @property
    def file(self) -> Path:
        """The file that comes with the project."""
        return DATA / f"{self.name}.csv"

    def model_class(self) -> type[Model]:
        """The model its rows become."""
        return apps.get_model("members", self.model)

    def rows(self, path: Path) -> Iterator[tuple[int, Row]]:
        """Line number and trimmed cells of every row that is not empty.

        Raises:
            SheetError: the file is missing, is not UTF-8 text or lacks a column.
        """
        try:
            text = path.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as problem:
            raise SheetError(gettext("%(file)s cannot be read as UTF-8 text.") % {"file": path.name}) from problem
        reader = csv.DictReader(text.splitlines())
        missing = [column for column in self.columns if column not in (reader.fieldnames or ())]
        if missing:
            raise SheetError(
                gettext("%(file)s has no column called %(columns)s.")
                % {"file": path.name, "columns": ", ".join(missing)}
            )
        for row in reader:
            cells = {column: (row[column] or "").strip() for column in self.columns}
            if any(cells.values()):
                yield reader.line_num, cells


def _date(row: Row, column: str, field: str) -> Facts:
    """``field`` and its precision column, from a cell such as "2018-11"."""
    stem = field.removesuffix("_on")
    try:
        day, precision = parse(row[column])
    except ValueError as problem:
        raise SheetError(gettext("“%(text)s” is no date.") % {"text": row[column]}) from problem
    return {field: day, f"{stem}_precision": precision.value} if day else {}


def _found(model: str, **lookup: str) -> Any:
    try:
        return apps.get_model("members", model).objects.get(**lookup)
    except ObjectDoesNotExist as problem:
        wanted = ", ".join(lookup.values())
        raise SheetError(gettext("Nothing has the code “%(code)s”.") % {"code": wanted}) from problem


def _number(text: str) -> int | None:
    try:
        return int(text) if text else None
    except ValueError as problem:
        raise SheetError(gettext("“%(text)s” is no number.") % {"text": text}) from problem


def _yes(text: str) -> bool:
    return text.casefold() in {"yes", "sí", "si", "1", "true"}


def _member_at(code: str) -> Any:
    return _found("Member", **{"comarca" if len(code) == 2 else "municipality": code})


def _assembly(row: Row) -> tuple[Facts, Facts]:
    place = _found("Municipality", code=row["place"]) if row["place"] else None
    facts = {"kind": row["kind"], "mode": row["mode"], "place": place, "source_url": row["source_url"]}
    return {"code": row["code"]}, facts | _date(row, "held", "held_on")


def _member(row: Row) -> tuple[Facts, Facts]:
    field, model = ("comarca", "Comarca") if len(row["place"]) == 2 else ("municipality", "Municipality")
    facts = {
        "kind": row["kind"],
        "name": row["name"],
        "admitted_by": _found("AdmittingAssembly", code=row["admitted_by"]) if row["admitted_by"] else None,
        "joined_is_inferred": _yes(row["inferred"]),
        "documented_in": _number(row["documented_in"]),
    }
    return {field: _found(model, code=row["place"])}, facts | _date(row, "joined", "joined_on")


def _count(row: Row) -> tuple[Facts, Facts]:
    date = _date(row, "counted", "counted_on")
    facts = {
        "count": _number(row["count"]),
        "other_count": _number(row["other_count"]),
        "collaborators": _number(row["collaborators"]) or 0,
        "is_approximate": _yes(row["approximate"]),
        "source_url": row["source_url"],
    }
    return {"counted_on": date.pop("counted_on", None)}, facts | date


def _mentor_link(row: Row) -> tuple[Facts, Facts]:
    since = _date(row, "since", "since")
    until = _date(row, "until", "until")
    key = {"mentor": _member_at(row["mentor"]), "mentored": _member_at(row["mentored"]), "since": since.get("since")}
    facts = {"since_precision": since.get("since_precision", "day"), "source_url": row["source_url"]}
    return key, facts | ({"until": until["until"]} if until else {})


# In the order they point at each other.
SHEETS = (
    Sheet("assemblies", "AdmittingAssembly", ("code", "kind", "mode", "held", "place", "source_url"), _assembly),
    Sheet(
        "members",
        "Member",
        ("place", "name", "kind", "joined", "admitted_by", "inferred", "documented_in"),
        _member,
    ),
    Sheet(
        "member_counts",
        "MemberCount",
        ("counted", "count", "other_count", "collaborators", "approximate", "source_url"),
        _count,
    ),
    Sheet("mentor_links", "MentorLink", ("mentor", "mentored", "since", "until", "source_url"), _mentor_link),
)
