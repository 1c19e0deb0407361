"""Whatever a file is, it ends in a state within its limits: nothing hangs, nothing is raised, nothing else is read."""

import io
import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.media.files import (
    CATALAN,
    W,
    assembled,
    content_stream,
    docx,
    locked_pdf,
    odt,
    pdf,
    pdf_of,
    word_locked_by_password,
    word_paragraph,
    zipped,
)
from xmess.media.extraction import apart, child
from xmess.media.extraction.apart import read_apart
from xmess.media.extraction.limits import MEBIBYTE, Limits
from xmess.media.extraction.outcome import Outcome, State
from xmess.media.extraction.reading import read

ENTITIES = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "ha" * 10}">' for n in range(10))
LAUGHS = f"<!DOCTYPE w:document [{ENTITIES}]><w:document {W}><w:body>{word_paragraph('&e9;')}</w:body></w:document>"
EXTERNAL = (
    f'<!DOCTYPE w:document [<!ENTITY secret SYSTEM "file:///etc/hostname">]><w:document {W}>'
    f"<w:body>{word_paragraph('&secret;')}</w:body></w:document>"
)
ENCRYPTED_MANIFEST = (
    '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    "<m:file-entry><m:encryption-data/></m:file-entry></m:manifest>"
)
DEEP = "<w:sdt>" * 100_000


def encrypted_entries(content: bytes) -> bytes:
    """The archive with its entries marked as encrypted."""
    return content.replace(b"PK\x03\x04\x14\x00\x00\x00", b"PK\x03\x04\x14\x00\x01\x00").replace(
        b"PK\x01\x02\x14\x03\x14\x00\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01\x00"
    )


FILES: dict[str, tuple[bytes, str, State]] = {
    "empty": (b"", "pdf", State.DAMAGED),
    "another kind of file": (docx(word_paragraph(CATALAN)), "pdf", State.DAMAGED),
    "a PDF called DOCX": (pdf(CATALAN), "docx", State.DAMAGED),
    "a DOCX called ODT": (docx(word_paragraph(CATALAN)), "odt", State.DAMAGED),
    "a spreadsheet called ODT": (odt("<text:p>12</text:p>", kind="spreadsheet"), "odt", State.DAMAGED),
    "a picture called TXT": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "txt", State.DAMAGED),
    "a spreadsheet": (zipped({"xl/workbook.xml": "<workbook/>"}), "xlsx", State.UNSUPPORTED),
    "no ending": (pdf(CATALAN), "", State.UNSUPPORTED),
    "PDF cut in the middle": (pdf(CATALAN)[:400], "pdf", State.DAMAGED),
    "DOCX cut in the middle": (docx(word_paragraph(CATALAN) * 50)[:300], "docx", State.DAMAGED),
    "PDF with a password": (locked_pdf(CATALAN, to_open="secret"), "pdf", State.LOCKED),
    "DOCX with a password": (word_locked_by_password(), "docx", State.LOCKED),
    "old DOC called DOCX": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2_000), "docx", State.DAMAGED),
    "ODT with a password": (odt("<text:p>x</text:p>", manifest=ENCRYPTED_MANIFEST), "odt", State.LOCKED),
    "archive with a password": (encrypted_entries(docx(word_paragraph(CATALAN))), "docx", State.LOCKED),
    "XML bomb": (zipped({"word/document.xml": LAUGHS}), "docx", State.DAMAGED),
    "XML that asks for a file": (zipped({"word/document.xml": EXTERNAL}), "docx", State.DAMAGED),
    "XML nested without end": (zipped({"word/document.xml": f"<w:document {W}>{DEEP}"}), "docx", State.TOO_BIG),
    "XML that is none": (zipped({"word/document.xml": "<w:document"}), "docx", State.DAMAGED),
    "zip bomb": (docx("<w:p/>" + " " * 30 * MEBIBYTE), "docx", State.TOO_BIG),
    "zip bomb in a note": (docx("<w:p/>", footnotes=b" " * 30 * MEBIBYTE), "docx", State.TOO_BIG),
    "archive of very many files": (zipped({f"{n}": "" for n in range(6_000)}), "docx", State.TOO_BIG),
    "main part outside": (docx("<w:p/>", main="../../etc/passwd"), "docx", State.NO_TEXT),
}


@pytest.mark.parametrize(("content", "ending", "state"), FILES.values(), ids=list(FILES))
def test_a_file_that_cannot_be_read_says_why(content: bytes, ending: str, state: State) -> None:
    assert read(io.BytesIO(content), ending, Limits(cpu_seconds=10_000)) == Outcome(state)


def test_a_damaged_part_of_an_archive_is_damage() -> None:
    content = bytearray(docx(word_paragraph(CATALAN)))
    content[content.index(b"word/document.xml") + 40] ^= 0xFF
    assert read(io.BytesIO(bytes(content)), "docx", Limits()).state == State.DAMAGED


