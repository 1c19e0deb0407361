"""The home page's sections: what slices offer, in the order and under the headings editors chose."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from wagtail.blocks import StructValue

from pages.base.gathering import HomeSection, gather, home_sections
from xmess.caching.version import kept
from xmess.design.components import Link


@dataclass(frozen=True)
class ShownSection:
    """A section ready for the template; ``more`` leads to all of what it shows a part of."""

    code: str
    heading: str
    intro: str
    content: SafeString
    more: Link | None


def shown_sections(chosen: Iterable[StructValue], language: str) -> list[ShownSection]:
    """The chosen sections that have something to show in ``language`` (a code).

    A section whose slice is switched off is left out. When editors have chosen none, all that are offered show.
    """
    offered = home_sections()
    rows = list(chosen) or [{"section": code} for code in offered]
    found = ((row, offered[row["section"]]) for row in rows if row["section"] in offered)
    shown = ((row, section, _rendered(section, language)) for row, section in found)
    return [
        ShownSection(
            section.code,
            row.get("heading") or str(section.label),
            row.get("intro") or "",
            content=made[0],
            more=made[1],
        )
        for row, section, made in shown
        if made
    ]


def hero(language: str) -> SafeString | str:
    """What a slice draws beside the title (the map of members); empty when none does. Kept until something changes."""
    return kept(f"home:hero:{language}", lambda: _hero(language))


def _hero(language: str) -> SafeString | str:
    drawn = gather("home_hero", language)
    return render_to_string(drawn[0].template, dict(drawn[0].context)) if drawn else ""


def _rendered(section: HomeSection, language: str) -> tuple[SafeString, Link | None] | None:
    """Markup and link, kept until something visible changes; ``None`` for a section with nothing to show."""

    def render() -> Any:
        context = section.context(language)
        if context is None:
            return None
        return render_to_string(section.template, dict(context)), context.get("more")

    return kept(f"home:section:{section.code}:{language}", render)
