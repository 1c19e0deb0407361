"""Whether a file that came from outside is what its name says, and harmless enough to hand to an editor.

Files are opened, never run, and never unpacked: sizes are read from their directories first, so that no bomb goes off.
"""

import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, BinaryIO, cast

import pikepdf
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from PIL import Image, UnidentifiedImageError

from xmess.forms.text import line
from xmess.languages.codes import active_language
from xmess.languages.formats import file_size

LARGEST = 10 * 1024 * 1024
LONGEST_NAME = 120
# Of an office document: entries of the archive, bytes when unpacked.
MOST_ENTRIES, LARGEST_UNPACKED = 2_000, 200 * 1024 * 1024
MOST_PIXELS = 60_000_000
ODF = "application/vnd.oasis.opendocument."
OOXML = "application/vnd.openxmlformats-officedocument."


@dataclass(frozen=True)
class Kind:
    """A kind of file that is taken. ``check`` reads it and raises ``ValueError`` when it is something else."""

    media_type: str
    check: Callable[[BinaryIO], None]


class Unsafe(ValueError):
    """It is what it says, but carries something that runs or that nobody can read; the message is for visitors."""


def kind_of(file: UploadedFile) -> Kind:
    """What ``file`` is.

    Raises:
        ValidationError: why it is not taken, with its name.
    """
    name = clean_name(file.name or "")
    try:
        return _kind_of(file, name)
    except Unsafe as unsafe:
        raise ValidationError(f"{name}: {unsafe}") from unsafe


def clean_name(name: str) -> str:
    """The file's own name in one short line, whatever path or trick it came with; the ending is kept."""
    last = PurePosixPath(line(name).replace("\0", "").replace("\\", "/")).name.lstrip(".") or _("document")
    stem, dot, ending = last.rpartition(".")
    if not dot or len(last) <= LONGEST_NAME:
        return last[:LONGEST_NAME]
    return f"{stem[: LONGEST_NAME - len(ending) - 1]}.{ending}"[:LONGEST_NAME]


def _kind_of(file: UploadedFile, name: str) -> Kind:
    kind = KINDS.get(PurePosixPath(name).suffix.lower())
    if kind is None:
        raise Unsafe(
            _("we take PDF, text documents, spreadsheets, presentations and pictures (%(endings)s).") % ENDINGS
        )
    size = file.size or 0
    if not size:
        raise Unsafe(_("the file is empty."))
    if size > LARGEST:
        raise Unsafe(_("the file is larger than %(most)s.") % {"most": file_size(LARGEST, active_language())})
    try:
        kind.check(cast(BinaryIO, file))  # an UploadedFile reads and seeks like any file
    except Unsafe:
        raise
    except Exception as error:  # parsers of hostile files raise anything
        raise Unsafe(_("the file is damaged, or is not what its name says.")) from error
    finally:
        file.seek(0)
    return kind


def _check_pdf(file: BinaryIO) -> None:
    try:
        with pikepdf.open(file) as pdf:
            if pdf.is_encrypted:
                raise Unsafe(_("the document is protected by a password."))
            if "/JavaScript" in pdf.Root.get("/Names", {}) or _runs_script(pdf.Root.get("/OpenAction")):
                raise Unsafe(_("the document carries a program."))
    except pikepdf.PasswordError as error:
        raise Unsafe(_("the document is protected by a password.")) from error


def _runs_script(action: Any) -> bool:
    return isinstance(action, pikepdf.Dictionary) and action.get("/S") in ("/JavaScript", "/Launch")


def _check_archive(file: BinaryIO) -> set[str]:
    with zipfile.ZipFile(file) as archive:
        entries = archive.infolist()
        if len(entries) > MOST_ENTRIES or sum(entry.file_size for entry in entries) > LARGEST_UNPACKED:
            raise Unsafe(_("the document is too large when unpacked."))
        names = {entry.filename for entry in entries}
    if any("vbaproject" in name.lower() or name.startswith("Basic/") for name in names):
        raise Unsafe(_("the document carries a program."))
    return names


def _open_document(kind: str) -> Callable[[BinaryIO], None]:
    def check(file: BinaryIO) -> None:
        _check_archive(file)
        with zipfile.ZipFile(file) as archive, archive.open("mimetype") as entry:
            if entry.read(200).decode("ascii") != ODF + kind:
                raise ValueError(kind)
        with zipfile.ZipFile(file) as archive, archive.open("META-INF/manifest.xml") as entry:
            if b"encryption-data" in entry.read(1024 * 1024):
                raise Unsafe(_("the document is protected by a password."))

    return check


def _office(folder: str) -> Callable[[BinaryIO], None]:
    def check(file: BinaryIO) -> None:
        names = _check_archive(file)
        if "[Content_Types].xml" not in names or not any(name.startswith(f"{folder}/") for name in names):
            raise ValueError(folder)

    return check


def _picture(kind: str) -> Callable[[BinaryIO], None]:
    def check(file: BinaryIO) -> None:
        try:
            with Image.open(file, formats=[kind]) as picture:
                if picture.width * picture.height > MOST_PIXELS:
                    raise Unsafe(_("the picture has too many pixels."))
                picture.verify()
        except Image.DecompressionBombError as error:
            raise Unsafe(_("the picture has too many pixels.")) from error
        except UnidentifiedImageError as error:
            raise ValueError(kind) from error

    return check


KINDS = {
    ".pdf": Kind("application/pdf", _check_pdf),
    ".odt": Kind(ODF + "text", _open_document("text")),
    ".ods": Kind(ODF + "spreadsheet", _open_document("spreadsheet")),
    ".odp": Kind(ODF + "presentation", _open_document("presentation")),
    ".docx": Kind(OOXML + "wordprocessingml.document", _office("word")),
    ".xlsx": Kind(OOXML + "spreadsheetml.sheet", _office("xl")),
    ".pptx": Kind(OOXML + "presentationml.presentation", _office("ppt")),
    ".jpg": Kind("image/jpeg", _picture("JPEG")),
    ".jpeg": Kind("image/jpeg", _picture("JPEG")),
    ".png": Kind("image/png", _picture("PNG")),
}
ENDINGS = {"endings": ", ".join(KINDS)}
ACCEPT = ",".join(KINDS)
