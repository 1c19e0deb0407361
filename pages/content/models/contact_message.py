"""What visitors write through the contact form."""

from datetime import timedelta
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from xmess.forms.models import Submission


class Subject(models.TextChoices):
    """What a message is about; the secretariat sorts by it."""

    JOIN = "join", _("Joining the network")
    ADVICE = "advice", _("Advice or mentoring")
    COLLABORATION = "collaboration", _("Working together")
    ACCESSIBILITY = "accessibility", _("Accessibility of this site")
    OTHER = "other", _("Something else")


class ContactMessage(Submission):
    """One message, kept for a year."""

    reference_prefix = "CON"
    retention: ClassVar[timedelta] = timedelta(days=365)

    name = models.CharField(_("name"), max_length=200)
    organisation = models.CharField(_("council or organisation"), max_length=200, blank=True)
    email = models.EmailField(_("e-mail address"))
    subject = models.CharField(_("subject"), max_length=20, choices=Subject.choices, default=Subject.OTHER)
    text = models.TextField(_("message"), max_length=5000)

    class Meta(Submission.Meta):
        verbose_name = _("contact message")
        verbose_name_plural = _("contact messages")
