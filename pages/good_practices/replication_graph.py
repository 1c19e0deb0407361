"""Who copied a practice, drawn: the place it comes from on the left, a line to each council that does it too. Pure.

The drawing carries its colours as attributes for paper, where no style sheet reaches into it; on the screen
`practice.css` wins over them. The list beside it says the same and more.
"""

from collections.abc import Sequence

from django.utils.safestring import SafeString, mark_safe

from xmess.design.palette import topic_colours
from xmess.territory.markup import attribute, text

WIDTH, ROW, TOP = 640, 44, 44
FROM_X, TO_X = 150, 380
LONGEST_NAME = 26
LETTERS = 'font-size="17" font-weight="700" font-family="Text, sans-serif"'


def replication_graph(origin: str, copies: Sequence[str], *, title: str, hue: str = "") -> SafeString:
    """Inline SVG of the names in the colour with this code; empty without copies."""
    if not copies:
        return SafeString("")
    colours = topic_colours(hue)
    ink, line = ("#{:02x}{:02x}{:02x}".format(*colour) for colour in (colours.topic, colours.vivid))
    height = TOP * 2 + ROW * (len(copies) - 1)
    middle = height / 2
    rows = [(TOP + ROW * number, name) for number, name in enumerate(copies)]
    drawn = [
        *(_tie(middle, y, line) for y, _name in rows),
        *(
            f'<circle class="replication-copy" fill="#fff" stroke="{ink}" stroke-width="4" cx="{TO_X}" cy="{y}" r="7"/>'
            for y, _name in rows
        ),
        f'<circle class="replication-origin" fill="{ink}" cx="{FROM_X}" cy="{middle:g}" r="14"/>',
        _name_at(FROM_X, middle + 36, origin, ' text-anchor="middle"'),
        *(_name_at(TO_X + 18, y + 6, name) for y, name in rows),
    ]
    # Everything that came from outside was escaped.
    return mark_safe(
        f'<svg class="replications" viewBox="0 0 {WIDTH} {height}" role="img" aria-label="{attribute(title)}">'
        f"<title>{text(title)}</title>{''.join(drawn)}</svg>"
    )


def _tie(start: float, end: float, colour: str) -> str:
    bend = (FROM_X + TO_X) / 2
    curve = f"M{FROM_X} {start:g}C{bend:g} {start:g} {bend:g} {end:g} {TO_X} {end:g}"
    return f'<path class="replication-tie" fill="none" stroke="{colour}" stroke-width="2" d="{curve}"/>'


def _name_at(x: float, y: float, name: str, more: str = "") -> str:
    shown = name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1].rstrip()}…"
    return f'<text class="replication-name" {LETTERS} x="{x:g}" y="{y:g}"{more}>{text(shown)}</text>'
