"""What of a question may be counted: the same words are one question, and what looks personal is none. Pure.

People type names, telephones and identity numbers into search boxes (data protection by design, GDPR article 25).
"""

import re
import unicodedata

from .analysis import tokens
from .folding import fold

LONGEST_ASKED = 60
MOST_WORDS = 8

_PERSONAL = tuple(
    re.compile(pattern)
    for pattern in (
        r"@",  # e-mail, accounts
        r"\d{6}",  # DNI, cards, codes of people; nothing that many ask for has six digits in a row
        r"(?:\d[\s.\-/()]*){9}",  # telephones and accounts however they are spaced
        r"\b\d{1,2}\W?\d{3}\W?\d{3}\W{0,2}[A-Za-z]\b",  # NIF with its dots: 12.345.678-Z
        r"\b[XYZxyz]\W?\d\W?\d{3}\W?\d{3}",  # NIE likewise
    )
)


def question_key(text: str, language: str) -> str:
    """``text`` as everybody who asks the same is counted: its words without accents, capitals, elision and signs.

    Empty when it may not be counted: nothing is asked, it is longer than 60 characters or 8 words, or looks personal.
    """
    plain = as_typed(text)
    if len(plain) > LONGEST_ASKED or len(plain.split()) > MOST_WORDS or looks_personal(plain):
        return ""
    return " ".join(fold(token.surface) for token in tokens(plain, language, keep_stop_words=True))[:LONGEST_ASKED]


def as_typed(text: str) -> str:
    """``text`` as editors are shown it: composed, with plain letters and single spaces, and all of it writable."""
    # One NUL or half a character, and no database would take what was counted with it.
    writable = text.encode("utf-8", "ignore").decode().replace("\0", " ")
    return " ".join(unicodedata.normalize("NFKC", writable).split())


def looks_personal(text: str) -> bool:
    """Whether ``text`` has an e-mail address, a telephone, an identity number or another long number in it."""
    return any(pattern.search(text) for pattern in _PERSONAL)
