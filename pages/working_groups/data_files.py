"""The directory as data: the same groups for spreadsheets (CSV) and for programs (JSON). Pure: groups in, text out."""

from collections.abc import Iterable, Mapping
from typing import Any

from pages.base import data_files
from xmess.discovery.head import absolute
from xmess.languages.translations import page_path

from .presentation import taking_part
from .roles import Role

COLUMNS = (
    "code", "title", "language", "state", "state_label", "topic", "topic_name", "started_on", "coordinating",
    "participating", "successor", "url",
)  # fmt: skip


def rows(groups: Iterable[Any], language: str) -> list[dict[str, Any]]:
    """One dictionary of ``COLUMNS`` per group; dates in ISO 8601, members by name, other groups by code."""
    return [_row(group, language) for group in groups]


def csv_text(data: Iterable[Mapping[str, Any]]) -> str:
    """The rows as CSV; names in a list are joined by "; "."""
    return data_files.csv_text(COLUMNS, data, between="; ")


def json_text(data: list[dict[str, Any]]) -> str:
    """The rows as JSON, with the licence they are under."""
    return data_files.json_text({"licence": data_files.LICENCE, "groups": data})


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
