"""Small charts as inline SVG: a line or steps over time, one stacked bar, bars. Pure: numbers and texts in, markup out.

No `viewBox` round the texts: positions across are percentages, so a chart is as wide as its place and its letters
keep their size on a phone. Only the line itself is stretched, in an inner SVG. Colours come from classes and
`data-hue` (`drawings.css`). A chart is an image with a title and a description; its numbers go in a table beside it
(`components/chart.html`).
"""

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape

from django.utils.safestring import SafeString, mark_safe

#: Height of a line chart and of its parts, in CSS pixels.
LINE_HEIGHT, PLOT_TOP, PLOT_HEIGHT, YEARS_BASELINE = 250, 30, 180, 236
#: Where the plot is across, in per cent; an inner unit is a thousandth of it.
PLOT_LEFT, PLOT_WIDTH, INNER_WIDTH = 9.0, 87.0, 1000
MOST_YEARS, MOST_STEPS, MOST_DOTS = 6, 4, 40
STACK_HEIGHT = 42
ROW_HEIGHT, BAR_TOP, BAR_HEIGHT, LONGEST_BAR = 50, 26, 14, 84.0

Format = Callable[[float], str]


@dataclass(frozen=True, slots=True)
class TimePoint:
    """A value reached on a date; `label` is how the table says the date (else a localised date is written)."""

    when: date
    value: float
    label: str = ""


@dataclass(frozen=True, slots=True)
class Bar:
    """A quantity with its name; `hue` is a palette code."""

    label: str
    value: float
    hue: str = ""


def plain_number(value: float) -> str:
    """A number without needless decimals."""
    return f"{value:.10g}"


def line_chart(
    points: Sequence[TimePoint],
    *,
    title: str,
    description: str = "",
    hue: str = "",
    steps: bool = False,
    write: Format = plain_number,
) -> SafeString:
    """Values over time on a real date axis; `steps` holds each value until the next date. Empty without points."""
    if not points:
        return SafeString("")
    series = sorted(points, key=lambda point: point.when)
    first, last = series[0].when.toordinal(), series[-1].when.toordinal()
    lowest, highest, interval = _scale([point.value for point in series])

    def across(when: date) -> float:
        """Fraction of the plot's width."""
        return (when.toordinal() - first) / (last - first) if last > first else 0.5

    def down(value: float) -> float:
        """Pixels from the plot's top."""
        return PLOT_HEIGHT * (highest - value) / (highest - lowest)

    corners = [(across(point.when) * INNER_WIDTH, down(point.value)) for point in series]
    line = _line(corners, steps)
    floor = down(max(lowest, min(highest, 0)))
    area = f"{line}V{floor:.0f}H{corners[0][0]:.0f}Z"
    content = [
        _grid(lowest, highest, interval, down, write),
        f'<svg x="{PLOT_LEFT:g}%" y="{PLOT_TOP}" width="{PLOT_WIDTH:g}%" height="{PLOT_HEIGHT}" '
        f'viewBox="0 0 {INNER_WIDTH} {PLOT_HEIGHT}" preserveAspectRatio="none" overflow="visible">'
        f'<path class="chart-area" d="{area}"/>'
        f'<path class="chart-stroke" d="{line}" vector-effect="non-scaling-stroke"/></svg>',
        *(_dot(across(point.when), down(point.value)) for point in series[-1 if len(series) > MOST_DOTS else 0 :]),
        _value(across(series[-1].when), down(series[-1].value), write(series[-1].value)),
        *_years(series[0].when, series[-1].when, across),
    ]
    return _image("chart-line", LINE_HEIGHT, title, description, hue, content)


def stacked_bar(bars: Sequence[Bar], *, title: str, description: str = "", write: Format = plain_number) -> SafeString:
    """One bar whose parts are shares of a whole; the legend beside it names them. Empty without a positive value."""
    parts = [bar for bar in bars if bar.value > 0]
    total = sum(bar.value for bar in parts)
    content, left = [], 0.0
    for part in parts:
        width = 100 * part.value / total
        content.append(
            f'<rect class="chart-part"{_hue(part.hue)} x="{left:.2f}%" width="{width:.2f}%" height="{STACK_HEIGHT}">'
            f"<title>{_text(part.label)}: {_text(write(part.value))}</title></rect>"
        )
        left += width
    return _image("chart-stack", STACK_HEIGHT, title, description, "", content) if parts else SafeString("")


