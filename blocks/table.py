"""A table that translates cell by cell, which Wagtail's own table block does not."""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import BooleanBlock, CharBlock, ListBlock, StructBlock, StructValue
from wagtail.blocks.struct_block import StructBlockValidationError


class TableValue(StructValue):
    """Rows as long as the header."""

    @property
    def header_cells(self) -> list[str]:
        """Column headings."""
        return [cell or "" for cell in self.get("header") or ()]

    @property
    def body_rows(self) -> list[list[str]]:
        """Rows filled up with empty cells, so that columns never shift."""
        width = len(self.header_cells)
        rows = [[cell or "" for cell in row] for row in self.get("rows") or ()]
        return [row + [""] * (width - len(row)) for row in rows]


class TableBlock(StructBlock):
    """Caption, column headings and rows of short texts."""

    caption = CharBlock(
        label=_("Caption"), default="", max_length=200, help_text=_("What the table is about; readers find it by this.")
    )
    header = ListBlock(CharBlock(label=_("Column"), default="", required=False), label=_("Columns"), min_num=2)
    rows = ListBlock(
        ListBlock(CharBlock(label=_("Cell"), default="", required=False), label=_("Row")), label=_("Rows"), min_num=1
    )
    row_headers = BooleanBlock(
        label=_("The first cell names its row"),
        required=False,
        default=True,
        help_text=_("Screen readers then say it with each cell."),
    )

    class Meta:
        icon = "table"
        label = _("Table")
        description = _("Rows and columns of short texts, translated cell by cell.")
        template = "blocks/table.html"
        value_class = TableValue
        preview_value: ClassVar[dict[str, Any]] = {
            "caption": "Quotes anuals (exemple)",
            "header": ["Població", "Quota"],
            "rows": [["Fins a 5.000 habitants", "200 €"], ["Fins a 20.000 habitants", "400 €"]],
            "row_headers": True,
        }

    def clean(self, value: Any) -> Any:
        """No row is longer than the header."""
        cleaned = super().clean(value)
        width = len(cleaned["header"])
        if any(len(row) > width for row in cleaned["rows"]):
            problem = ValidationError(_("A row has more cells than there are columns."))
            raise StructBlockValidationError({"rows": problem})
        return cleaned
