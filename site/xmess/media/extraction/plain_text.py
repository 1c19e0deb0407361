"""The text of a text file, in whichever encoding. Pure."""

import codecs
from typing import BinaryIO

from .limits import Limits
from .outcome import Unreadable

_MARKS = {codecs.BOM_UTF8: "utf-8", codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
WIDEST = 4  # bytes of a character


def txt(file: BinaryIO, limits: Limits) -> str:
    """The text: UTF-8, UTF-16 with its mark, or else what Windows wrote in the West of Europe.

    Raises:
        Unreadable: it is something else than text.
    """
    content = file.read(limits.characters * WIDEST)
    for mark, encoding in _MARKS.items():
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, "ignore")
    if b"\0" in content:
        raise Unreadable("no text")
    try:
        # Not final: the last character may be cut in two.
        return codecs.getincrementaldecoder("utf-8")().decode(content)
    except UnicodeDecodeError:
        return content.decode("cp1252", "ignore")
