"""Something to know before going on."""

from typing import ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ChoiceBlock, StructBlock, StructValue

from blocks.paragraph import ParagraphBlock

TONES = {"info": "info", "done": "success", "warning": "warning", "example": "info"}


class NoticeValue(StructValue):
    """The notice in the design's terms."""

    @property
    def tone(self) -> str:
        """Tone of ``components/notice.html``."""
        return TONES.get(self.get("kind") or "", "info")


class NoticeBlock(StructBlock):
    """A kind, an optional title and a text."""

    kind = ChoiceBlock(
        search_index=False,  # its label is the editor's word, not the page's
        choices=[
            ("info", _("Good to know")),
            ("done", _("Done, solved")),
            ("warning", _("Warning")),
            ("example", _("Invented example")),
        ],
        default="info",
        label=_("Kind"),
    )
    title = CharBlock(label=_("Title"), required=False, default="", max_length=160)
    text = ParagraphBlock(label=_("Text"))

    class Meta:
        icon = "info-circle"
        label = _("Notice")
        description = _("Something to know before going on, set apart from the text.")
        template = "blocks/notice.html"
        value_class = NoticeValue
        preview_value: ClassVar[dict[str, str]] = {
            "kind": "info",
            "title": "D’on surt aquesta pàgina",
            "text": "<p>Resumeix la proposta de pla de treball.</p>",
        }
