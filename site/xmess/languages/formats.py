"""Dates, lists and numbers as each language writes them (CLDR, by Babel); pure: the language is an argument.

Django's own Catalan and Spanish dates are wrong ("3 abril de 2026", "3 de Enero"). English here is British, as the
interface texts are.
"""

import datetime
import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Literal

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_interval, format_skeleton, format_time
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent
from babel.units import format_unit

Day = datetime.date
Number = int | float | Decimal

REGIONS = {"en": "en_GB"}
FALLBACK = "ca"
# Before these sounds Spanish says "e" for "y" (but "y hielo") and "u" for "o".
SPANISH_E = re.compile(r"h?[ií](?![aeo])", re.IGNORECASE)
SPANISH_U = re.compile(r"h?[oó]", re.IGNORECASE)
SIZES = (("gigabyte", 10**9), ("megabyte", 10**6), ("kilobyte", 10**3))


def babel_locale(language: str) -> Locale:
    """What CLDR calls the language with this code; Catalan when it knows none."""
    try:
        return Locale.parse(REGIONS.get(language, language).replace("-", "_"))
    except (ValueError, UnknownLocaleError):
        return Locale.parse(FALLBACK)


def long_date(day: Day, language: str) -> str:
    """3 d’abril del 2026."""
    return format_date(day, "long", locale=babel_locale(language))


def full_date(day: Day, language: str) -> str:
    """divendres, 3 d’abril del 2026."""
    return format_date(day, "full", locale=babel_locale(language))


def short_date(day: Day, language: str) -> str:
    """3 d’abr. 2026."""
    return format_date(day, "medium", locale=babel_locale(language))


def month_year(day: Day, language: str) -> str:
    """abril del 2026."""
    return format_skeleton("yMMMM", day, locale=babel_locale(language))


def partial_date(day: Day, precision: str, language: str) -> str:
    """As much of the date as is known: 2019, abril del 2019 or 3 d’abril del 2019.

    Raises:
        ValueError: ``precision`` is none of year, month, day.
    """
    if precision == "year":
        return str(day.year)
    if precision == "month":
        return month_year(day, language)
    if precision == "day":
        return long_date(day, language)
    raise ValueError(f"precision must be year, month or day, not {precision!r}")


def iso_date(day: Day, precision: str) -> str:
    """The same for a ``datetime`` attribute: 2019, 2019-04 or 2019-04-03."""
    return day.isoformat()[: {"year": 4, "month": 7, "day": 10}[precision]]


def date_range(start: Day, end: Day, language: str) -> str:
    """3–5 d’abril del 2026; one date when both are the same day.

    Raises:
        ValueError: ``end`` is before ``start``.
    """
    if end < start:
        raise ValueError("a range ends after it starts")
    if start == end:
        return long_date(start, language)
    if language == "en":
        return _english_range(start, end)
    return format_interval(start, end, "yMMMMd", locale=babel_locale(language))


def clock(moment: datetime.time | datetime.datetime, language: str) -> str:
    """19:00, in every language; the zone is the one ``moment`` is in."""
    return format_time(moment.replace(tzinfo=None), "HH:mm", locale=babel_locale(language))


def conjunction(items: Sequence[str], language: str, style: Literal["standard", "or"] = "standard") -> str:
    """a, b i c; with ``style="or"``: a, b o c."""
    text = format_list(items, style=style, locale=babel_locale(language))
    if language == "es" and len(items) > 1:
        before, after = ("y", "e") if style == "standard" else ("o", "u")
        sound = SPANISH_E if style == "standard" else SPANISH_U
        if sound.match(items[-1]):
            return f"{text.removesuffix(f' {before} {items[-1]}')} {after} {items[-1]}"
    return text


def decimal(number: Number, language: str, places: int | None = None) -> str:
    """12.345,7; ``places`` rounds to so many decimals and always shows them."""
    pattern = None if places is None else "#,##0" + ("." + "0" * places if places else "")
    return format_decimal(number, format=pattern, locale=babel_locale(language))


def percentage(share: Number, language: str) -> str:
    """10 % for 0.1."""
    return format_percent(share, locale=babel_locale(language))


def file_size(octets: int, language: str) -> str:
    """1,5 MB; decimal units, one decimal at most."""
    for unit, size in SIZES:
        if octets >= size:
            number = round(octets / size, 1 if octets < 10 * size else 0)
            return format_unit(number, f"digital-{unit}", "short", locale=babel_locale(language))
    return format_unit(octets, "digital-byte", "long", locale=babel_locale(language))


def _english_range(start: Day, end: Day) -> str:
    """CLDR has no English range with the month in full ("3–5 Apr 2026")."""
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{long_date(end, 'en')}"
    first = long_date(start, "en")
    if start.year == end.year:
        first = first.removesuffix(f" {start.year}")
    return f"{first}\u2009–\u2009{long_date(end, 'en')}"
