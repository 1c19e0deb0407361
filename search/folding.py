"""Text as it is compared: without accents, cedillas and capitals. Pure."""

import unicodedata


def fold(text: str) -> str:
    """``text`` in lower case without any diacritic: ``Finançament`` and ``financament`` become the same."""
    decomposed = unicodedata.normalize("NFD", text.lower())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))
