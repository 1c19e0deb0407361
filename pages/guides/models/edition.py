"""The editions of a guide: when each came out, what it changed and where it can be had."""

from typing import ClassVar

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from pages.guides.kinds import EditionState, site_languages
from pages.members.precision import PrecisionField, first_day

FALLS_BACK = _("Empty shows the Catalan words, marked as such.")


class Edition(Orderable):
    """One edition. The web edition, where the guide has chapters, is always that of the current one."""

    guide = ParentalKey("guides.Guide", verbose_name=_("guide"), on_delete=models.CASCADE, related_name="editions")
    number = models.PositiveSmallIntegerField(
        _("number"), default=1, validators=[MinValueValidator(1), MaxValueValidator(999)]
    )
    state = models.CharField(
        _("state"),
        max_length=14,
        choices=EditionState.choices,
        default=EditionState.CURRENT,
        help_text=_("One edition is current at most. A frozen one never changes again: citations lead to it."),
    )
    published_on = models.DateField(
        _("published on"), null=True, blank=True, help_text=_("Empty while it is being prepared, or when nobody knows.")
    )
    published_precision = PrecisionField(verbose_name=_("what is known of the date"))
    language = models.CharField(
        _("language of the document"), max_length=5, blank=True, choices=site_languages, help_text=_("If there is one.")
    )
    changes_ca = models.TextField(
        _("what changed, in Catalan"), max_length=600, blank=True, help_text=_("Since the edition before it.")
    )
    changes_es = models.TextField(_("what changed, in Spanish"), max_length=600, blank=True, help_text=FALLS_BACK)
    changes_en = models.TextField(_("what changed, in English"), max_length=600, blank=True, help_text=FALLS_BACK)
    document = models.ForeignKey(
        "media.SiteDocument",
        verbose_name=_("file"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("The file itself, or else the address where it is published."),
    )
    url = models.URLField(
        _("address"), max_length=400, blank=True, help_text=_("With https://, where others have published it.")
    )
    source_url = models.URLField(
        _("source"), max_length=400, blank=True, help_text=_("A public page that tells of this edition.")
    )

    class Meta(Orderable.Meta):
        verbose_name = _("edition")
        verbose_name_plural = _("editions")
        constraints = [
            models.UniqueConstraint(
                fields=["guide", "number"],
                name="guide_edition_once",
                violation_error_message=_("This guide already has an edition with this number."),
            ),
            models.CheckConstraint(
                name="guide_edition_in_preparation_has_no_date",
                condition=~models.Q(state=EditionState.BEING_PREPARED) | models.Q(published_on__isnull=True),
                violation_error_message=_("What is being prepared has not been published yet."),
            ),
        ]

    # States in which there is, or was, something to read.
    OUT: ClassVar[frozenset[str]] = frozenset({EditionState.CURRENT, EditionState.SUPERSEDED, EditionState.FROZEN})

    def __str__(self) -> str:
        return str(self.number)

    def clean(self) -> None:
        """One place to get it from, a date only once it is out, and no more of the date than is known."""
        super().clean()
        if self.document_id and self.url:
            raise ValidationError({"url": _("Give the file or the address, not both.")})
        if self.state == EditionState.BEING_PREPARED and self.published_on:
            raise ValidationError({"published_on": _("What is being prepared has not been published yet.")})
        self.published_on = first_day(self.published_on, self.published_precision)
        self._stay_frozen()

    def _stay_frozen(self) -> None:
        """Citations name the number, the year and the text of a frozen edition."""
        before = Edition.objects.filter(pk=self.pk, fiches__isnull=False).first()
        if before is None:
            return
        for name in ("number", "state", "published_on"):
            if getattr(self, name) != getattr(before, name):
                raise ValidationError({name: _("This edition is frozen: it never changes again.")})

    @property
    def address(self) -> str:
        """Where to get it; empty while neither file nor address is known."""
        return self.document.url if self.document else self.url

    @property
    def is_out(self) -> bool:
        """Whether it has been published."""
        return self.state in self.OUT
