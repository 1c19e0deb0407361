"""A picture with its alternative text, or the decision that it needs none."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ChoiceBlock, StructBlock, StructValue
from wagtail.images import get_image_model
from wagtail.images.blocks import ImageBlock as WagtailImageBlock

# Shown in the picker while the library is still empty.
STAND_IN = "xmess/images/preview-picture.svg"


# How wide each size is shown (css/components/blocks.css), so that browsers fetch no more than they need.
WIDTHS = {
    "text": "(min-width: 44rem) 42rem, 100vw",
    "wide": "(min-width: 60rem) 54rem, 100vw",
    "small": "(min-width: 22rem) 20rem, 100vw",
}


class ImageValue(StructValue):
    """A picture with who made it."""

    @property
    def widths(self) -> str:
        """The ``sizes`` attribute."""
        return WIDTHS.get(self.get("size") or "", WIDTHS["text"])

    @property
    def made_by(self) -> str:
        """The credit written here, else the one kept with the picture."""
        return self.get("credit") or getattr(self.get("image"), "credit", "") or ""


class ImageBlock(StructBlock):
    """One picture; the alternative text belongs to this use of it and is translated."""

    image = WagtailImageBlock(
        label=_("Picture"),
        help_text=_("Say what the picture tells in this place; mark it as decorative when it tells nothing new."),
    )
    caption = CharBlock(label=_("Caption"), required=False, default="", max_length=300)
    credit = CharBlock(
        label=_("Credit"),
        required=False,
        default="",
        max_length=200,
        help_text=_("Leave empty to show the credit kept with the picture."),
    )
    size = ChoiceBlock(
        search_index=False,  # its label is the editor's word, not the page's
        choices=[("text", _("As wide as the text")), ("wide", _("Wider than the text")), ("small", _("Small"))],
        default="text",
        label=_("Size"),
    )

    class Meta:
        icon = "image"
        label = _("Picture")
        description = _("A picture with caption and credit.")
        template = "blocks/image.html"
        value_class = ImageValue

    def get_preview_value(self) -> ImageValue:
        """The newest picture of the library, if there is any."""
        example = {"image": newest_picture(), "caption": "El mercat municipal de Vilaexemple.", "credit": "Vilaexemple"}
        return self.normalize({**example, "size": "text"})

    def get_preview_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        """With something to look at while the library is empty."""
        return super().get_preview_context(value, parent_context) | {"stand_in": STAND_IN}


def newest_picture() -> Any:
    """The last picture uploaded, marked as decorative, or ``None``."""
    picture = get_image_model().objects.order_by("-created_at").first()
    if picture is not None:
        picture.contextual_alt_text, picture.decorative = "", True
    return picture
