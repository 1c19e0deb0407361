"""Many practices at once, by spreadsheet: looked at first, put into effect once, undone without harm."""

import io
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from openpyxl import load_workbook
from wagtail.models import ModelLogEntry

from pages.good_practices.import_plan import plan
from pages.good_practices.models import ImportState, Practice, PracticeImport
from pages.good_practices.spreadsheet import SheetRow
from tests.factories.good_practices import PracticeCouncilFactory, PracticeFactory
from tests.factories.people import colleague
from tests.good_practices.sheets import ROW, bring_in, confirm, draft, read, shown, table, workbook


def test_reading_changes_nothing(import_desk: Client) -> None:
    page = shown(import_desk, read(import_desk, table(ROW)))
    assert "1 pràctica nova" in page
    assert "El viver" in page
    assert not Practice.objects.exists()


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_a_row_becomes_a_practice_with_its_draft_page(import_desk: Client, kind: str) -> None:
    content = table(ROW) if kind == "csv" else workbook(ROW)
    confirm(import_desk, read(import_desk, content, f"practiques.{kind}"))
    practice = Practice.objects.get()
    assert (practice.code, practice.name, practice.topic.name_ca) == ("viver", "El viver", "Habitatge")
    assert (practice.outcome, practice.started_in, practice.staff) == ("partly", 2021, Decimal("0.50"))
    assert {one.code for one in practice.policy_classes.all()} == {"impulse", "use"}
    assert [one.shown_name for one in practice.councils.all()] == ["Vilaplana", "Consorci Exemple"]
    assert practice.councils.all()[0].member is not None
    assert practice.sources.get().title == "Memòria 2025"
    page = draft()
    assert not page.live
    assert (page.lead, page.results) == ("Un local per començar.", "<p>Sis projectes.</p>")
    assert "&lt;b&gt;" in str(page.body[0].value)
    assert page.steps[0].value["meta"] == "dos mesos"


def test_numbers_of_a_workbook_are_read_as_they_are_shown(import_desk: Client) -> None:
    confirm(import_desk, read(import_desk, workbook(ROW | {"started_in": 2021.0, "staff": 0.5}), "a.xlsx"))
    assert Practice.objects.get().started_in == 2021


def test_the_same_file_again_changes_nothing(import_desk: Client) -> None:
    bring_in(import_desk, ROW)
    before = Practice.objects.values().get(), draft().latest_revision_id
    run = read(import_desk, table(ROW))
    page = shown(import_desk, run)
    assert "1 fila que no canvia res" in page
    assert "digest" not in page  # nothing to confirm
    assert (Practice.objects.values().get(), draft().latest_revision_id) == before


def test_a_changed_cell_changes_that_and_nothing_else(import_desk: Client) -> None:
    bring_in(import_desk, ROW)
    run = read(import_desk, table({"code": "viver", "outcome": "failed", "ended_in": "2023"}))
    page = shown(import_desk, run)
    assert "No va funcionar" in page or "failed" in page
    confirm(import_desk, run)
    practice = Practice.objects.get()
    assert (practice.outcome, practice.ended_in, practice.started_in) == ("failed", 2023, 2021)
    assert practice.councils.count() == 2


def test_words_of_editors_are_never_replaced(import_desk: Client) -> None:
    bring_in(import_desk, ROW)
    page = draft()
    page.results = "<p>Set projectes.</p>"
    page.save_revision()
    bring_in(import_desk, ROW | {"results": "Vuit projectes.", "obstacles": "El lloguer."})
    assert draft().results == "<p>Set projectes.</p>"
    assert draft().obstacles == "<p>El lloguer.</p>"


def test_what_changed_since_it_was_shown_is_shown_again(import_desk: Client) -> None:
    bring_in(import_desk, ROW)
    run = read(import_desk, table(ROW | {"outcome": "failed"}))
    digest = plan(run.sheet()).digest
    Practice.objects.update(outcome="worked")
    import_desk.post(reverse("practice_import", args=[run.pk]), {"digest": digest})
    run.refresh_from_db()
    assert run.state == ImportState.READ
    assert Practice.objects.get().outcome == "worked"


def test_confirmed_twice_it_is_done_once(import_desk: Client) -> None:
    run = bring_in(import_desk, ROW)
    confirm(import_desk, run)
    assert Practice.objects.count() == 1
    assert ModelLogEntry.objects.filter(action="good_practices.import").count() == 1


def test_a_fault_changes_nothing_and_is_told(import_desk: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_args: Any) -> None:
        raise OSError("no space")

    monkeypatch.setattr("pages.good_practices.services.import_practices._write", broken)
    run = confirm(import_desk, read(import_desk, table(ROW)))
    assert run.state == ImportState.FAILED
    assert not Practice.objects.exists()


# Template and export


def test_the_template_says_what_each_column_takes(import_desk: Client) -> None:
    book = load_workbook(io.BytesIO(import_desk.get(reverse("practice_import_template")).content))
    header = [cell.value for cell in book.worksheets[0][1]]
    assert {"code", "name", "what_failed"} <= set(header)
    explained = {row[0].value: row for row in book.worksheets[1].iter_rows(min_row=2)}
    assert set(explained) == set(header)
    assert "impulse" in str(explained["policy_classes"][4].value)
    assert import_desk.get(reverse("practice_import_template_csv")).content.decode().startswith("\ufeffcode;")


def test_what_is_exported_can_be_sent_again_and_changes_nothing(import_desk: Client) -> None:
    bring_in(import_desk, ROW)
    PracticeCouncilFactory(practice__name="=HYPERLINK(1)")
    content = import_desk.get(reverse("practice_import_practices")).content
    cells = [cell for row in load_workbook(io.BytesIO(content)).worksheets[0].iter_rows() for cell in row]
    assert not [cell.value for cell in cells if cell.data_type == "f"]  # no live formula
    planned = plan(read(import_desk, content, "totes.xlsx").sheet())
    assert {row.kind for row in planned.rows} == {"same"}, [(row.changes, row.errors) for row in planned.rows]


# Who may, and at what cost


@pytest.mark.parametrize("role", ["translator", "reader", "group_editor"])
def test_nobody_else_imports(directories: Any, role: str) -> None:
    client = Client()
    client.force_login(colleague(role))
    run = PracticeImport.objects.create(file_name="a.csv").pk
    for address in (
        reverse("practice_imports"),
        reverse("practice_import", args=[run]),
        reverse("practice_import_template"),
        reverse("practice_import_practices"),
    ):
        assert client.get(address).status_code in {302, 403}
        assert client.post(address, {"undo": "1"}).status_code in {302, 403, 405}
    assert reverse("practice_imports") not in client.get(reverse("practice:index")).content.decode()


def test_the_list_leads_to_the_import(import_desk: Client) -> None:
    assert reverse("practice_imports") in import_desk.get(reverse("practice:index")).content.decode()


def test_looking_at_a_plan_costs_the_same_for_ten_rows_and_for_fifty(import_desk: Client) -> None:
    def queries(number: int) -> int:
        for one in range(number):
            PracticeFactory(name=f"P {number} {one}")
        rows = [
            SheetRow(one, {"code": code, "outcome": "failed", "results": "Sis."})
            for one, code in enumerate(Practice.objects.values_list("code", flat=True))
        ]
        with CaptureQueriesContext(
            connection,
        ) as captured:
            assert len(plan(rows).rows) == len(rows)
        return len(captured)

    assert queries(10) == queries(50)
