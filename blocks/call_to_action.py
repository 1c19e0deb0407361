"""What to do next."""

from typing import ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, TextBlock

from blocks.link import LinkBlock, LinkValue


class CallToActionBlock(LinkBlock):
    """A title, a sentence and one button."""

    title = CharBlock(label=_("Title"), default="", max_length=120)
    text = TextBlock(label=_("Text"), required=False, default="", max_length=400)

    class Meta:
        icon = "pick"
        label = _("Call to action")
        description = _("Invites the reader to do one thing, with a button.")
        template = "blocks/call_to_action.html"
        value_class = LinkValue
        form_layout: ClassVar[list[str]] = ["title", "text", "label", "page", "document", "url"]
        preview_value: ClassVar[dict[str, str]] = {
            "title": "Parlem-ne",
            "text": "Explica’ns d’on ets i què hi voldríeu fer.",
            "label": "Contacta amb la xarxa",
            "url": "https://xmess.example.org/contacte",
        }
