"""Numbers worth remembering, with where they come from."""

from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ListBlock, StructBlock


class FigureBlock(StructBlock):
    """One number and what it counts."""

    # Text, not a number: "≈ 60 %" and "1.234" are written as each language does.
    value = CharBlock(label=_("Number"), default="", max_length=20, help_text=_("As it is written: 67, ≈ 60 %, 1.234."))
    label = CharBlock(label=_("What it counts"), default="", max_length=120)
    note = CharBlock(
        label=_("Source and date"), required=False, default="", max_length=200, help_text=_("Where it was published.")
    )

    class Meta:
        icon = "order"
        label = _("Figure")


class FiguresBlock(StructBlock):
    """Key figures side by side."""

    items = ListBlock(FigureBlock(), label=_("Figures"), min_num=1, max_num=6)

    class Meta:
        icon = "order"
        label = _("Key figures")
        description = _("Up to six numbers with what they count and where they come from.")
        template = "blocks/figures.html"
        preview_value: ClassVar[dict[str, Any]] = {
            "items": [
                {"value": "30", "label": "experiències al volum 1", "note": "abril de 2019"},
                {"value": "51", "label": "experiències al volum 2", "note": "finals del 2023"},
            ]
        }
