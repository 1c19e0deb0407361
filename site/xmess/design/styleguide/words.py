"""The three languages of a sample side by side; samples never reach the translators' catalogues."""

from collections.abc import Callable

LANGUAGES = ("ca", "es", "en")

Say = Callable[[str, str, str], str]


def in_language(language: str) -> Say:
    """A function that picks the text of `language` out of its Catalan, Spanish and English versions."""
    index = LANGUAGES.index(language)
    return lambda *texts: texts[index]
