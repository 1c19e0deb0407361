"""How something is done, in order."""

from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ListBlock, StructBlock

from blocks.paragraph import ParagraphBlock


class StepBlock(StructBlock):
    """One thing to do."""

    title = CharBlock(label=_("Title"), default="", max_length=160)
    meta = CharBlock(
        label=_("When or how long"), required=False, default="", max_length=120, help_text=_("For instance: two weeks.")
    )
    text = ParagraphBlock(label=_("Text"), required=False)

    class Meta:
        icon = "check"
        label = _("Step")


class StepsBlock(StructBlock):
    """Numbered steps."""

    items = ListBlock(StepBlock(), label=_("Steps"), min_num=1)

    class Meta:
        icon = "list-ol"
        label = _("Steps")
        description = _("How something is done: numbered steps with a title and a text.")
        template = "blocks/steps.html"
        preview_value: ClassVar[dict[str, Any]] = {
            "items": [
                {"title": "Parleu-ne amb nosaltres", "meta": "", "text": "<p>Escriviu-nos i us ho expliquem.</p>"},
                {"title": "Decidiu-ho", "meta": "Un ple", "text": "<p>L’òrgan competent acorda l’adhesió.</p>"},
            ]
        }
