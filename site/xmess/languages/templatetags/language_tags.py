"""Dates, lists and numbers in the active language: ``{% load language_tags %}``.

Every filter gives an empty text for a missing value. Dates and aware or naive datetimes are both fine: aware ones are
shown in the site's time zone.
"""

import datetime
from collections.abc import Iterable
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.timezone import is_aware, localtime

from xmess.languages import formats
from xmess.languages.codes import active_language, language_name

register = template.Library()
register.filter("language_name", language_name)


@register.filter
def long_date(value: datetime.date | None) -> str:
    """``{{ day|long_date }}``: 3 d’abril del 2026."""
    return formats.long_date(_day(value), active_language()) if value else ""


@register.filter
def full_date(value: datetime.date | None) -> str:
    """``{{ day|full_date }}``: divendres, 3 d’abril del 2026."""
    return formats.full_date(_day(value), active_language()) if value else ""


@register.filter
def short_date(value: datetime.date | None) -> str:
    """``{{ day|short_date }}``: 3 d’abr. 2026."""
    return formats.short_date(_day(value), active_language()) if value else ""


@register.filter
def month_year(value: datetime.date | None) -> str:
    """``{{ day|month_year }}``: abril del 2026."""
    return formats.month_year(_day(value), active_language()) if value else ""


@register.filter
def date_range(start: datetime.date | None, end: datetime.date | None) -> str:
    """``{{ start|date_range:end }}``: 3–5 d’abril del 2026; without a usable end, the start."""
    if not start:
        return ""
    if not end or _day(end) < _day(start):
        return long_date(start)
    return formats.date_range(_day(start), _day(end), active_language())


@register.filter
def partial_date(value: datetime.date | None, precision: str) -> str:
    """``{{ day|partial_date:"month" }}``: abril del 2026; precisions are year, month and day."""
    return formats.partial_date(_day(value), precision, active_language()) if value else ""


@register.filter
def iso_date(value: datetime.date | None, precision: str = "day") -> str:
    """``<time datetime="{{ day|iso_date:"month" }}">``: 2026-04."""
    return formats.iso_date(_day(value), precision) if value else ""


@register.filter
def clock(value: datetime.datetime | datetime.time | None) -> str:
    """``{{ starts_at|clock }}``: 19:00 on the site's clock."""
    if value is None:
        return ""
    local = localtime(value) if isinstance(value, datetime.datetime) and is_aware(value) else value
    return formats.clock(local, active_language())


@register.filter
def conjunction(items: Iterable[Any] | None) -> str:
    """``{{ names|conjunction }}``: a, b i c."""
    return formats.conjunction([str(item) for item in items or ()], active_language())


@register.filter
def disjunction(items: Iterable[Any] | None) -> str:
    """``{{ names|disjunction }}``: a, b o c."""
    return formats.conjunction([str(item) for item in items or ()], active_language(), "or")


@register.filter
def decimal(value: formats.Number | None, places: int | None = None) -> str:
    """``{{ inhabitants|decimal }}``: 12.345; ``{{ rate|decimal:1 }}``: 3,0."""
    return "" if value is None or value == "" else formats.decimal(value, active_language(), places)


@register.filter
def percentage(value: formats.Number | None) -> str:
    """``{{ share|percentage }}``: 10 % for 0.1."""
    return "" if value is None or value == "" else formats.percentage(value, active_language())


@register.filter
def file_size(octets: int | None) -> str:
    """``{{ document.get_file_size|file_size }}``: 1,5 MB."""
    return "" if octets is None or octets == "" else formats.file_size(octets, active_language())


@register.filter
def foreign(language: str | None) -> str:
    """The code when it is not the active language's, else empty: ``with language=page.text_language|foreign``."""
    return "" if not language or language == active_language() else language


@register.simple_tag
def lang(language: str | None) -> SafeString | str:
    """``<p{% lang page.text_language %}>``: ``lang="ca"`` for text in another language than the page's."""
    code = foreign(language)
    return format_html(' lang="{}"', code) if code else ""


def _day(value: datetime.date) -> datetime.date:
    if isinstance(value, datetime.datetime):
        return (localtime(value) if is_aware(value) else value).date()
    return value
