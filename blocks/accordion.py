"""Questions whose answers open one by one."""

from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ListBlock, StructBlock

from blocks.paragraph import ParagraphBlock


class AccordionItemBlock(StructBlock):
    """What is always seen, and what opens."""

    title = CharBlock(label=_("Title"), default="", max_length=200)
    text = ParagraphBlock(label=_("Text"))

    class Meta:
        icon = "help"
        label = _("Part that opens")


class AccordionBlock(StructBlock):
    """Parts that open; they print open and work without JavaScript."""

    items = ListBlock(AccordionItemBlock(), label=_("Parts"), min_num=1)

    class Meta:
        icon = "list-ul"
        label = _("Accordion")
        description = _("Questions and answers, or details few people need: each part opens on its own.")
        template = "blocks/accordion.html"
        preview_value: ClassVar[dict[str, Any]] = {
            "items": [
                {"title": "Qui en pot ser membre?", "text": "<p>Tots els ajuntaments i consells comarcals.</p>"},
                {"title": "Com es demana l’adhesió?", "text": "<p>Amb una sol·licitud a la presidència.</p>"},
            ]
        }
