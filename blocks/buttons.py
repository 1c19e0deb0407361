"""Links that look like buttons."""

from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import ListBlock, StructBlock, StructValue

from blocks.link import LinkBlock
from xmess.design.components import Link


class ButtonsValue(StructValue):
    """The links that lead somewhere."""

    @property
    def links(self) -> list[Link]:
        """In the order of the editor; the first one is the main one."""
        return [link for item in self.get("items", ()) if (link := item.link)]


class ButtonsBlock(StructBlock):
    """One to three buttons in a row."""

    items = ListBlock(LinkBlock(), label=_("Buttons"), min_num=1, max_num=3)

    class Meta:
        icon = "placeholder"
        label = _("Buttons")
        description = _("Up to three links as buttons; the first one stands out.")
        template = "blocks/buttons.html"
        value_class = ButtonsValue
        preview_value: ClassVar[dict[str, Any]] = {
            "items": [
                {"label": "Com adherir-s’hi", "url": "https://xmess.example.org/"},
                {"label": "Contacta amb la xarxa", "url": "https://xmess.example.org/contacte"},
            ]
        }