def bars(
    rows: Sequence[Bar], *, title: str, description: str = "", hue: str = "", write: Format = plain_number
) -> SafeString:
    """Horizontal bars, each under its name with its value at the end. Empty without rows."""
    if not rows:
        return SafeString("")
    longest = max(max(bar.value for bar in rows), 0) or 1
    content = []
    for number, bar in enumerate(rows):
        top = number * ROW_HEIGHT
        value = _text(write(bar.value))
        width = LONGEST_BAR * max(bar.value, 0) / longest
        content.append(
            f'<g{_hue(bar.hue)}><text class="chart-name" x="0" y="{top + 17}">{_text(bar.label)}</text>'
            f'<rect class="chart-bar" y="{top + BAR_TOP}" width="{width:.2f}%" height="{BAR_HEIGHT}"/>'
            f'<text class="chart-value" x="{width:.2f}%" dx="8" y="{top + BAR_TOP + 12}">{value}</text></g>'
        )
    return _image("chart-bars", len(rows) * ROW_HEIGHT, title, description, hue, content)


def _image(kind: str, height: int, title: str, description: str, hue: str, content: Iterable[str]) -> SafeString:
    about = f"<desc>{_text(description)}</desc>" if description else ""
    # Safe: texts went through `_text` and `_hue`, the rest are numbers of ours.
    return mark_safe(
        f'<svg class="chart {kind}"{_hue(hue)} width="100%" height="{height}" role="img">'
        f"<title>{_text(title)}</title>{about}{''.join(content)}</svg>"
    )


def _scale(values: Sequence[float]) -> tuple[float, float, float]:
    """Lowest and highest value of the axis, which always has zero, and the round interval between its lines."""
    low, high = min(0.0, *values), max(0.0, *values)
    rough = (high - low) / MOST_STEPS or 1 / MOST_STEPS
    power = 10 ** math.floor(math.log10(rough))
    interval = next(power * step for step in (1, 2, 2.5, 5, 10) if power * step >= rough * 0.999)
    if all(float(value).is_integer() for value in values):
        interval = math.ceil(interval)
    return math.floor(low / interval) * interval, (math.ceil(high / interval) or 1) * interval, interval


def _line(corners: Sequence[tuple[float, float]], steps: bool) -> str:
    first, *rest = corners
    commands = [f"M{first[0]:.1f} {first[1]:.1f}"]
    commands += [f"H{x:.1f}V{y:.1f}" if steps else f"L{x:.1f} {y:.1f}" for x, y in rest]
    return "".join(commands)


def _grid(lowest: float, highest: float, interval: float, down: Callable[[float], float], write: Format) -> str:
    """Level lines across the whole chart, each with its value sitting on it at the left."""
    lines = []
    for number in range(round((highest - lowest) / interval) + 1):
        value = lowest + number * interval
        y = PLOT_TOP + down(value)
        css = "chart-base" if value == 0 else "chart-level"
        lines.append(
            f'<line class="{css}" x1="0" x2="100%" y1="{y:.0f}" y2="{y:.0f}"/>'
            f'<text class="chart-tick" x="0" y="{y - 5:.0f}">{_text(write(value))}</text>'
        )
    return "".join(lines)


def _years(first: date, last: date, across: Callable[[date], float]) -> list[str]:
    """Years under the plot: those whose first of January is on it, thinned out; first and last month if too few are."""
    starts = [year for year in range(first.year, last.year + 1) if first <= date(year, 1, 1) <= last]
    every = next(step for step in (1, 2, 5, 10, 20, 50, 100, 1000, 10000) if len(starts) / step <= MOST_YEARS)
    marks = [(across(date(year, 1, 1)), str(year), "middle") for year in starts if year % every == 0]
    if len(marks) < 2:
        marks = [(across(last), f"{last.month}/{last.year}", "end" if first < last else "middle")]
        if first < last:
            marks.insert(0, (across(first), f"{first.month}/{first.year}", "start"))
    return [
        f'<line class="chart-level" x1="{_percent(at)}" x2="{_percent(at)}" y1="{PLOT_TOP + PLOT_HEIGHT}" '
        f'y2="{PLOT_TOP + PLOT_HEIGHT + 6}"/>'
        f'<text class="chart-tick" x="{_percent(at)}" y="{YEARS_BASELINE}" text-anchor="{anchor}">{mark}</text>'
        for at, mark, anchor in marks
    ]


def _dot(across: float, down: float) -> str:
    return f'<circle class="chart-dot" cx="{_percent(across)}" cy="{PLOT_TOP + down:.1f}" r="4"/>'


def _value(across: float, down: float, text: str) -> str:
    """The last value, over the end of the line."""
    y = PLOT_TOP + down - 12
    return f'<text class="chart-value" x="{_percent(across)}" y="{y:.0f}" text-anchor="end">{_text(text)}</text>'


def _percent(fraction: float) -> str:
    return f"{PLOT_LEFT + PLOT_WIDTH * fraction:.2f}%"


def _hue(code: str) -> str:
    return f' data-hue="{escape(str(code))}"' if code else ""


def _text(value: object) -> str:
    return escape(str(value).replace("\x00", ""), quote=False)
