"""How long a text takes to read. Pure."""

import html
import re

#: Words a minute of an adult reading to understand, rounded down (Brysbaert 2019 finds 238 for non-fiction in English).
WORDS_PER_MINUTE = 200

_TAG = re.compile(r"<[^>]*>")
# A word may hold apostrophes, hyphens and the middle dot: "l’ajuntament", "posar-hi", "col·laborar".
_WORD = re.compile(r"\w+(?:['’·.,-]\w+)*")


def words_in(text: str) -> int:
    """How many words ``text`` has; tags are no words."""
    return len(_WORD.findall(html.unescape(_TAG.sub(" ", text))))


def minutes(words: int) -> int:
    """Whole minutes, rounded up; 0 only for no words at all.

    Raises:
        ValueError: ``words`` is negative.
    """
    if words < 0:
        raise ValueError("a text cannot have fewer words than none")
    return -(-words // WORDS_PER_MINUTE)
