"""Write an EPUB 3.3 file: a zip of XHTML documents with a package document and a table of contents. Pure but for files.

The same book gives the same bytes: the zip carries no clock. (EbookLib would do; it is not among our dependencies and
all it would save is this file and four short templates.)
"""

import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from django.template.loader import render_to_string

STYLESHEET = Path(__file__).with_name("epub.css")
MIMETYPE = "application/epub+zip"
PICTURE_TYPES = {".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".png": "image/png", ".gif": "image/gif"}
# The earliest a zip knows; any fixed moment would do.
NO_TIME = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True)
class Entry:
    """A line of the table of contents; ``href`` is relative to the book's folder."""

    label: str
    href: str
    children: Sequence["Entry"] = ()


@dataclass(frozen=True)
class Document:
    """A file of the book: ``name`` such as ``chapter-1.xhtml``, ``body`` well-formed markup with one h1."""

    name: str
    title: str
    body: str
    language: str = ""

    @property
    def id(self) -> str:
        """What the package calls it."""
        return self.name.rpartition(".")[0]


@dataclass(frozen=True)
class Picture:
    """A picture of the book: its name in it, and the file to read."""

    name: str
    path: Path

    @property
    def media_type(self) -> str:
        """Of the core media types of EPUB."""
        return PICTURE_TYPES[self.path.suffix.lower()]


@dataclass(frozen=True, kw_only=True)
class Book:
    """What the package says; ``identifier`` is a URN, ``modified`` aware, ``language`` a code, ``rights`` an address or
    words.
    """

    identifier: str
    title: str
    language: str
    documents: Sequence[Document]
    contents: Sequence[Entry]
    modified: datetime
    creators: Sequence[str] = ()
    description: str = ""
    source: str = ""
    rights: str = ""
    published: str = ""
    labels: dict[str, str] = field(default_factory=dict)
    pictures: Sequence[Picture] = ()

    @property
    def modified_at(self) -> str:
        """In the form the package asks for: UTC, whole seconds."""
        return self.modified.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def write_epub(book: Book) -> bytes:
    """The file."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as package:
        # First and not compressed, so that a program knows the format from the first bytes (OCF 4.3).
        _add(package, "mimetype", MIMETYPE.encode(), zipfile.ZIP_STORED)
        _add(package, "META-INF/container.xml", _rendered("container.xml", {}))
        _add(package, "EPUB/package.opf", _rendered("package.opf", {"book": book}))
        _add(package, "EPUB/contents.xhtml", _rendered("contents.xhtml", {"book": book}))
        _add(package, "EPUB/style.css", STYLESHEET.read_bytes())
        for document in book.documents:
            _add(package, f"EPUB/{document.name}", _rendered("document.xhtml", {"book": book, "document": document}))
        for picture in book.pictures:
            _add(package, f"EPUB/{picture.name}", picture.path.read_bytes(), zipfile.ZIP_STORED)
    return written.getvalue()


def _rendered(name: str, context: dict[str, object]) -> bytes:
    return render_to_string(f"guides/epub/{name}", context).strip().encode()


def _add(package: zipfile.ZipFile, name: str, content: bytes, compression: int = zipfile.ZIP_DEFLATED) -> None:
    info = zipfile.ZipInfo(name, NO_TIME)
    info.compress_type = compression
    info.external_attr = 0o644 << 16
    package.writestr(info, content)
