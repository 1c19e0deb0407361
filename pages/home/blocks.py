"""What editors compose the home page of."""

from collections.abc import Iterable
from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ChoiceBlock, PageChooserBlock, StreamBlock, StructBlock, StructValue, TextBlock

from blocks.figures import FigureBlock
from blocks.page_cards import in_language
from pages.base.gathering import home_sections
from xmess.design.components import Link
from xmess.languages.translations import written_in


def section_choices() -> list[tuple[str, Any]]:
    """What slices offer to the home page, by code."""
    return [(section.code, section.label) for section in home_sections().values()]


class KeyFiguresBlock(StreamBlock):
    """The numbers of the first screen."""

    figure = FigureBlock()

    class Meta:
        max_num = 4


class WayBlock(StructBlock):
    """Something people come for, and the page that answers."""

    page = PageChooserBlock(label=_("Page"))
    title = CharBlock(
        label=_("Title"),
        required=False,
        default="",
        max_length=80,
        help_text=_("What the visitor wants to do. Leave empty to use the page's title."),
    )
    text = CharBlock(label=_("Text"), required=False, default="", max_length=200)

    class Meta:
        icon = "arrow-right"
        label = _("Way in")
        form_layout: ClassVar[list[str]] = ["page", "title", "text"]


class WaysInBlock(StreamBlock):
    """Up to four large links under the first screen."""

    way = WayBlock()

    class Meta:
        max_num = 4


class HomeSectionBlock(StructBlock):
    """One of the sections that slices offer."""

    section = ChoiceBlock(search_index=False, choices=section_choices, label=_("Section"))
    heading = CharBlock(
        label=_("Heading"),
        required=False,
        default="",
        max_length=120,
        help_text=_("Leave empty to use the section's own."),
    )
    intro = TextBlock(label=_("Introduction"), required=False, default="", max_length=400)

    class Meta:
        icon = "list-ul"
        label = _("Section")


class HomeSectionsBlock(StreamBlock):
    """The sections, in the order to show them."""

    section = HomeSectionBlock()


def ways_in(rows: Iterable[StructValue], language: str) -> list[Link]:
    """Links in ``language`` (a code) to the pages visitors may open; one query for all."""
    chosen = [row for row in rows if row.get("page")]
    shown = in_language([row["page"] for row in chosen], language) if chosen else {}
    found = [(row, shown[row["page"].pk]) for row in chosen if row["page"].pk in shown]
    return [
        Link(
            row.get("title") or page.title,
            page.get_url() or "",
            language=written_in(page, language) if not row.get("title") else "",
            note=row.get("text") or "",
        )
        for row, page in found
    ]
