"""What somebody sent through a public form. Nothing about their device or address on the network is kept."""

from datetime import timedelta
from typing import Any, ClassVar, Self

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class SubmissionQuerySet(models.QuerySet[Any]):
    """Questions the secretariat, the purge and the law ask."""

    def waiting(self) -> Self:
        """Those nobody has dealt with, oldest first."""
        return self.filter(handled_at=None).order_by("created_at")

    def past_retention(self) -> Self:
        """Those that may no longer be kept."""
        return self.filter(retain_until__lte=timezone.now())

    def of_person(self, email: str) -> Self:
        """Those that came from ``email``, whatever its capitals."""
        return self.filter(**{f"{self.model.person_email_field}__iexact": email.strip()})


class Submission(models.Model):
    """Base of every record a public form stores; the slice adds the answers."""

    # No public page shows what visitors sent: storing it must not empty the caches.
    changes_public_pages = False

    reference = models.CharField(_("reference number"), max_length=20, unique=True, editable=False)
    # Digest of the answers and the day: the same words sent twice, however that came about, are one record.
    idempotency_key = models.CharField(max_length=64, unique=True, editable=False)
    language = models.CharField(_("language"), max_length=5, choices=settings.LANGUAGES, editable=False)
    created_at = models.DateTimeField(_("received"), default=timezone.now, db_index=True, editable=False)
    consent_version = models.CharField(_("consent text version"), max_length=20, editable=False)
    retain_until = models.DateTimeField(_("kept until"), db_index=True, editable=False)
    handled_at = models.DateTimeField(_("dealt with"), null=True, blank=True, editable=False)
    handled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("dealt with by"),
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    objects = SubmissionQuerySet.as_manager()

    # First letters of the reference number: "CON" gives CON-26-7KQ3XM.
    reference_prefix: ClassVar[str]
    # How long answers are kept; the privacy page and the form say the same.
    retention: ClassVar[timedelta] = timedelta(days=365)
    # The field that says whose data these are.
    person_email_field: ClassVar[str] = "email"

    class Meta:
        abstract = True
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return self.reference

    @property
    def is_handled(self) -> bool:
        """Whether somebody has dealt with it."""
        return self.handled_at is not None

    def mark_handled(self, user: Any) -> None:
        """Note that ``user`` has dealt with it; the first one stays."""
        if self.handled_at is None:
            self.handled_at, self.handled_by = timezone.now(), user
            self.save(update_fields=["handled_at", "handled_by"])

    def personal_data(self) -> dict[str, Any]:
        """Everything stored, by field name, for the person who asks; files are told by name."""
        hidden = {"id", "idempotency_key", "handled_by"}
        return {
            field.name: field.value_to_string(self) for field in self._meta.concrete_fields if field.name not in hidden
        }