def test_no_cut_and_no_flipped_byte_raises_anything() -> None:
    for ending, content in (("docx", docx(word_paragraph(CATALAN))), ("odt", odt(f"<text:p>{CATALAN}</text:p>"))):
        for place in range(0, len(content), 7):
            flipped = content[:place] + bytes([content[place] ^ 0x5A]) + content[place + 1 :]
            assert {read(io.BytesIO(damaged), ending, Limits()).state for damaged in (content[:place], flipped)} <= set(
                State
            )


@pytest.fixture
def read_file(tmp_path: Path) -> Callable[..., Outcome]:
    """``read_file(content, ending, **limits)``: the outcome, by a process of its own."""

    def read_content(content: bytes, ending: str, **limits: Any) -> Outcome:
        path = tmp_path / "file"
        path.write_bytes(content)
        with path.open("rb") as file:
            return read_apart(file, ending, Limits(**limits))

    return read_content


def test_a_sound_file_is_read_apart(read_file: Callable[..., Outcome]) -> None:
    assert read_file(pdf(CATALAN[:100], "Segona pàgina"), "pdf") == Outcome(
        State.DONE, f"{CATALAN[:100]}\fSegona pàgina", 2
    )


@pytest.mark.parametrize("count", [2, 5_000, 90_000_000])
def test_pages_that_contain_themselves_come_to_an_end(read_file: Callable[..., Outcome], count: int) -> None:
    pages = f"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count {count} >>".encode()
    assert read_file(assembled([b"<< /Type /Catalog /Pages 2 0 R >>", pages]), "pdf") == Outcome(State.DAMAGED)


def test_a_page_that_unpacks_to_gigabytes_meets_the_limit_of_memory(read_file: Callable[..., Outcome]) -> None:
    bomb = pdf_of([content_stream("bomba") + b" " * (300 * MEBIBYTE)])
    assert len(bomb) < MEBIBYTE
    assert read_file(bomb, "pdf", memory=256 * MEBIBYTE) == Outcome(State.TOO_BIG)


def test_what_takes_too_long_is_ended(read_file: Callable[..., Outcome]) -> None:
    slow = pdf_of([content_stream("x" * 90 + "\n") * 30_000])
    before = time.monotonic()
    assert read_file(slow, "pdf", seconds=0.05) == Outcome(State.TOO_BIG)
    assert time.monotonic() - before < 5


def test_what_computes_too_long_is_ended(read_file: Callable[..., Outcome]) -> None:
    # A million of elements without any text: never enough, and slow.
    endless = docx("<w:p></w:p><w:i/>" + "<w:r></w:r>" * 5_000_000)
    assert read_file(endless, "docx", cpu_seconds=1, ratio=10_000) == Outcome(State.TOO_BIG)


def test_a_file_larger_than_the_limit_is_not_opened(read_file: Callable[..., Outcome]) -> None:
    assert read_file(pdf(CATALAN), "pdf", file_size=100) == Outcome(State.TOO_BIG)


def test_the_process_that_reads_knows_no_secret_and_can_write_no_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, read_file: Callable[..., Outcome]
) -> None:
    """Another program in its place tells what it sees."""
    monkeypatch.setenv("SECRET_KEY", "of the site")
    spy = tmp_path / "sources" / "xmess" / "media" / "extraction"
    spy.mkdir(parents=True)
    for folder in (spy, spy.parent, spy.parent.parent):
        (folder / "__init__.py").touch()
    for source in Path(child.__file__).parent.glob("*.py"):
        (spy / source.name).write_text(source.read_text())
    (spy / "reading.py").write_text(
        "import os\nfrom .outcome import Outcome, State\ndef read(file, ending, limits):\n"
        "    seen = dict(os.environ)\n"
        "    try:\n"
        f"        open({str(tmp_path / 'left')!r}, 'w').write('x' * limits.characters * 9)\n"
        "        seen['written'] = 'yes'\n"
        "    except OSError:\n"
        "        pass\n"
        "    return Outcome(State.DONE, repr(sorted(seen)), 0)\n"
    )
    monkeypatch.setattr(apart, "SOURCES", tmp_path / "sources")
    told = read_file(b"x", "pdf").text
    assert "PYTHONPATH" in told
    assert "SECRET_KEY" not in told
    assert "written" not in told


@pytest.mark.parametrize(
    "said",
    [
        b"",
        b"[]",
        b'{"state": "done"',
        json.dumps({"state": "hacked", "text": "", "pages": 1}).encode(),
        json.dumps({"state": "done", "text": "", "pages": "many"}).encode(),
        b"\xff\xfe\x00",
    ],
)
def test_what_the_process_says_is_not_believed(said: bytes) -> None:
    assert apart._outcome(said, Limits()) == Outcome(State.DAMAGED)


def test_what_the_process_says_is_cut_to_the_limits() -> None:
    said = json.dumps({"state": "done", "text": "a\0b" * 100, "pages": -5}).encode()
    assert apart._outcome(said, Limits(characters=10)) == Outcome(State.DONE, "ababababab", 0)
