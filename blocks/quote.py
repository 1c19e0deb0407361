"""Somebody's words."""

from typing import ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, StructBlock, TextBlock, URLBlock


class QuoteBlock(StructBlock):
    """A quotation with whose it is."""

    text = TextBlock(label=_("Words"), default="", help_text=_("Without quotation marks: the design adds them."))
    attribution = CharBlock(
        label=_("Whose they are"),
        required=False,
        default="",
        max_length=200,
        help_text=_("Person and office, or work."),
    )
    source = URLBlock(label=_("Where they were published"), required=False, default="")

    class Meta:
        icon = "openquote"
        label = _("Quotation")
        description = _("Words of a person or a document, and whose they are.")
        template = "blocks/quote.html"
        preview_value: ClassVar[dict[str, str]] = {
            "text": "El que hem après és que ningú no ho ha de resoldre tot sol.",
            "attribution": "Una tècnica municipal, Vilaexemple",
            "source": "",
        }
