"""The notes at the foot of a chapter."""

from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import RegexBlock, StreamBlock, StructBlock

from blocks.paragraph import ParagraphBlock

from .footnotes import NAME


class NoteBlock(StructBlock):
    """What the note says, and the name by which the text leads to it."""

    # Not a CharBlock: translators would get it, and the marker in the text is the same in every language.
    name = RegexBlock(
        regex=NAME,
        max_length=40,
        label=_("Name"),
        help_text=_("Small letters, digits and hyphens: “llei-9” is what [^llei-9] in the text leads to."),
        error_messages={"invalid": _("Start with a small letter; then small letters, digits and hyphens only.")},
    )
    text = ParagraphBlock(label=_("Text"), features=["bold", "italic", "link"])

    class Meta:
        icon = "superscript"
        label = _("Note")
        preview_value: ClassVar[dict[str, Any]] = {
            "name": "llei-9",
            "text": "<p>Llei 9/2017, de contractes del sector públic.</p>",
        }


class NotesBlock(StreamBlock):
    """The notes of a chapter; their numbers come from the order in which the text leads to them."""

    note = NoteBlock()
