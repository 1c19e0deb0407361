"""Plain words on the page of a practice, only where it says nothing yet: for what councils hand in and for imports."""

from collections.abc import Iterable, Mapping
from typing import Any

from . import told_lines
from .headings import HEADINGS

PROSE = tuple(heading.field for heading in HEADINGS)
ON_PAGE = ("lead", "contact_role", *PROSE)


def fill(page: Any, words: Mapping[str, Any], names: Iterable[str] = ON_PAGE) -> None:
    """Set the fields called ``names`` that are empty on ``page`` and told in ``words``; the page is not saved."""
    for name in names:
        if words.get(name) and not getattr(page, name):
            setattr(page, name, _written(name, words[name]))


def _written(name: str, text: str) -> Any:
    if name == "steps":
        return [("step", step) for step in told_lines.steps(text)]
    if name == "figures":
        return [("figure", figure) for figure in told_lines.figures(text)]
    if name == "body":
        return [("paragraph", told_lines.paragraphs_html(text))]
    return told_lines.paragraphs_html(text) if name in PROSE else text
