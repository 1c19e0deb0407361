"""Facts about members from CSV sheets: new ones are added, what editors changed is never overwritten unasked."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Model
from django.utils.translation import gettext
from wagtail.log_actions import log

from pages.members.import_sheets import Facts, Sheet, SheetError


@dataclass
class ImportReport:
    """What an import did; messages are in the active language."""

    added: list[Model] = field(default_factory=list)
    updated: list[Model] = field(default_factory=list)
    unchanged: int = 0
    differences: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


@transaction.atomic
def import_facts(sheets: Iterable[tuple[Sheet, Path]], *, update: bool = False, dry_run: bool = False) -> ImportReport:
    """Load each sheet from its file, in order; rows with an error are left out and reported.

    Records are recognised by their stable key. One that is there already and differs is reported and left as it is;
    with ``update`` the sheet's non-empty cells win, and the record's history says so. Nothing is ever deleted.
    """
    report = ImportReport()
    for sheet, path in sheets:
        try:
            for line, row in sheet.rows(path):
                try:
                    _import_row(sheet, *sheet.read(row), update=update, report=report)
                except (SheetError, ValidationError) as problem:
                    report.errors.append(f"{path.name}:{line}: {_reason(problem)}")
        except SheetError as problem:
            report.errors.append(str(problem))
    if dry_run:
        transaction.set_rollback(True)
    return report


def _import_row(sheet: Sheet, key: Facts, facts: Facts, *, update: bool, report: ImportReport) -> None:
    model = sheet.model_class()
    record = model._default_manager.filter(**key).first()
    if record is None:
        record = model(**key, **facts)
        record.full_clean()
        record.save()
        report.added.append(record)
        log(record, "wagtail.create")
        return
    differing = {name: value for name, value in facts.items() if _says(value) and getattr(record, name) != value}
    if not differing:
        report.unchanged += 1
        return
    report.differences += [_difference(record, name, value) for name, value in differing.items()]
    if update:
        for name, value in differing.items():
            setattr(record, name, value)
        record.full_clean()
        record.save()
        report.updated.append(record)
        log(record, "wagtail.edit")


def _says(value: Any) -> bool:
    """Whether a cell states a fact: an empty one, or an unticked one, does not."""
    return value not in (None, "", False)


def _difference(record: Model, name: str, value: Any) -> str:
    return gettext("%(record)s, %(field)s: here “%(here)s”, in the file “%(there)s”.") % {
        "record": record,
        "field": getattr(record._meta.get_field(name), "verbose_name", name),
        "here": getattr(record, name),
        "there": value,
    }


def _reason(problem: SheetError | ValidationError) -> str:
    if not isinstance(problem, ValidationError):
        return str(problem)
    by_field = problem.message_dict if hasattr(problem, "error_dict") else {"": problem.messages}
    return " ".join(
        f"{name}: {' '.join(messages)}" if name else " ".join(messages) for name, messages in by_field.items()
    )
