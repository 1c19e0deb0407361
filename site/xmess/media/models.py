"""Images and documents of our own, so that fields can be added without replacing Wagtail's tables later.

They are not called Image and Document: Wagtail's own models stay installed and would own the same reverse names.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument
from wagtail.documents.models import Document as WagtailDocument
from wagtail.images.models import AbstractImage, AbstractRendition
from wagtail.images.models import Image as WagtailImage


class SiteImage(AbstractImage):
    """A picture an editor uploaded; its alternative text belongs to each use, not to the picture."""

    credit = models.CharField(_("credit"), max_length=200, blank=True, help_text=_("Who made it, and its licence."))

    admin_form_fields = (*WagtailImage.admin_form_fields, "credit")

    class Meta(AbstractImage.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")


class Rendition(AbstractRendition):
    """A picture cut to a size."""

    image = models.ForeignKey(SiteImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["image", "filter_spec", "focal_point_key"], name="rendition_unique"),
        ]

    def __str__(self) -> str:
        return f"{self.image} ({self.filter_spec})"


class SiteDocument(AbstractDocument):
    """A file an editor uploaded for visitors to download."""

    language = models.CharField(
        _("language of the text"),
        max_length=5,
        blank=True,
        help_text=_("Shown beside the link when it is not the page's."),
    )

    admin_form_fields = (*WagtailDocument.admin_form_fields, "language")

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")
