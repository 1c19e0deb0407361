"""Directories as open data: CSV for spreadsheets, JSON for programs; columns and rows are the slice's."""

import csv
import io
import json
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from django.http import HttpResponse

LICENCE = "https://creativecommons.org/licenses/by-sa/4.0/"
#: The files of a directory, relative to its page, by media type; its type routes them as ``@path("data.csv/")``.
FILES = {"text/csv": "data.csv", "application/json": "data.json"}
# What makes a spreadsheet take a cell for a formula (OWASP, CSV injection).
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def csv_text(columns: Collection[str], rows: Iterable[Mapping[str, Any]], *, between: str = " ") -> str:
    """The rows as CSV with a byte order mark: without it, Excel reads "Tàrrega" as "TÃ rrega"; others skip it.

    ``between`` stands between the items of a list.
    """
    written = io.StringIO(newline="")
    writer = csv.writer(written)
    writer.writerow(columns)
    writer.writerows([cell(row[column], between) for column in columns] for row in rows)
    return "\ufeff" + written.getvalue()


def json_text(data: Mapping[str, Any]) -> str:
    """``data`` as JSON that people can read too."""
    return json.dumps(data, ensure_ascii=False, indent=1)


def csv_response(text: str, filename: str) -> HttpResponse:
    """A table that the browser saves as ``filename``."""
    headers = {"Content-Disposition": f'attachment; filename="{filename}"'}
    return HttpResponse(text, content_type="text/csv; charset=utf-8", headers=headers)


def json_response(text: str) -> HttpResponse:
    """Data for programs."""
    return HttpResponse(text, content_type="application/json; charset=utf-8")


def cell(value: Any, between: str = " ") -> Any:
    """A value as a CSV cell: lists in one text, nothing as an empty cell, text never as a live formula."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        value = between.join(value)
    if isinstance(value, str) and value.startswith(FORMULA_STARTS):
        return f"'{value}"
    return value
