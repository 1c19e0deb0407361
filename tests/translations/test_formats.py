"""Dates, lists and numbers are written as each language writes them."""

import datetime
from datetime import date
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.template import engines
from django.utils import translation

from xmess.languages import formats

APRIL, OCTOBER, NEXT_YEAR = date(2026, 4, 3), date(2026, 10, 31), date(2027, 1, 2)


@pytest.mark.parametrize(
    ("language", "expected"),
    [("ca", "3 d’abril del 2026"), ("es", "3 de abril de 2026"), ("en", "3 April 2026")],
)
def test_a_long_date_reads_naturally(language: str, expected: str) -> None:
    assert formats.long_date(APRIL, language) == expected


@pytest.mark.parametrize(
    ("language", "end", "expected"),
    [
        ("ca", date(2026, 4, 5), "3–5 d’abril del 2026"),
        ("ca", OCTOBER, "3 d’abril\u2009–\u200931 d’octubre del 2026"),
        ("es", NEXT_YEAR, "3 de abril de 2026\u2009–\u20092 de enero de 2027"),
        ("en", date(2026, 4, 5), "3–5 April 2026"),
        ("en", OCTOBER, "3 April\u2009–\u200931 October 2026"),
        ("en", NEXT_YEAR, "3 April 2026\u2009–\u20092 January 2027"),
        ("ca", APRIL, "3 d’abril del 2026"),
    ],
)
def test_a_range_says_what_both_ends_share_once(language: str, end: date, expected: str) -> None:
    assert formats.date_range(APRIL, end, language) == expected


def test_a_range_that_ends_before_it_starts_is_refused() -> None:
    with pytest.raises(ValueError, match="ends after"):
        formats.date_range(OCTOBER, APRIL, "ca")


@pytest.mark.parametrize(
    ("precision", "expected", "machine"),
    [
        ("year", "2026", "2026"),
        ("month", "abril del 2026", "2026-04"),
        ("day", "3 d’abril del 2026", "2026-04-03"),
    ],
)
def test_a_partial_date_says_only_what_is_known(precision: Any, expected: str, machine: str) -> None:
    assert formats.partial_date(APRIL, precision, "ca") == expected
    assert formats.iso_date(APRIL, precision) == machine


def test_an_unknown_precision_is_refused() -> None:
    with pytest.raises(ValueError, match="precision"):
        formats.partial_date(APRIL, "week", "ca")


@pytest.mark.parametrize(
    ("language", "items", "expected"),
    [
        ("ca", ["Olot", "Reus", "Amposta"], "Olot, Reus i Amposta"),
        ("ca", ["Olot", "Igualada"], "Olot i Igualada"),
        ("es", ["Olot", "Igualada"], "Olot e Igualada"),
        ("es", ["agua", "hielo"], "agua y hielo"),
        ("es", ["madre", "hija"], "madre e hija"),
        ("es", ["Vic", "Vic"], "Vic y Vic"),
        ("en", ["a", "b", "c"], "a, b and c"),
        ("es", ["Igualada"], "Igualada"),
        ("ca", [], ""),
    ],
)
def test_lists_end_with_the_right_word(language: str, items: list[str], expected: str) -> None:
    assert formats.conjunction(items, language) == expected


def test_alternatives_end_with_the_right_word() -> None:
    assert formats.conjunction(["siete", "ocho"], "es", "or") == "siete u ocho"
    assert formats.conjunction(["set", "vuit"], "ca", "or") == "set o vuit"


@pytest.mark.parametrize(
    ("octets", "expected"),
    [(0, "0 bytes"), (999, "999 bytes"), (15_300, "15 kB"), (1_500_000, "1,5 MB"), (25_000_000, "25 MB")],
)
def test_file_sizes_have_one_decimal_at_most(octets: int, expected: str) -> None:
    assert formats.file_size(octets, "ca").replace("\xa0", " ") == expected


def test_numbers_use_the_separators_of_the_language() -> None:
    assert formats.decimal(Decimal("12345.678"), "ca") == "12.345,678"
    assert formats.decimal(12345.678, "en", 1) == "12,345.7"
    assert formats.decimal(3, "es", 1) == "3,0"


def test_an_unknown_language_is_written_as_the_source() -> None:
    assert formats.long_date(APRIL, "zz") == "3 d’abril del 2026"


def show(source: str, language: str = "ca", **context: Any) -> str:
    with translation.override(language):
        return engines["django"].from_string("{% load language_tags %}" + source).render(context)


def test_templates_write_in_the_active_language() -> None:
    assert show("{{ d|long_date }}", "en", d=APRIL) == "3 April 2026"
    assert show("{{ d|date_range:e }}", "es", d=APRIL, e=date(2026, 4, 5)) == "3–5 de abril de 2026"


def test_a_moment_is_shown_on_the_sites_clock() -> None:
    late = datetime.datetime(2026, 4, 3, 22, 30, tzinfo=ZoneInfo("UTC"))
    assert show("{{ d|long_date }} {{ d|clock }}", d=late) == "4 d’abril del 2026 00:30"


@pytest.mark.parametrize(
    "name",
    ["long_date", "short_date", "full_date", "month_year", 'partial_date:"year"', "clock", "decimal", "file_size"],
)
def test_a_missing_value_is_an_empty_text(name: str) -> None:
    assert show("{{ nothing|" + name + " }}", nothing=None) == ""


def test_a_range_without_a_usable_end_is_its_start() -> None:
    assert show("{{ d|date_range:e }}", d=OCTOBER, e=None) == "31 d’octubre del 2026"
    assert show("{{ d|date_range:e }}", d=OCTOBER, e=APRIL) == "31 d’octubre del 2026"


def test_text_in_another_language_is_marked() -> None:
    assert show("<p{% lang code %}>", "es", code="ca") == '<p lang="ca">'
    assert show("<p{% lang code %}>", "ca", code="ca") == "<p>"
    assert show("{{ code|foreign }}", "es", code="ca") == "ca"
