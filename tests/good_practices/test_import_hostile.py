"""Whatever comes as a spreadsheet: a message beside the field or the row, nothing stored, never a fault."""

import io
import zipfile
from typing import Any
from unittest.mock import patch

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from openpyxl import Workbook

from pages.good_practices.import_plan import plan
from pages.good_practices.models import Practice, PracticeImport
from pages.good_practices.spreadsheet import MOST_ROWS, SheetProblem, SheetRow, read_sheet
from tests.factories.people import colleague
from tests.factories.topics import TopicFactory
from tests.good_practices.sheets import ROW, table, workbook

COLUMNS = ("code", "name", "topic")


def archive(**entries: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in entries.items():
            made.writestr(name, content)
    return file.getvalue()


FILES = {
    "empty": ("a.csv", b""),
    "only spaces": ("a.csv", b" \r\n\t \n"),
    "NUL": ("a.csv", b"\0\0\0"),
    "binary": ("a.csv", bytes(range(256)) * 20),
    "a picture": ("a.xlsx", b"\x89PNG\r\n\x1a\n" + b"\0" * 100),
    "a text with the name of a workbook": ("a.xlsx", b"code;name\na;b\n"),
    "a workbook with the name of a text": ("a.csv", workbook({"code": "a"})),
    "truncated": ("a.xlsx", workbook({"code": "a"})[:600]),
    "locked or of an old Excel": ("a.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600),
    "an archive of something else": ("a.xlsx", archive(a=b"b")),
    "entities that multiply": (
        "a.xlsx",
        archive(**{"[Content_Types].xml": b"<!DOCTYPE a [<!ENTITY b 'b'>]><a>&b;</a>", "xl/workbook.xml": b"<a/>"}),
    ),
    "of another kind": ("a.ods", b"code;name\na;b\n"),
    "without an ending": ("a", b"code;name\na;b\n"),
    "without a header": ("a.csv", b"1;2;3\n4;5;6\n"),
    "with a column twice": ("a.csv", b"code;name;name\na;b;c\n"),
    "with a header and nothing else": ("a.csv", b"code;name;topic\n;;\n"),
    "with too many rows": ("a.csv", table(*({"code": f"p{n}"} for n in range(MOST_ROWS + 1)))),
}


@pytest.fixture
def desk(directories: Any) -> Client:
    TopicFactory(name_ca="Habitatge")
    client = Client()
    client.force_login(colleague("publisher"))
    return client


@pytest.mark.parametrize(("name", "content"), FILES.values(), ids=FILES)
def test_a_file_that_is_no_table_gets_a_message(desk: Client, name: str, content: bytes) -> None:
    response = desk.post(reverse("practice_imports"), {"sheet": SimpleUploadedFile(name, content)})
    assert response.status_code == 200
    assert "error-message" in response.content.decode()
    assert not PracticeImport.objects.exists()


def test_no_file_gets_a_message(desk: Client) -> None:
    assert desk.post(reverse("practice_imports"), {}).status_code == 200
    assert desk.post(reverse("practice_imports"), {"sheet": "text"}).status_code == 200


def test_a_bomb_is_measured_and_not_unpacked() -> None:
    with (
        patch("pages.good_practices.spreadsheet.LARGEST_UNPACKED", 1000),
        patch("pages.good_practices.spreadsheet.load_workbook") as load,
        pytest.raises(SheetProblem),
    ):
        read_sheet("a.xlsx", io.BytesIO(workbook({"code": "a"})), COLUMNS)
    load.assert_not_called()


def test_a_file_too_large_is_not_read_to_its_end() -> None:
    with patch("pages.good_practices.spreadsheet.LARGEST_FILE", 100), pytest.raises(SheetProblem):
        read_sheet("a.csv", io.BytesIO(b"code\n" + b"a\n" * 200), COLUMNS)


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_tables_are_read_as_excel_writes_them(charset: str, delimiter: str) -> None:
    text = f"Code{delimiter}name\r\nviver{delimiter}L·hort del Prat de la Llagosta ñ\r\n"
    [row] = read_sheet("a.csv", io.BytesIO(text.encode(charset)), COLUMNS)
    assert row == SheetRow(2, {"code": "viver", "name": "L·hort del Prat de la Llagosta ñ"})


def test_formulas_are_read_as_nothing_and_texts_stay_texts() -> None:
    book, file = Workbook(), io.BytesIO()
    sheet: Any = book.active
    sheet.append(["code", "name"])
    sheet.append(["a", '=WEBSERVICE("https://exemple.example")'])
    book.save(file)
    file.seek(0)
    [row] = read_sheet("a.xlsx", file, COLUMNS)
    assert row.cells == {"code": "a"}
    [text] = read_sheet("a.csv", io.BytesIO(b"code;name\na;=1+1\n"), COLUMNS)
    assert text.cells["name"] == "=1+1"


CELLS = {
    "no code": {"code": ""},
    "a code with accents": {"code": "vivèr"},
    "a code with spaces": {"code": "el viver"},
    "a code too long": {"code": "v" * 51},
    "an address as code": {"code": "../../etc"},
    "no name": {"name": ""},
    "a name too long": {"name": "x" * 121},
    "a cell too long": {"results": "x" * 10_001},
    "no topic": {"topic": ""},
    "a topic nobody has": {"topic": "Astrologia"},
    "a class nobody has": {"policy_classes": "impulse; màgia"},
    "an outcome nobody offered": {"outcome": "so-so"},
    "a year that is none": {"started_in": "fa temps"},
    "a year too early": {"started_in": "1066"},
    "a year of other digits": {"started_in": "２０２１"},
    "a year too large": {"started_in": str(2**63)},
    "an end before its start": {"started_in": "2021", "ended_in": "2019"},
    "staff that is no number": {"staff": "NaN"},
    "staff without end": {"staff": "Infinity"},
    "staff below nothing": {"staff": "-1"},
    "an address that is none": {"contact_email": "ningú"},
    "a source that runs": {"sources": "javascript:alert(1)"},
    "a source of this machine": {"sources": "file:///etc/passwd"},
}


@pytest.mark.parametrize("cells", CELLS.values(), ids=CELLS)
def test_a_wrong_cell_is_named_with_its_row_and_nothing_is_brought_in(desk: Client, cells: dict[str, str]) -> None:
    rows = [ROW | {"code": "bona"}, ROW | cells]
    sheet = [SheetRow(n, {c: t for c, t in row.items() if t}) for n, row in enumerate(rows, 2)]
    planned = plan(sheet)
    [wrong] = planned.of("wrong")
    assert wrong.number == 3
    assert {column for column, _message in wrong.errors} <= {*cells, "ended_in"}
    run = PracticeImport(file_name="a.csv").keep(sheet)
    run.save()
    address = reverse("practice_import", args=[run.pk])
    page = desk.get(address).content.decode()
    assert wrong.errors[0][1].split("“")[0][:20] in page.replace("&#x27;", "'")
    desk.post(address, {"digest": planned.digest})
    assert not Practice.objects.exists()


def test_the_same_code_twice_is_named(desk: Client) -> None:
    planned = plan([SheetRow(2, ROW), SheetRow(3, ROW)])
    assert [row.number for row in planned.of("wrong")] == [3]


@pytest.mark.parametrize("post", [{}, {"digest": "x"}, {"digest": "\0"}, {"undo": "1"}])
def test_whatever_is_posted_to_a_plan_does_nothing_unasked(desk: Client, post: dict[str, str]) -> None:
    run = PracticeImport(file_name="a.csv").keep([SheetRow(2, ROW)])
    run.save()
    assert desk.post(reverse("practice_import", args=[run.pk]), post).status_code == 302
    assert not Practice.objects.exists()
    assert desk.get(reverse("practice_import", args=[999_999])).status_code == 404
