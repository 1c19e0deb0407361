"""What was sent, to whom, and what still has to go."""

from datetime import timedelta
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

# Waits between attempts; after the last one somebody has to press "retry".
BACK_OFF = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 4 * 60, 12 * 60, 24 * 60, 24 * 60, 24 * 60))
# While one process sends, no other may; longer than EMAIL_TIMEOUT.
LEASE = timedelta(minutes=5)
# The words of a message are kept this long, to send it again or to answer a complaint.
BODY_RETENTION = timedelta(days=30)
# After this nothing is left of it.
RECORD_RETENTION = timedelta(days=365)


class OutgoingMessageQuerySet(models.QuerySet[Any]):
    """Questions the sender, the desk and the purge ask."""

    def due(self) -> Self:
        """Those to be tried now, the longest waiting first."""
        return self.filter(sent_at=None, next_attempt_at__lte=timezone.now()).order_by("next_attempt_at", "pk")

    def stuck(self) -> Self:
        """Those given up: somebody has to look."""
        return self.filter(sent_at=None, next_attempt_at=None)

    def of_person(self, email: str) -> Self:
        """Those to the person with this address."""
        return self.filter(models.Q(recipient__iexact=email.strip()) | models.Q(reply_to__iexact=email.strip()))


class OutgoingMessage(models.Model):
    """One message to one reader, in words fixed when it was queued."""

    key = models.CharField(_("key"), max_length=120, unique=True)
    recipient = models.EmailField(_("to"))
    reply_to = models.EmailField(_("reply to"), blank=True)
    language = models.CharField(_("language"), max_length=5, choices=settings.LANGUAGES)
    subject = models.CharField(_("subject"), max_length=250)
    text_body = models.TextField(_("text"))
    html_body = models.TextField(blank=True)
    # It opens something (a link to set a password): shown to nobody, forgotten when sent.
    confidential = models.BooleanField(_("confidential"), default=False)
    created_at = models.DateTimeField(_("queued"), default=timezone.now, db_index=True)
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    # Empty when sent or given up.
    next_attempt_at = models.DateTimeField(_("next attempt"), null=True, default=timezone.now, db_index=True)
    sent_at = models.DateTimeField(_("sent"), null=True)
    last_error = models.CharField(_("last error"), max_length=300, blank=True)

    objects = OutgoingMessageQuerySet.as_manager()

    class Meta:
        verbose_name = _("e-mail message")
        verbose_name_plural = _("e-mail messages")
        ordering = ["-created_at", "-pk"]

    def __str__(self) -> str:
        return self.subject

    @property
    def state(self) -> str:
        """Where it stands, in words for the desk."""
        if self.sent_at:
            return str(_("Sent"))
        return str(_("Waiting")) if self.next_attempt_at else str(_("Given up"))
