"""The fixed headings of a fiche, in their order. The page, the comparison and the shelf read this table."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.html import strip_tags
from django.utils.translation import gettext_lazy as _

# Blocks that say something about a fiche instead of telling it.
ASIDES = frozenset({"notice"})


@dataclass(frozen=True)
class Heading:
    """``field`` is the page's field and the anchor; ``label`` what visitors read (lazy)."""

    field: str
    label: Any

    def of(self, page: Any) -> Any:
        """What the page says under this heading: rich text or blocks."""
        return getattr(page, self.field)

    def answer_of(self, page: Any) -> Any:
        """The same without the blocks that only say something about the fiche."""
        content = self.of(page)
        if isinstance(content, str):
            return content
        kept = [block.get_prep_value() for block in content if block.block_type not in ASIDES]
        return content.stream_block.to_python(kept)


HEADINGS = (
    Heading("starting_point", _("Where it started")),
    Heading("body", _("What was done")),
    Heading("steps", _("Step by step")),
    Heading("resources", _("Staff, funding and public resources")),
    Heading("instruments", _("Legal instruments")),
    Heading("results", _("What came of it")),
    Heading("figures", _("In figures")),
    Heading("what_failed", _("What did not work")),
    Heading("enablers", _("What helps")),
    Heading("obstacles", _("What hinders")),
    Heading("strengths", _("Strengths")),
    Heading("weaknesses", _("Weaknesses")),
    Heading("conditions", _("What another council needs")),
)
LABELS = {
    **{heading.field: heading.label for heading in HEADINGS},
    # Over the two that the page shows side by side.
    "help_and_hinder": _("What helps and what hinders"),
    "strong_and_weak": _("Strengths and weaknesses"),
}


def told(page: Any) -> frozenset[str]:
    """Fields of the headings under which the page says something."""
    return frozenset(heading.field for heading in HEADINGS if _says(heading.of(page)))


def untold(page: Any) -> list[Heading]:
    """Headings under which the page says nothing yet, in order."""
    there = told(page)
    return [heading for heading in HEADINGS if heading.field not in there]


def _says(content: Any) -> bool:
    if isinstance(content, str):
        return bool(strip_tags(content).strip())
    return _any_but_asides(content)


def _any_but_asides(blocks: Iterable[Any]) -> bool:
    return any(block.block_type not in ASIDES for block in blocks)
