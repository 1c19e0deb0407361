"""Several pictures together."""

from typing import Any

from django.db.models import prefetch_related_objects
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ListBlock, StructBlock, StructValue
from wagtail.images.blocks import ImageBlock as WagtailImageBlock

from blocks.image import STAND_IN, newest_picture


class GalleryValue(StructValue):
    """The pictures that still exist."""

    @property
    def pictures(self) -> list[StructValue]:
        """Items with a picture; the renditions of all of them come in one query."""
        shown = [item for item in self.get("items", ()) if item.get("image")]
        prefetch_related_objects([item["image"] for item in shown], "renditions")
        return shown


class GalleryItemBlock(StructBlock):
    """One picture of a gallery."""

    image = WagtailImageBlock(label=_("Picture"))
    caption = CharBlock(label=_("Caption"), required=False, default="", max_length=300)

    class Meta:
        icon = "image"
        label = _("Picture")


class GalleryBlock(StructBlock):
    """Pictures side by side."""

    items = ListBlock(GalleryItemBlock(), label=_("Pictures"), min_num=2, default=[])

    class Meta:
        icon = "grip"
        label = _("Gallery")
        description = _("Two or more pictures side by side, each with its caption.")
        template = "blocks/gallery.html"
        value_class = GalleryValue

    def get_preview_value(self) -> Any:
        """The newest picture of the library, three times."""
        captions = ("Mercat", "Obrador compartit", "Horts")
        return self.normalize({"items": [{"image": newest_picture(), "caption": caption} for caption in captions]})

    def get_preview_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        """With something to look at while the library is empty."""
        return super().get_preview_context(value, parent_context) | {"stand_in": STAND_IN}
