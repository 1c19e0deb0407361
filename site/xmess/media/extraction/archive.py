"""Parts of an office document: a zip archive, of which only what was asked for is ever unpacked. Pure."""

import zipfile
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from .limits import Limits
from .outcome import Locked, TooBig, Unreadable

CHUNK = 64 * 1024
# Both formats allow these alone; others cost more time and memory to unpack.
METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
# Below this size a part may be as much larger than packed as it likes: a page of spaces is no bomb.
HARMLESS = 1024 * 1024
ENCRYPTED = 0x1
_OLE, _OLE_ENCRYPTED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "EncryptedPackage".encode("utf-16-le")


class Archive:
    """The archive in ``file``.

    Raises:
        Locked: it is an encrypted package.
        TooBig: it has more entries than any document.
        Unreadable: it is no archive.
    """

    def __init__(self, file: BinaryIO, limits: Limits) -> None:
        self.limits = limits
        try:
            self.zip = zipfile.ZipFile(file)
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
            raise (Locked if _is_encrypted_package(file) else Unreadable)(str(error)) from error
        if len(self.zip.infolist()) > limits.entries:
            raise TooBig("too many entries")

    def __contains__(self, name: str) -> bool:
        return name in self.zip.NameToInfo

    def chunks(self, name: str) -> Iterator[bytes]:
        """The part called ``name``, unpacked piece by piece: what its header says of its size is not believed.

        Raises:
            Locked: the part is encrypted.
            TooBig: it unpacks to more than the limits let.
            Unreadable: there is no such part, or it is damaged.
        """
        info = self.zip.NameToInfo.get(name)
        if info is None:
            raise Unreadable(f"no {name}")
        if info.flag_bits & ENCRYPTED:
            raise Locked(name)
        if info.compress_type not in METHODS:
            raise Unreadable(f"method {info.compress_type}")
        most = min(self.limits.unzipped, max(HARMLESS, self.limits.ratio * info.compress_size))
        try:
            with self.zip.open(info) as part:
                while chunk := part.read(CHUNK):
                    most -= len(chunk)
                    if most < 0:
                        raise TooBig(name)
                    yield chunk
        except (zipfile.BadZipFile, zlib.error, OSError, EOFError) as error:
            raise Unreadable(f"{name}: {error}") from error


def _is_encrypted_package(file: BinaryIO) -> bool:
    """Word packs an encrypted document into the container of its old formats ([MS-OFFCRYPTO] 1.3.2)."""
    file.seek(0)
    content = file.read()
    return content.startswith(_OLE) and _OLE_ENCRYPTED in content
