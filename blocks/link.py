"""A link to a page of ours, a file or another site."""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, PageChooserBlock, StructBlock, StructValue, URLBlock
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.documents.blocks import DocumentChooserBlock

from blocks.page_cards import in_language
from xmess.design.components import Link
from xmess.languages.codes import active_language
from xmess.languages.translations import written_in

TARGETS = ("page", "document", "url")


class LinkValue(StructValue):
    """A link ready for the components."""

    @property
    def link(self) -> Link | None:
        """Text and address in the reader's language; ``None`` when what it leads to is gone or not public."""
        language = active_language()
        if self.get("page"):
            page = in_language([self["page"]], language).get(self["page"].pk)
            if page is None:
                return None
            return Link(self.get("label") or page.title, page.get_url() or "", language=written_in(page, language))
        if self.get("document"):
            return Link(self.get("label") or self["document"].title, self["document"].url)
        if self.get("url"):
            return Link(self.get("label") or self["url"], self["url"])
        return None


class LinkBlock(StructBlock):
    """One link; other blocks that lead somewhere inherit from it."""

    label = CharBlock(
        label=_("Words of the link"),
        required=False,
        default="",
        max_length=120,
        help_text=_("Say where it leads. Leave empty to use the page's title."),
    )
    page = PageChooserBlock(label=_("Page of this site"), required=False)
    document = DocumentChooserBlock(label=_("Document"), required=False)
    url = URLBlock(label=_("Another site"), required=False, default="")

    class Meta:
        icon = "link"
        label = _("Link")
        description = _("A link to a page, a document or another site.")
        template = "blocks/link.html"
        value_class = LinkValue
        preview_value: ClassVar[dict[str, str]] = {"label": "Com adherir-s’hi", "url": "https://xmess.example.org/"}

    def clean(self, value: Any) -> Any:
        """One target, not more; none is allowed only in drafts."""
        cleaned = super().clean(value)
        given = [name for name in TARGETS if cleaned.get(name)]
        if len(given) > 1:
            problem = ValidationError(_("Choose only one: a page, a document or another site."))
            raise StructBlockValidationError(dict.fromkeys(given[1:], problem))
        if not given and not self.is_deferred_validation:
            raise StructBlockValidationError({"page": ValidationError(_("Choose where the link leads."))})
        if cleaned.get("url") and not cleaned.get("label") and not self.is_deferred_validation:
            raise StructBlockValidationError({"label": ValidationError(_("Say where the link leads."))})
        return cleaned
