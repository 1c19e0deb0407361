"""What happened when."""

from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ListBlock, RegexBlock, StructBlock

from blocks.paragraph import ParagraphBlock


class MomentBlock(StructBlock):
    """One dated moment."""

    date = CharBlock(
        label=_("Date"), default="", max_length=60, help_text=_("As readers see it: a day, a month or only a year.")
    )
    # Not a CharBlock: it is for machines, the same in every language.
    datetime = RegexBlock(
        regex=r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?\Z",
        required=False,
        default="",
        label=_("The same date for machines"),
        help_text=_("2017-05-17, 2017-05 or 2017. May be left empty."),
        error_messages={"invalid": _("Write the year, the year and the month, or the whole date: 2017-05-17.")},
    )
    title = CharBlock(label=_("Title"), default="", max_length=160)
    text = ParagraphBlock(label=_("Text"), required=False)

    class Meta:
        icon = "date"
        label = _("Moment")


class TimelineBlock(StructBlock):
    """Moments in the order to show."""

    items = ListBlock(MomentBlock(), label=_("Moments"), min_num=1)

    class Meta:
        icon = "history"
        label = _("Timeline")
        description = _("What happened when, one dated moment after the other.")
        template = "blocks/timeline.html"
        preview_value: ClassVar[dict[str, Any]] = {
            "items": [
                {"date": "17 de maig de 2017", "datetime": "2017-05-17", "title": "Assemblea constituent", "text": ""},
                {"date": "2019", "datetime": "2019", "title": "Primer volum", "text": "<p>Trenta experiències.</p>"},
            ]
        }
