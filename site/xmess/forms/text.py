"""Pure: what people typed, made safe to store without changing a word they can see."""

import re
import unicodedata

# Letters that show nothing though Unicode calls them letters or symbols (Hangul fillers, Braille blank).
INVISIBLE_LETTERS = "\u115f\u1160\u2800\u3164\uffa0"
DIRECTION_CONTROLS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
LONE_SURROGATES = re.compile("[\ud800-\udfff]")
# NUL stays: Django's validator answers it with a message.
CONTROLS = re.compile("[\x01-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
# Spaces, formats (joiners, soft hyphen) and controls.
NOTHING = frozenset({"Zs", "Zl", "Zp", "Cf", "Cc"})
UNREADABLE = "\ufffd"


def readable(text: str) -> str:
    """``text`` with halves of characters replaced by U+FFFD, so that it can at least be shown again."""
    return LONE_SURROGATES.sub(UNREADABLE, text)


def paragraphs(text: str) -> str:
    """Composed (NFC), lines ended by ``\\n``, without control or direction characters; empty when nothing shows."""
    text = readable(text).replace("\r\n", "\n").replace("\r", "\n")
    text = CONTROLS.sub("", DIRECTION_CONTROLS.sub("", text))
    text = unicodedata.normalize("NFC", text)
    return text.strip() if is_visible(text) else ""


def line(text: str) -> str:
    """``paragraphs``, with every run of white space a single space: nothing can be smuggled into a header."""
    return " ".join(paragraphs(text).split())


def is_visible(text: str) -> bool:
    """Whether a reader would see anything: spaces, joiners and fillers of any kind are nothing."""
    return (
        any(
            character not in INVISIBLE_LETTERS
            and unicodedata.category(character) not in {"Zs", "Zl", "Zp", "Cf", "Cc", "Cn"}
            for character in text
        )
        or "\0" in text
    )
