"""Who copied a practice, drawn: the place it comes from on the left, a line to each council that does it too. Pure."""

from collections.abc import Sequence

from django.utils.safestring import SafeString, mark_safe

from xmess.territory.markup import attribute, text

WIDTH, ROW, TOP = 640, 44, 30
FROM_X, TO_X = 150, 380


def replication_graph(origin: str, copies: Sequence[str], *, title: str) -> SafeString:
    """Inline SVG of the names; empty without copies. The list beside it says the same and more."""
    if not copies:
        return mark_safe("")
    height = TOP * 2 + ROW * (len(copies) - 1)
    middle = height / 2
    places = [TOP + ROW * number for number in range(len(copies))]
    ties = "".join(f'<path class="replication-tie" d="{_curve(middle, y)}"/>' for y in places)
    dots = "".join(f'<circle class="replication-copy" cx="{TO_X}" cy="{y}" r="7"/>' for y in places)
    names = "".join(
        f'<text class="replication-name" x="{TO_X + 18}" y="{y + 6}">{text(name)}</text>'
        for name, y in zip(copies, places, strict=True)
    )
    centre = f'<circle class="replication-origin" cx="{FROM_X}" cy="{middle:g}" r="14"/>'
    label = f'<text class="replication-name is-origin" x="{FROM_X - 26}" y="{middle + 6:g}">{text(origin)}</text>'
    # Everything that came from outside was escaped above.
    return mark_safe(
        f'<svg class="replications" viewBox="0 0 {WIDTH} {height}" role="img" aria-label="{attribute(title)}">'
        f"{ties}{dots}{centre}{label}{names}</svg>"
    )


def _curve(start: float, end: float) -> str:
    bend = (FROM_X + TO_X) / 2
    return f"M{FROM_X} {start:g}C{bend:g} {start:g} {bend:g} {end:g} {TO_X} {end:g}"
