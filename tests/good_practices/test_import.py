"""Many practices at once, by spreadsheet: looked at first, put into effect once, undone without harm."""

import csv
import io
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from openpyxl import Workbook, load_workbook
from wagtail.models import ModelLogEntry

from pages.good_practices.import_plan import plan
from pages.good_practices.models import ImportState, Practice, PracticeImport, PracticePage
from pages.good_practices.spreadsheet import SheetRow
from tests.factories.good_practices import PracticeCouncilFactory, PracticeFactory, ReplicationFactory
from tests.factories.members import MemberFactory
from tests.factories.people import colleague
from tests.factories.topics import TopicFactory

ROW = {
    "code": "viver",
    "name": "El viver",
    "lead": "Un local per començar.",
    "councils": "Vilaplana; Consorci Exemple",
    "topic": "Habitatge",
    "policy_classes": "impulse; Ús",
    "outcome": "Va funcionar en part",
    "started_in": "2021",
    "staff": "0,5",
    "contact_role": "Promoció econòmica",
    "sources": "Memòria 2025 | https://exemple.example/memoria",
    "body": "Vam obrir un <b>viver</b>.",
    "steps": "Parlar-ne | dos mesos\nObrir",
    "results": "Sis projectes.",
}


@pytest.fixture
def desk(directories: Any) -> Client:
    TopicFactory(name_ca="Habitatge")
    MemberFactory(name="Vilaplana")
    client = Client()
    client.force_login(colleague("publisher"))
    return client


def table(*rows: dict[str, str]) -> bytes:
    """The rows as CSV, as Excel writes it here."""
    columns = list(dict.fromkeys(column for row in rows for column in row))
    file = io.StringIO()
    writer = csv.DictWriter(file, columns, delimiter=";")
    writer.writeheader()
    writer.writerows(rows)
    return file.getvalue().encode()


def workbook(*rows: dict[str, Any]) -> bytes:
    book, file = Workbook(), io.BytesIO()
    columns = list(dict.fromkeys(column for row in rows for column in row))
    sheet: Any = book.active
    sheet.append(columns)
    for row in rows:
        sheet.append([row.get(column) for column in columns])
    book.save(file)
    return file.getvalue()


def read(desk: Client, content: bytes, name: str = "practiques.csv") -> PracticeImport:
    """Send a file that can be read."""
    response = desk.post(reverse("practice_imports"), {"sheet": SimpleUploadedFile(name, content)})
    assert response.status_code == 302, response.content.decode()
    return PracticeImport.objects.latest("pk")


def shown(desk: Client, run: PracticeImport) -> str:
    return desk.get(reverse("practice_import", args=[run.pk])).content.decode()


def confirm(desk: Client, run: PracticeImport) -> PracticeImport:
    digest = plan(run.sheet()).digest
    desk.post(reverse("practice_import", args=[run.pk]), {"digest": digest})
    run.refresh_from_db()
    return run


def bring_in(desk: Client, *rows: dict[str, str]) -> PracticeImport:
    run = confirm(desk, read(desk, table(*rows)))
    assert run.state == ImportState.DONE
    return run


def undo(desk: Client, run: PracticeImport) -> str:
    return desk.post(reverse("practice_import", args=[run.pk]), {"undo": "1"}, follow=True).content.decode()


def draft(code: str = "viver") -> Any:
    return PracticePage.objects.get(practice__code=code).get_latest_revision_as_object()


def test_reading_changes_nothing(desk: Client) -> None:
    page = shown(desk, read(desk, table(ROW)))
    assert "1 pràctica nova" in page
    assert "El viver" in page
    assert not Practice.objects.exists()


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_a_row_becomes_a_practice_with_its_draft_page(desk: Client, kind: str) -> None:
    content = table(ROW) if kind == "csv" else workbook(ROW)
    confirm(desk, read(desk, content, f"practiques.{kind}"))
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


def test_numbers_of_a_workbook_are_read_as_they_are_shown(desk: Client) -> None:
    confirm(desk, read(desk, workbook(ROW | {"started_in": 2021.0, "staff": 0.5}), "a.xlsx"))
    assert Practice.objects.get().started_in == 2021


def test_the_same_file_again_changes_nothing(desk: Client) -> None:
    bring_in(desk, ROW)
    before = Practice.objects.values().get(), draft().latest_revision_id
    run = read(desk, table(ROW))
    page = shown(desk, run)
    assert "1 fila que no canvia res" in page
    assert "digest" not in page  # nothing to confirm
    assert (Practice.objects.values().get(), draft().latest_revision_id) == before


def test_a_changed_cell_changes_that_and_nothing_else(desk: Client) -> None:
    bring_in(desk, ROW)
    run = read(desk, table({"code": "viver", "outcome": "failed", "ended_in": "2023"}))
    page = shown(desk, run)
    assert "No va funcionar" in page or "failed" in page
    confirm(desk, run)
    practice = Practice.objects.get()
    assert (practice.outcome, practice.ended_in, practice.started_in) == ("failed", 2023, 2021)
    assert practice.councils.count() == 2


