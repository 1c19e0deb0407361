"""Text as it comes out of files, made into text that people search and read. Pure."""

import re
import unicodedata

PAGE_BREAK = "\f"
# Less than a line is no text: a stamp of the scanner's on every page must not hide that the page is a picture.
A_LINE = 25

_LIGATURES = str.maketrans(
    {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st", "\ufb06": "st"}
)
_NO_TEXT = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ufffe\uffff\ufeff\u200b\ue000-\uf8ff]+")
# PDFium writes U+0002 for a hyphen at the end of a line; soft hyphens, and U+2010 there, are typesetting's too.
_HYPHEN = r"(?:[\x02\u00ad][ \t]*(?:\r?\n)?|\u2010[ \t]*\r?\n)[ \t]*"
# adherir-se, aplicant-los, vendre-ho: this hyphen belongs to the word, whether or not its line ends there.
_CLITIC = re.compile(rf"(r|nt|re){_HYPHEN}(?=(?:se|me|te|ne|l[aoi]|l[eo]s|ho|hi|nos|vos)\b)", re.IGNORECASE)
_BROKEN_WORD = re.compile(rf"(?<=[^\W\d_]){_HYPHEN}(?=[^\W\d_])")


def tidy(text: str) -> str:
    """``text`` composed (NFC), without ligatures, control characters and the hyphens that end lines."""
    text = _CLITIC.sub(r"\1-", text.translate(_LIGATURES))
    text = _BROKEN_WORD.sub("", text).replace("\u00ad", "")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = _NO_TEXT.sub("", unicodedata.normalize("NFC", text.encode("utf-8", "ignore").decode()))
    lines = [" ".join(line.split()) for line in text.replace(PAGE_BREAK, "\n").split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def is_text(part: str) -> bool:
    """Whether a page, or a document without pages, holds at least a line of letters."""
    letters = 0
    for character in part:
        letters += character.isalpha()
        if letters >= A_LINE:
            return True
    return False
