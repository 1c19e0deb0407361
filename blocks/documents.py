"""Files to download, with what one wants to know before opening them."""

from pathlib import PurePath
from typing import Any

from django.utils.translation import get_language_info
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ListBlock, StructBlock, StructValue
from wagtail.documents.blocks import DocumentChooserBlock

from xmess.design.components import Download
from xmess.languages.codes import active_language
from xmess.languages.formats import file_size


class DocumentsValue(StructValue):
    """The files that still exist."""

    @property
    def downloads(self) -> list[Download]:
        """One entry per file, in the editor's order."""
        language = active_language()
        return [download(item, language) for item in self.get("items", ()) if item.get("document")]


class DocumentItemBlock(StructBlock):
    """One file."""

    document = DocumentChooserBlock(label=_("Document"))
    label = CharBlock(
        label=_("Title"),
        required=False,
        default="",
        max_length=200,
        help_text=_("Leave empty to use the document's own title."),
    )
    note = CharBlock(
        label=_("Note"), required=False, default="", max_length=120, help_text=_("For instance: accessible, 4 pages.")
    )

    class Meta:
        icon = "doc-full"
        label = _("Document")


class DocumentsBlock(StructBlock):
    """A list of files."""

    items = ListBlock(DocumentItemBlock(), label=_("Documents"), min_num=1)

    class Meta:
        icon = "download"
        label = _("Documents")
        description = _("Files to download; type, size and language are said beside each.")
        template = "blocks/documents.html"
        value_class = DocumentsValue

    def get_preview_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        """An invented file."""
        return super().get_preview_context(value, parent_context) | {"preview_downloads": PREVIEW_DOWNLOADS}


PREVIEW_DOWNLOADS = (
    Download(label="Protocol d’acollida", url="#", kind="PDF", size="240 KB", note="4 pàgines"),
    Download(label="Full de sol·licitud", url="#", kind="ODT", size="31 KB"),
)


def download(item: StructValue, language: str) -> Download:
    """A file as the component wants it; its language is said when it is not ``language`` (a code)."""
    document = item["document"]
    other = document.language if document.language != language else ""
    notes = [item.get("note") or "", _now(get_language_info(other)["name"]) if other else ""]
    return Download(
        label=item.get("label") or document.title,
        url=document.url,
        kind=PurePath(document.filename).suffix.lstrip(".").upper(),
        size=file_size(document.file_size, language) if document.file_size else "",
        note=", ".join(note for note in notes if note),
        language=other,
    )
