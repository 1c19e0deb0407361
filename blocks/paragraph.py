"""Running text, limited to what the design has."""

from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import RichTextBlock

# No headings (they are a block that keeps the outline), no images (their alternative text would not be translated) and
# no document links (wagtail-localize ignores them): each has a block of its own.
FEATURES = ["bold", "italic", "ul", "ol", "link"]


class ParagraphBlock(RichTextBlock):
    """Paragraphs and lists; also the text field inside other blocks."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"features": FEATURES, "default": ""} | options)

    class Meta:
        icon = "pilcrow"
        label = _("Text")
        description = _("Paragraphs, lists and links.")
        template = "blocks/paragraph.html"
        preview_value: ClassVar[str] = (
            "<p>Els municipis <b>comparteixen</b> el que funciona, i també el que no.</p>"
            "<ul><li>Una ordenança per copiar</li><li>Un plec per adaptar</li></ul>"
        )
