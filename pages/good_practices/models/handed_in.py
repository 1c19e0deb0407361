"""What councils send about practices, and what was decided about it."""

from datetime import timedelta
from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from pages.good_practices.bands import Outcome
from xmess.forms.models import Submission

from .practice import YEARS


class Decision(models.TextChoices):
    """Where something that was sent stands."""

    WAITING = "waiting", _("Waiting for us")
    CHANGES_ASKED = "changes", _("Changes asked for")
    CORRECTED = "corrected", _("Replaced by a later one")
    ACCEPTED = "accepted", _("Accepted")
    DECLINED = "declined", _("Declined")


OPEN = (Decision.WAITING, Decision.CHANGES_ASKED)


class HandedIn(Submission):
    """Who sent it, for which council, and what became of it."""

    # Long enough to ask back after a municipal mandate has changed half-way.
    retention: ClassVar[timedelta] = timedelta(days=730)

    council = models.CharField(_("council"), max_length=160)
    name = models.CharField(_("name"), max_length=160)
    post = models.CharField(_("post"), max_length=160, blank=True)
    email = models.EmailField(_("e-mail address"))
    decision = models.CharField(
        _("state"), max_length=10, choices=Decision.choices, default=Decision.WAITING, editable=False, db_index=True
    )
    # What the sender was told; shown again in the desk.
    answer = models.TextField(_("our answer"), blank=True, editable=False)

    class Meta(Submission.Meta):
        abstract = True

    @property
    def is_open(self) -> bool:
        """Whether something can still be decided."""
        return self.decision in OPEN


class Experience(HandedIn):
    """An experience as a council told it: ``answers`` are the words of each step, as they were sent.

    It stays as it is; a correction is another one that ``corrects`` it.
    """

    reference_prefix: ClassVar[str] = "BP"

    title = models.CharField(_("title"), max_length=120)
    outcome = models.CharField(_("how it went"), max_length=8, choices=Outcome.choices)
    answers = models.JSONField(_("answers"), default=dict, editable=False)
    # The fiche that it completes; else the one that was made of it.
    practice = models.ForeignKey(
        "good_practices.Practice",
        verbose_name=_("good practice"),
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="experiences",
    )
    corrects = models.OneToOneField(
        "self",
        verbose_name=_("corrects"),
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="correction",
    )

    class Meta(HandedIn.Meta):
        verbose_name = _("experience handed in")
        verbose_name_plural = _("experiences handed in")

    def personal_data(self) -> dict[str, Any]:
        """As of every submission, with the names of the documents."""
        from xmess.drafts.models import Attachment

        names = Attachment.objects.filter(reference=self.reference).values_list("name", flat=True)
        return super().personal_data() | {"attachments": list(names)}


class ReplicationNotice(HandedIn):
    """A council tells that it does the same as a practice."""

    reference_prefix: ClassVar[str] = "RB"

    practice = models.ForeignKey(
        "good_practices.Practice",
        verbose_name=_("good practice"),
        on_delete=models.CASCADE,
        related_name="replication_notices",
        editable=False,
    )
    since = models.PositiveSmallIntegerField(_("since the year"), null=True, blank=True, validators=YEARS)
    changes = models.TextField(_("what it changed"))

    class Meta(HandedIn.Meta):
        verbose_name = _("replication told")
        verbose_name_plural = _("replications told")