def test_words_of_editors_are_never_replaced(desk: Client) -> None:
    bring_in(desk, ROW)
    page = draft()
    page.results = "<p>Set projectes.</p>"
    page.save_revision()
    bring_in(desk, ROW | {"results": "Vuit projectes.", "obstacles": "El lloguer."})
    assert draft().results == "<p>Set projectes.</p>"
    assert draft().obstacles == "<p>El lloguer.</p>"


def test_what_changed_since_it_was_shown_is_shown_again(desk: Client) -> None:
    bring_in(desk, ROW)
    run = read(desk, table(ROW | {"outcome": "failed"}))
    digest = plan(run.sheet()).digest
    Practice.objects.update(outcome="worked")
    desk.post(reverse("practice_import", args=[run.pk]), {"digest": digest})
    run.refresh_from_db()
    assert run.state == ImportState.READ
    assert Practice.objects.get().outcome == "worked"


def test_confirmed_twice_it_is_done_once(desk: Client) -> None:
    run = bring_in(desk, ROW)
    confirm(desk, run)
    assert Practice.objects.count() == 1
    assert ModelLogEntry.objects.filter(action="good_practices.import").count() == 1


def test_a_fault_changes_nothing_and_is_told(desk: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_args: Any) -> None:
        raise OSError("no space")

    monkeypatch.setattr("pages.good_practices.services.import_practices._write", broken)
    run = confirm(desk, read(desk, table(ROW)))
    assert run.state == ImportState.FAILED
    assert not Practice.objects.exists()


# Undoing


def test_undone_what_it_made_is_gone(desk: Client) -> None:
    run = bring_in(desk, ROW)
    undo(desk, run)
    assert not Practice.objects.exists()
    assert not PracticePage.objects.exists()
    run.refresh_from_db()
    assert run.state == ImportState.UNDONE


def test_undone_what_it_replaced_is_back(desk: Client) -> None:
    bring_in(desk, ROW)
    run = bring_in(
        desk,
        {"code": "viver", "name": "Un altre nom", "staff": "2", "councils": "Un altre", "topic": "Habitatge",
         "policy_classes": "use", "sources": "https://exemple.example/altra", "obstacles": "El lloguer."},
    )  # fmt: skip
    undo(desk, run)
    practice = Practice.objects.get()
    assert (practice.name, practice.staff) == ("El viver", Decimal("0.50"))
    assert [one.shown_name for one in practice.councils.all()] == ["Vilaplana", "Consorci Exemple"]
    assert {one.code for one in practice.policy_classes.all()} == {"impulse", "use"}
    assert practice.sources.count() == 1
    assert (draft().obstacles, draft().results) == ("", "<p>Sis projectes.</p>")


def edit_facts(practice: Practice) -> None:
    practice.outcome = "failed"
    practice.save()


def edit_page(practice: Practice) -> None:
    draft(practice.code).save_revision()


def publish_page(practice: Practice) -> None:
    draft(practice.code).save_revision().publish()


def copy_it(practice: Practice) -> None:
    ReplicationFactory(practice=practice)


@pytest.mark.parametrize("work", [edit_facts, edit_page, publish_page, copy_it])
def test_what_somebody_worked_on_since_stays_and_is_named(desk: Client, work: Callable[[Practice], None]) -> None:
    run = bring_in(desk, ROW, ROW | {"code": "altre", "name": "L’altre"})
    work(Practice.objects.get(code="viver"))
    page = undo(desk, run)
    assert [one.code for one in Practice.objects.all()] == ["viver"]
    assert "El viver" in page


def test_undone_twice_is_once(desk: Client) -> None:
    run = bring_in(desk, ROW)
    undo(desk, run)
    bring_in(desk, ROW)
    undo(desk, run)
    assert Practice.objects.count() == 1


# Template and export


def test_the_template_says_what_each_column_takes(desk: Client) -> None:
    book = load_workbook(io.BytesIO(desk.get(reverse("practice_import_template")).content))
    header = [cell.value for cell in book.worksheets[0][1]]
    assert {"code", "name", "what_failed"} <= set(header)
    explained = {row[0].value: row for row in book.worksheets[1].iter_rows(min_row=2)}
    assert set(explained) == set(header)
    assert "impulse" in str(explained["policy_classes"][4].value)
    assert desk.get(reverse("practice_import_template_csv")).content.decode().startswith("\ufeffcode;")


def test_what_is_exported_can_be_sent_again_and_changes_nothing(desk: Client) -> None:
    bring_in(desk, ROW)
    PracticeCouncilFactory(practice__name="=HYPERLINK(1)")
    content = desk.get(reverse("practice_import_practices")).content
    cells = [cell for row in load_workbook(io.BytesIO(content)).worksheets[0].iter_rows() for cell in row]
    assert not [cell.value for cell in cells if cell.data_type == "f"]  # no live formula
    planned = plan(read(desk, content, "totes.xlsx").sheet())
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


def test_the_list_leads_to_the_import(desk: Client) -> None:
    assert reverse("practice_imports") in desk.get(reverse("practice:index")).content.decode()


def test_looking_at_a_plan_costs_the_same_for_ten_rows_and_for_fifty(desk: Client) -> None:
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
