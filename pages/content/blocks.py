"""Rows of the accessibility statement."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import ChoiceBlock, StreamBlock, StructBlock

from blocks.paragraph import ParagraphBlock

REASONS = [
    ("non_compliance", _("Non-compliance")),
    ("disproportionate_burden", _("Disproportionate burden")),
    ("outside_scope", _("Outside the scope of the law")),
]


class NonAccessibleContentBlock(StructBlock):
    """Something not accessible, why, and what there is instead."""

    reason = ChoiceBlock(search_index=False, choices=REASONS, default="non_compliance", label=_("Reason"))
    text = ParagraphBlock(label=_("What is not accessible"))
    alternative = ParagraphBlock(label=_("Accessible alternative"), required=False)

    class Meta:
        icon = "warning"
        label = _("Content that is not accessible")


class NonAccessibleContentsBlock(StreamBlock):
    """All of it, in any order; the page groups by reason, as the model statement does."""

    item = NonAccessibleContentBlock()
