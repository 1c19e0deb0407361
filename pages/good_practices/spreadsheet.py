"""A spreadsheet somebody sends, read as rows of text and nothing else: no formula is worked out, nothing is fetched."""

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, BinaryIO

from django.utils.translation import gettext as _
from openpyxl import load_workbook

from xmess.forms.text import paragraphs

LARGEST_FILE, LARGEST_UNPACKED, MOST_ENTRIES = 5 * 1024 * 1024, 80 * 1024 * 1024, 500
MOST_ROWS, MOST_COLUMNS, LONGEST_CELL = 500, 60, 10_000


class SheetProblem(ValueError):
    """The file as a whole cannot be read; the message says why, in the active language."""


@dataclass(frozen=True)
class SheetRow:
    """``number`` as the spreadsheet shows it; ``cells`` by column code, trimmed, empty ones left out."""

    number: int
    cells: dict[str, str]


def read_sheet(name: str, file: BinaryIO, columns: Sequence[str]) -> list[SheetRow]:
    """The rows of the first sheet under its header; columns nobody knows are left out.

    Args:
        name: the file's own name: its ending says how it is read, its content has to agree.
        columns: codes that may stand in the header.

    Raises:
        SheetProblem: wrong kind, too large, damaged, locked, without header or rows, or with too many of them.
    """
    content = file.read(LARGEST_FILE + 1)
    if len(content) > LARGEST_FILE:
        raise SheetProblem(_("The file is larger than 5 MB."))
    if not content.strip(b"\0 \r\n\t"):
        raise SheetProblem(_("The file is empty."))
    ending = name.lower().rpartition(".")[2]
    if ending == "xlsx":
        rows = _workbook_rows(content)
    elif ending == "csv":
        rows = _text_rows(content)
    else:
        raise SheetProblem(_("Send a spreadsheet: XLSX or CSV."))
    return _under_header(rows, columns)


def _under_header(rows: Iterable[Sequence[Any]], columns: Sequence[str]) -> list[SheetRow]:
    numbered = enumerate(rows, 1)
    header: list[str] = []
    for _number, row in numbered:
        header = [_text(cell).strip().lower() for cell in row]
        if any(header):
            break
    known = [code for code in header if code in columns]
    if "code" not in known:
        raise SheetProblem(_("The first row has to name the columns, and one has to be called “code”."))
    twice = {code for code in known if known.count(code) > 1}
    if twice:
        raise SheetProblem(_("Two columns are called “%(name)s”.") % {"name": sorted(twice)[0]})
    found = []
    for number, row in numbered:
        cells = {code: _text(cell) for code, cell in zip(header, row, strict=False) if code in columns}
        cells = {code: text for code, text in cells.items() if text}
        if cells:
            found.append(SheetRow(number, cells))
        if len(found) > MOST_ROWS:
            raise SheetProblem(_("There are more than %(most)d rows: send them in parts.") % {"most": MOST_ROWS})
    if not found:
        raise SheetProblem(_("There is nothing under the names of the columns."))
    return found


def _workbook_rows(content: bytes) -> Iterator[Sequence[Any]]:
    if content.startswith(b"\xd0\xcf\x11\xe0"):  # the container of old Excel files, and of locked new ones
        raise SheetProblem(_("The file is protected by a password or is of an old Excel: save it as XLSX without one."))
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
        if len(entries) > MOST_ENTRIES or sum(entry.file_size for entry in entries) > LARGEST_UNPACKED:
            raise SheetProblem(_("The file is too large when unpacked."))
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
        sheet: Any = book.worksheets[0]
        # Read to the end here: a damaged file must not fail later, half-way.
        return iter(list(sheet.iter_rows(max_row=MOST_ROWS * 4, max_col=MOST_COLUMNS, values_only=True)))
    except SheetProblem:
        raise
    except Exception as problem:  # parsers of damaged files raise anything
        raise SheetProblem(_("The file is damaged, or is no XLSX.")) from problem


def _text_rows(content: bytes) -> Iterator[Sequence[Any]]:
    text = _decoded(content)
    header = text.lstrip().splitlines()[0] if text.strip() else ""
    delimiter = max(";,\t", key=header.count)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error as problem:
        raise SheetProblem(_("The file is damaged, or is no CSV.")) from problem
    return iter([row[:MOST_COLUMNS] for row in rows])


def _decoded(content: bytes) -> str:
    if b"\0" in content and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise SheetProblem(_("The file is damaged, or is no CSV."))
    # Excel writes CSV in any of these; the last one takes whatever comes.
    for charset in ("utf-8-sig", "utf-16") if content.startswith((b"\xff\xfe", b"\xfe\xff")) else ("utf-8-sig",):
        try:
            return content.decode(charset)
        except UnicodeDecodeError:
            continue
    return content.decode("cp1252", errors="replace")


def _text(cell: Any) -> str:
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return paragraphs(str(cell).replace("\0", "")[: LONGEST_CELL + 1])
