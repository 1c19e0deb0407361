"""Images and documents of our own, so that fields could be added without replacing Wagtail's tables.

They are not called Image and Document: Wagtail's own models stay installed and would own the same reverse names.
"""

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument
from wagtail.documents.models import Document as WagtailDocument
from wagtail.images.models import AbstractImage, AbstractRendition
from wagtail.images.models import Image as WagtailImage
from wagtail.search import index

from .querysets import SiteDocumentQuerySet
from .text_states import ADVICE, TextState


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
    """A file an editor uploaded for visitors to download.

    Its text is found by a task after it is saved (``services.read_document``) and lies in ``reading``: nobody who lists
    or links documents has to load it. ``objects.with_text()`` does in the same query.
    """

    language = models.CharField(
        _("language of the text"),
        max_length=5,
        blank=True,
        help_text=_("Shown beside the link when it is not the page's."),
    )
    # What `language` says, or else what was detected: one column to filter by.
    text_language = models.CharField(
        _("language of the text, chosen or detected"), max_length=5, blank=True, default="", editable=False
    )
    # Between `pre_save` and `post_save` (`signals`).
    has_new_file = False

    objects: ClassVar[Any] = SiteDocumentQuerySet.as_manager()

    admin_form_fields = (*WagtailDocument.admin_form_fields, "language")
    search_fields: ClassVar[list[Any]] = [
        *AbstractDocument.search_fields,
        index.SearchField("text"),
        index.FilterField("text_language"),
    ]

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")

    @classmethod
    def get_indexed_objects(cls) -> Any:
        """All documents, with their text in the same query."""
        return super().get_indexed_objects().with_text()

    @property
    def text(self) -> str:
        """What it says, as far as it is kept, with a form feed between the pages of a PDF; empty until it was read."""
        return self._reading.text if self._reading else ""

    @property
    def pages(self) -> int | None:
        """How many pages it has; ``None`` when it has none until it is printed, or was not read."""
        return self._reading.pages if self._reading else None

    @property
    def text_state(self) -> TextState:
        """What became of reading it."""
        return TextState(self._reading.state) if self._reading else TextState.PENDING

    @property
    def text_advice(self) -> str:
        """What whoever uploaded it can do so that its text is found; empty when nothing has to be done."""
        return str(ADVICE.get(self.text_state, ""))

    @property
    def text_file_hash(self) -> str:
        """SHA-1 of the file whose text is in the search index; empty when none is."""
        return self._reading.file_hash if self._reading else ""

    @property
    def _reading(self) -> "DocumentText | None":
        return getattr(self, "reading", None)


class DocumentText(models.Model):
    """What reading a document gave; without a row it is still to be read."""

    document = models.OneToOneField(SiteDocument, primary_key=True, on_delete=models.CASCADE, related_name="reading")
    state = models.CharField(_("state"), max_length=12, choices=TextState.choices)
    text = models.TextField(_("text"), blank=True)
    pages = models.PositiveIntegerField(_("pages"), null=True)
    detected_language = models.CharField(_("detected language"), max_length=5, blank=True)
    # Written last, when search knows the text: until then the document counts as unread.
    file_hash = models.CharField(_("SHA-1 of the file"), max_length=40, blank=True)

    # Whoever reads a document says so once search knows the text: earlier, an answer without it would be kept.
    changes_public_pages = False
    # It is a part of the document, not a use of it.
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("text of a document")
        verbose_name_plural = _("texts of documents")

    def __str__(self) -> str:
        return f"{self.document_id}: {self.state}"
