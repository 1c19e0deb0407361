"""The text of word processors' documents: DOCX (ISO/IEC 29500) and ODT (ISO/IEC 26300). Pure.

What is no text of the document stays out: comments, what tracked changes deleted, second renderings for old programs.
"""

from pathlib import PurePosixPath
from typing import BinaryIO

from .archive import Archive
from .limits import Limits
from .markup import Grammar, text_of, walk
from .outcome import Locked, Unreadable

DOCX = Grammar(
    roots=frozenset({"w:document", "w:footnotes", "w:endnotes"}),
    holders=frozenset({"w:t"}),
    signs={"w:tab": "\t", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "-"},
    ends=frozenset({"w:p"}),
    # `w:pPr` has tabs of its own: the places where they stop.
    skipped=frozenset({"mc:Fallback", "w:pPr", "w:del", "w:moveFrom"}),
)
ODT = Grammar(
    roots=frozenset({"office:document-content"}),
    holders=frozenset({"text:p", "text:h"}),
    signs={"text:s": " ", "text:tab": "\t", "text:line-break": "\n"},
    ends=frozenset({"text:p", "text:h"}),
    skipped=frozenset({"text:tracked-changes", "text:note-citation", "office:annotation", "office:scripts"}),
)
ODT_TYPE = b"application/vnd.oasis.opendocument.text"
OFFICE_DOCUMENT = "/officeDocument"


def docx(file: BinaryIO, limits: Limits) -> str:
    """The text of a DOCX with its notes. Raises a kind of ``Unreadable``."""
    archive = Archive(file, limits)
    main = _main_part(archive)
    notes = [str(PurePosixPath(main).with_name(name)) for name in ("footnotes.xml", "endnotes.xml")]
    parts = [main, *(name for name in notes if name in archive)]
    return "\n".join(text_of(archive.chunks(part), DOCX, limits) for part in parts)


def odt(file: BinaryIO, limits: Limits) -> str:
    """The text of an ODT. Raises a kind of ``Unreadable``."""
    archive = Archive(file, limits)
    if "mimetype" in archive and not b"".join(archive.chunks("mimetype")).startswith(ODT_TYPE):
        raise Unreadable("another kind of document")
    if "META-INF/manifest.xml" in archive:
        walk(archive.chunks("META-INF/manifest.xml"), limits, _refuse_encryption)
    return text_of(archive.chunks("content.xml"), ODT, limits)


def _main_part(archive: Archive) -> str:
    """Where the package says its text is (some programs call it ``word/document2.xml``)."""
    found = ["word/document.xml"]

    def note(name: str, attributes: dict[str, str]) -> None:
        if name == "rel:Relationship" and attributes.get("Type", "").endswith(OFFICE_DOCUMENT):
            found.append(attributes.get("Target", "").lstrip("/"))

    if "_rels/.rels" in archive:
        walk(archive.chunks("_rels/.rels"), archive.limits, note)
    return found[-1]


def _refuse_encryption(name: str, attributes: dict[str, str]) -> None:
    if name == "manifest:encryption-data":
        raise Locked("encrypted")
