"""Dates of which only the year or the month is known."""

import datetime

from django.db import models
from django.utils.translation import gettext_lazy as _


class Precision(models.TextChoices):
    """How much of a date is known; the values are the ones of ``xmess.languages.formats``."""

    YEAR = "year", _("Only the year")
    MONTH = "month", _("The month")
    DAY = "day", _("The day")


class PrecisionField(models.CharField):
    """The precision of the date in the column before it."""

    def __init__(self, **kwargs: object) -> None:
        settings = {
            "max_length": 5,
            "choices": Precision.choices,
            "default": Precision.DAY,
            "help_text": _("Visitors read no more of the date than this."),
        }
        super().__init__(**{**settings, **kwargs})  # type: ignore[arg-type]  # Django's own signature is wider


def first_day(day: datetime.date | None, precision: str) -> datetime.date | None:
    """``day`` as it is stored: the first day of the year or month when no more is known."""
    if day is None or precision == Precision.DAY:
        return day
    return day.replace(day=1) if precision == Precision.MONTH else day.replace(month=1, day=1)


def parse(text: str) -> tuple[datetime.date | None, Precision]:
    """The date and precision of "2018", "2018-11" or "2018-11-23"; nothing for an empty text.

    Raises:
        ValueError: it is none of these, or no such day exists.
    """
    parts = text.strip().split("-") if text.strip() else []
    if not parts:
        return None, Precision.DAY
    if len(parts) > 3 or len(parts[0]) != 4:
        raise ValueError(f"not a year, a month or a day: {text!r}")
    numbers = [int(part) for part in parts]
    precision = (Precision.YEAR, Precision.MONTH, Precision.DAY)[len(numbers) - 1]
    return datetime.date(*[*numbers, 1, 1][:3]), precision
