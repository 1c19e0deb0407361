"""A recording on another site, with its words written down."""

from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _

from blocks.embed import EmbedBlock, EmbedValue
from blocks.paragraph import ParagraphBlock


class VideoBlock(EmbedBlock):
    """A recording to watch or listen to, and a transcript for those who cannot or would rather read."""

    transcript = ParagraphBlock(
        label=_("Transcript"),
        required=False,
        help_text=_("What is said and shown; opens under the link. Videos without one leave people out."),
    )

    class Meta:
        icon = "media"
        label = _("Video")
        description = _("A recording on another site: opens there, after a click. Its transcript stays here.")
        template = "blocks/video.html"
        value_class = EmbedValue
        form_layout: ClassVar[list[str]] = ["url", "title", "description", "transcript", "cover"]
        preview_value: ClassVar[dict[str, Any]] = {
            "url": "https://vimeo.com/1",
            "title": "Com funciona una moneda local",
            "description": "Vilaexemple, 12 minuts, amb subtítols.",
            "transcript": "<p>Bon dia. Us expliquem com ho vam fer.</p>",
        }
