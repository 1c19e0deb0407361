"""Spreadsheets of practices on their way through the desk."""

import csv
import io
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from openpyxl import Workbook

from pages.good_practices.import_plan import plan
from pages.good_practices.models import ImportState, PracticeImport, PracticePage

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
