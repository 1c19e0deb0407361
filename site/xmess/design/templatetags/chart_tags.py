"""Charts for templates, each with its caption and the table of its numbers: `{% load chart_tags %}`."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from babel.dates import format_date
from babel.numbers import format_decimal
from django import template
from django.utils.translation import get_language, gettext

from xmess.design import charts
from xmess.design.charts import Bar, TimePoint

register = template.Library()


@register.inclusion_tag("components/chart.html")
def line_chart(
    series: Iterable[TimePoint],
    title: str,
    description: str = "",
    hue: str = "",
    steps: bool = False,
    dates: str = "",
    values: str = "",
) -> dict[str, Any]:
    """A line over time: `{% line_chart points title=… steps=True dates="Date" values="Members" %}`.

    `dates` and `values` head the columns of the table. Nothing is shown without points.
    """
    points = sorted(series, key=lambda point: point.when)
    rows = [(point.label or _date(point.when), _number(point.value)) for point in points]
    drawing = charts.line_chart(
        points,
        title=str(title),
        description=str(description) or _from_first_to_last(rows),
        hue=hue,
        steps=steps,
        write=_number,
    )
    heads = (dates or gettext("Date"), values or gettext("Value"))
    return {"chart": drawing, "title": title, "rows": rows, "heads": heads}


@register.inclusion_tag("components/chart.html")
def stacked_bar(
    parts: Sequence[Bar], title: str, description: str = "", names: str = "", values: str = ""
) -> dict[str, Any]:
    """One bar of shares with its legend: `{% stacked_bar parts title=… names="Class" values="Practices" %}`."""
    drawing = charts.stacked_bar(
        parts, title=str(title), description=str(description) or _in_words(parts), write=_number
    )
    legend = [{"label": part.label, "value": _number(part.value), "hue": part.hue} for part in parts]
    return _with_table(drawing, parts, title, names, values) | {"legend": legend}


@register.inclusion_tag("components/chart.html")
def bar_chart(
    rows: Sequence[Bar], title: str, description: str = "", hue: str = "", names: str = "", values: str = ""
) -> dict[str, Any]:
    """Horizontal bars: `{% bar_chart rows title=… names="Territory" values="Members" %}`."""
    drawing = charts.bars(
        rows, title=str(title), description=str(description) or _in_words(rows), hue=hue, write=_number
    )
    return _with_table(drawing, rows, title, names, values)


def _with_table(chart: str, bars: Sequence[Bar], title: str, names: str, values: str) -> dict[str, Any]:
    rows = [(bar.label, _number(bar.value)) for bar in bars]
    return {
        "chart": chart,
        "title": title,
        "rows": rows,
        "heads": (names or gettext("Name"), values or gettext("Value")),
    }


def _in_words(bars: Sequence[Bar]) -> str:
    return "; ".join(f"{bar.label}: {_number(bar.value)}" for bar in bars)


def _from_first_to_last(rows: Sequence[tuple[str, str]]) -> str:
    """The shape of a line in one sentence, for who cannot see it."""
    if len(rows) < 2:
        return ""
    (first, start), (last, end) = rows[0], rows[-1]
    return gettext("%(first)s: %(start)s. %(last)s: %(end)s.") % {
        "first": first,
        "start": start,
        "last": last,
        "end": end,
    }


def _number(value: float) -> str:
    return format_decimal(value, locale=_locale())


def _date(when: date) -> str:
    return format_date(when, "long", locale=_locale())


def _locale() -> str:
    return (get_language() or "ca").split("-")[0]
