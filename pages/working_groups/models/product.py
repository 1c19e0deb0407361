"""What groups make: guides, directories, models to copy."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from pages.base.codes import free_code
from pages.working_groups.querysets import ProductQuerySet


class ProductKind(models.TextChoices):
    """What a product is (domain brief 2.6). Codes are stored: never rename one."""

    GUIDE = "guide", _("Guide")
    DIRECTORY = "directory", _("Directory of good practices")
    STUDY = "study", _("Study")
    DOCUMENT = "document", _("Document or model to copy")
    TRAINING = "training", _("Training")
    SEMINAR = "seminar", _("Study day")


FALLS_BACK = _("Empty shows the Catalan words, marked as such.")


class Product(models.Model):
    """Something one group or several together made; it stays public when they close.

    Titles and notes are short and belong to the thing, not to a page of ours: hence three fields each. Catalan is
    required, the others fall back to it.
    """

    code = models.SlugField(_("code"), unique=True, editable=False)
    groups = models.ManyToManyField(
        "working_groups.WorkingGroup",
        verbose_name=_("groups that made it"),
        related_name="products",
        help_text=_("The page of each of them shows it, whatever becomes of the group."),
    )
    kind = models.CharField(
        _("kind"), max_length=12, choices=ProductKind.choices, help_text=_("Shown beside the title.")
    )
    year = models.PositiveSmallIntegerField(
        _("year"),
        null=True,
        blank=True,
        validators=[MinValueValidator(2000), MaxValueValidator(2100)],
        help_text=_("When it was published."),
    )
    title_ca = models.CharField(_("title, in Catalan"), max_length=200, help_text=_("As it is printed on it."))
    title_es = models.CharField(_("title, in Spanish"), max_length=200, blank=True, help_text=FALLS_BACK)
    title_en = models.CharField(_("title, in English"), max_length=200, blank=True, help_text=FALLS_BACK)
    note_ca = models.CharField(
        _("note, in Catalan"),
        max_length=300,
        blank=True,
        help_text=_("A sentence, such as who made it with the group."),
    )
    note_es = models.CharField(_("note, in Spanish"), max_length=300, blank=True, help_text=FALLS_BACK)
    note_en = models.CharField(_("note, in English"), max_length=300, blank=True, help_text=FALLS_BACK)
    document = models.ForeignKey(
        "media.SiteDocument",
        verbose_name=_("file"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("The file itself, or else the address where it is published."),
    )
    url = models.URLField(_("address"), blank=True, help_text=_("With https://, where others have published it."))

    objects = ProductQuerySet.as_manager()

    class Meta:
        verbose_name = _("product")
        verbose_name_plural = _("products")
        ordering = ["-year", "title_ca"]

    def __str__(self) -> str:
        return self.title_ca

    def save(self, **kwargs: Any) -> None:
        """Give a new product its code, made from its title."""
        if not self.code:
            self.code = free_code(Product, self.title_ca, "product")
        super().save(**kwargs)

    def clean(self) -> None:
        """One place to get it from, so that a visitor is never asked to choose."""
        super().clean()
        if self.document_id and self.url:
            raise ValidationError({"url": _("Give the file or the address, not both.")})

    @property
    def address(self) -> str:
        """Where to get it; empty while neither file nor address is known."""
        return self.document.url if self.document else self.url
