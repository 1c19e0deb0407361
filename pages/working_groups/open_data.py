"""The directory as data: the same groups for spreadsheets (CSV) and for programs (JSON)."""

import csv
import io
import json
from collections.abc import Iterable, Mapping
from typing import Any

from xmess.discovery.head import absolute
from xmess.languages.translations import page_path

from .presentation import taking_part
from .roles import Role

LICENCE = "https://creativecommons.org/licenses/by-sa/4.0/"
COLUMNS = (
    "code", "title", "language", "state", "state_label", "topic", "topic_name", "started_on", "coordinating",
    "participating", "successor", "url",
)  # fmt: skip
#: Spreadsheets take a cell that starts like this for a formula (OWASP, "CSV injection").
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def rows(groups: Iterable[Any], language: str) -> list[dict[str, Any]]:
    """One dictionary of ``COLUMNS`` per group; dates in ISO 8601, members by name, other groups by code."""
    return [_row(group, language) for group in groups]


def as_csv(data: Iterable[Mapping[str, Any]]) -> str:
    """The rows as CSV with a byte order mark, without which spreadsheets misread accents; lists joined by "; "."""
    target = io.StringIO()
    target.write("\ufeff")
    writer = csv.writer(target)
    writer.writerow(COLUMNS)
    writer.writerows([_cell(row[column]) for column in COLUMNS] for row in data)
    return target.getvalue()


def as_json(data: list[dict[str, Any]]) -> str:
    """The rows as JSON, with the licence they are under."""
    return json.dumps({"licence": LICENCE, "groups": data}, ensure_ascii=False, indent=1)


def _row(group: Any, language: str) -> dict[str, Any]:
    page = group.page_in(language)
    participations = taking_part(group, language)
    names = {role: [one.member.name for one in participations if one.role == role] for role in Role}
    return {
        "code": group.code,
        "title": page.title,
        "language": page.text_language,
        "state": str(group.status),
        "state_label": str(group.get_status_display()),
        "topic": group.topic.code,
        "topic_name": group.topic.name_in(language),
        "started_on": group.started_on.isoformat() if group.started_on else "",
        "coordinating": names[Role.COORDINATING],
        "participating": names[Role.PARTICIPATING],
        "successor": group.successor.code if group.successor else "",
        "url": absolute(page_path(page)),
    }


def _cell(value: str | list[str]) -> str:
    text = "; ".join(value) if isinstance(value, list) else value
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text
