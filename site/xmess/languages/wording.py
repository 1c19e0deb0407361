"""Short texts kept in three languages on a record: which one to show, and in which language it then is. Pure."""

from dataclasses import dataclass

from django.conf import settings


@dataclass(frozen=True, slots=True)
class Wording:
    """A text and the code of the language it is written in, which is not always the one that was asked for."""

    text: str
    language: str

    def __str__(self) -> str:
        return self.text


def worded(record: object, field: str, language: str) -> Wording:
    """``record.<field>_<language>``, or the Catalan text where that translation is missing."""
    text = getattr(record, f"{field}_{language}", "")
    if text:
        return Wording(text, language)
    return Wording(getattr(record, f"{field}_{settings.SOURCE_LANGUAGE}"), settings.SOURCE_LANGUAGE)
