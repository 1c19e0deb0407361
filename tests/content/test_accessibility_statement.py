"""The statement has every part of the European model, and asks to be reviewed each year."""

import datetime
from typing import Any

import html5lib
import pytest
from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.test import Client

from pages.content.reminders import accessibility_reminder
from pages.content.review import reminder_is_due, review_due_on
from tests.factories.blocks import child
from tests.factories.content import accessibility_statement

DAY = datetime.date


def row(reason: str, text: str) -> dict[str, Any]:
    return child("item", {"reason": reason, "text": f"<p>{text}</p>", "alternative": "<p>Demana’l.</p>"})


@pytest.fixture
def statement(homes: Any) -> Any:
    rows = [row("outside_scope", "Arxius antics"), row("non_compliance", "Mapes"), row("non_compliance", "Vídeos")]
    words = {"feedback": "<p>Escriu-nos.</p>", "enforcement": "<p>Reclamació.</p>", "method_details": "<p>axe.</p>"}
    return accessibility_statement(homes["ca"], non_accessible=rows, reviewed_on=DAY(2026, 11, 1), **words)


def test_it_shows_every_part_of_the_model_in_order(client: Client, statement: Any) -> None:
    text = client.get("/ca/accessibilitat/").content.decode()
    html5lib.HTMLParser(strict=True).parse(text)
    parts = ["compliance", "non-accessible", "preparation", "feedback", "enforcement"]
    places = [text.index(f'id="{part}"') for part in parts]
    assert places == sorted(places)
    assert "1 d’octubre del 2026" in text
    assert "1 de novembre del 2026" in text
    assert "Demana’l." in text


def test_what_is_not_accessible_is_grouped_by_reason(statement: Any) -> None:
    assert [len(rows) for _reason, rows in statement.non_accessible_by_reason] == [2, 1]


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"reviewed_on": DAY(2026, 9, 1)}, "reviewed_on"),
        ({"compliance": "full"}, "compliance"),
    ],
)
def test_its_parts_agree(statement: Any, fields: dict[str, Any], field: str) -> None:
    for name, value in fields.items():
        setattr(statement, name, value)
    with pytest.raises(ValidationError) as refused:
        statement.full_clean()
    assert list(refused.value.message_dict) == [field]


@pytest.mark.parametrize(
    ("prepared", "reviewed", "due"),
    [
        (DAY(2026, 10, 1), None, DAY(2027, 10, 1)),
        (DAY(2026, 10, 1), DAY(2027, 3, 5), DAY(2028, 3, 5)),
        (DAY(2028, 2, 29), None, DAY(2029, 2, 28)),
        (None, None, None),
    ],
)
def test_a_review_is_due_a_year_after_the_last_look(prepared: Any, reviewed: Any, due: Any) -> None:
    assert review_due_on(prepared, reviewed) == due


@pytest.mark.parametrize(
    ("today", "due"), [(DAY(2027, 8, 1), False), (DAY(2027, 8, 17), True), (DAY(2027, 12, 1), True)]
)
def test_the_reminder_begins_some_weeks_before(today: datetime.date, due: bool) -> None:
    assert reminder_is_due(DAY(2027, 10, 1), today) is due


def test_a_statement_without_dates_asks_for_them() -> None:
    assert reminder_is_due(None, DAY(2026, 1, 1))


def test_the_dashboard_reminds_whoever_may_edit_it(statement: Any, time_machine: Any) -> None:
    people = get_user_model().objects
    editor = people.create_superuser(email="editora@example.org", password="x")
    stranger = people.create_user(email="altra@example.org", password="x")
    time_machine.move_to("2027-01-10 10:00+01:00")
    assert accessibility_reminder(editor) is None
    time_machine.move_to("2027-10-25 10:00+02:00")
    assert accessibility_reminder(editor) is not None
    assert accessibility_reminder(stranger) is None


def test_the_reminder_stands_on_the_dashboard(
    client: Client, admin_user: Any, statement: Any, time_machine: Any
) -> None:
    time_machine.move_to("2027-10-25 10:00+02:00")
    client.force_login(admin_user)
    assert f"/admin/pages/{statement.pk}/edit/" in client.get("/admin/").content.decode()


def test_no_statement_no_reminder(homes: Any) -> None:
    assert accessibility_reminder(get_user_model()()) is None
