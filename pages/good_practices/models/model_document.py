"""Documents another council can copy: ordinances, clauses, agreements."""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from pages.good_practices.bands import DocumentKind
from pages.good_practices.querysets import ModelDocumentQuerySet


class ModelDocument(Orderable):
    """A document of the practice: the file itself, or the address where it is published."""

    practice = ParentalKey(
        "good_practices.Practice", verbose_name=_("good practice"), on_delete=models.CASCADE, related_name="documents"
    )
    kind = models.CharField(_("kind"), max_length=10, choices=DocumentKind.choices, default=DocumentKind.OTHER)
    title_ca = models.CharField(_("title, in Catalan"), max_length=200)
    title_es = models.CharField(
        _("title, in Spanish"),
        max_length=200,
        blank=True,
        help_text=_("Empty shows the Catalan words, marked as such."),
    )
    title_en = models.CharField(
        _("title, in English"),
        max_length=200,
        blank=True,
        help_text=_("Empty shows the Catalan words, marked as such."),
    )
    document = models.ForeignKey(
        "media.SiteDocument", verbose_name=_("file"), null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    url = models.URLField(_("address"), max_length=400, blank=True, help_text=_("With https://."))

    objects: ClassVar[Any] = ModelDocumentQuerySet.as_manager()

    class Meta(Orderable.Meta):
        verbose_name = _("document to copy")
        verbose_name_plural = _("documents to copy")

    def __str__(self) -> str:
        return self.title_ca

    def clean(self) -> None:
        """One place to get it from, so that a visitor is never asked to choose."""
        super().clean()
        if self.document_id and self.url:
            raise ValidationError({"url": _("Give the file or the address, not both.")})

    @property
    def address(self) -> str:
        """Where to get it; empty while neither file nor address is known."""
        return self.document.url if self.document else self.url
