"""The spreadsheet to fill in, and the practices there are in the same columns."""

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Any

from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font

from .bands import CostBand, Outcome, State
from .import_columns import CODES, COLUMNS
from .import_plan import vocabulary

WIDTH = 24


def template_workbook() -> bytes:
    """An empty sheet with the header, and one that explains each column."""
    book, sheet = _book()
    _append(sheet, CODES, bold=True)
    guide = book.create_sheet(_("Columns"))
    _append(guide, (_("Column"), _("What it holds"), _("How"), _("For instance"), _("Words it takes")), bold=True)
    offered = _offered()
    for column in COLUMNS:
        words = ", ".join(offered.get(column.code, ()))
        _append(guide, (column.code, str(column.label), str(column.hint), column.example, words))
    return _saved(book)


def practices_workbook(practices: Iterable[Any]) -> bytes:
    """The practices with their drafts, in the columns of the template: changed and sent again it changes them."""
    book, sheet = _book()
    _append(sheet, CODES, bold=True)
    for practice in practices:
        facts = _facts(practice)
        _append(sheet, [facts.get(code, "") for code in CODES])
    return _saved(book)


def template_csv() -> str:
    """The header alone, as Excel opens it: with a mark, and semicolons."""
    file = io.StringIO()
    csv.writer(file, delimiter=";").writerow(CODES)
    return "\ufeff" + file.getvalue()


def _facts(practice: Any) -> dict[str, str]:
    facts = {
        "code": practice.code,
        "name": practice.name,
        "councils": "; ".join(one.shown_name for one in practice.councils.all()),
        "topic": practice.topic.code,
        "other_topics": "; ".join(one.code for one in practice.other_topics.all()),
        "policy_classes": "; ".join(one.code for one in practice.policy_classes.all()),
        "roles": "; ".join(one.code for one in practice.roles.all()),
        "group": practice.group_code,
        "sources": "\n".join(f"{one.title} | {one.url}" for one in practice.sources.all()),
    }
    for name in ("outcome", "state", "started_in", "ended_in", "cost_band", "staff", "contact_email"):
        value = getattr(practice, name)
        facts[name] = "" if value is None else str(value)
    if practice.draft is not None:
        facts |= {name: getattr(practice.draft, name) for name in ("lead", "contact_role")}
    return facts


def _offered() -> dict[str, Sequence[str]]:
    words = vocabulary()

    def codes(terms: Any) -> list[str]:
        return list(dict.fromkeys(getattr(term, "code", term) for term in terms.values()))

    return {
        "topic": codes(words.topics),
        "other_topics": codes(words.topics),
        "policy_classes": codes(words.classes),
        "roles": codes(words.roles),
        "group": codes(words.groups),
        "outcome": Outcome.values,
        "state": State.values,
        "cost_band": CostBand.values,
    }


def _book() -> tuple[Workbook, Any]:
    book = Workbook()
    sheet: Any = book.active
    sheet.title = _("Practices")
    return book, sheet


def _append(sheet: Any, cells: Sequence[str], *, bold: bool = False) -> None:
    """A row of texts: whatever a cell says, a spreadsheet never works it out."""
    sheet.append(list(cells))
    for cell in sheet[sheet.max_row]:
        cell.data_type = "s"
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        sheet.column_dimensions[cell.column_letter].width = WIDTH
        if bold:
            cell.font = Font(bold=True)


def _saved(book: Workbook) -> bytes:
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()
