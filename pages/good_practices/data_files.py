"""The directory as data: the same practices for spreadsheets (CSV) and for programs (JSON). Practices in, text out."""

from collections.abc import Iterable, Mapping
from typing import Any

from pages.base import data_files
from xmess.discovery.head import absolute
from xmess.languages.translations import page_path

COLUMNS = (
    "code", "title", "language", "summary", "councils", "places", "topics", "classes", "roles", "outcome", "state",
    "started_in", "ended_in", "cost", "staff", "confirmed", "example", "url",
)  # fmt: skip


def rows(practices: Iterable[Any], language: str) -> list[dict[str, Any]]:
    """One dictionary of ``COLUMNS`` per practice: codes for what is classified, names for councils, staff as text."""
    return [_row(practice, language) for practice in practices]


def csv_text(data: Iterable[Mapping[str, Any]]) -> str:
    """The rows as CSV; items of a list are joined by "; "."""
    return data_files.csv_text(COLUMNS, data, between="; ")


def json_text(data: list[dict[str, Any]]) -> str:
    """The rows as JSON, with the licence they are under."""
    return data_files.json_text({"licence": data_files.LICENCE, "practices": data})


def _row(practice: Any, language: str) -> dict[str, Any]:
    page = practice.page_in(language)
    councils = practice.councils.all()
    return {
        "code": practice.code,
        "title": page.title,
        "language": page.text_language,
        "summary": page.summary,
        "councils": [one.shown_name for one in councils],
        "places": [one.place_code for one in councils if one.place_code],
        "topics": [topic.code for topic in (practice.topic, *practice.other_topics.all())],
        "classes": [one.code for one in practice.policy_classes.all()],
        "roles": [one.code for one in practice.roles.all()],
        "outcome": practice.outcome,
        "state": practice.state,
        "started_in": practice.started_in or "",
        "ended_in": practice.ended_in or "",
        "cost": practice.cost_band,
        "staff": "" if practice.staff is None else str(practice.staff),
        "confirmed": practice.is_confirmed,
        "example": practice.is_example,
        "url": absolute(page_path(page)),
    }
