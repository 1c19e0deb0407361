"""The public history of a group."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from pages.working_groups.lifecycle import MOVES, Status


class DecidingBody(models.TextChoices):
    """Who takes decisions about groups (domain brief 2.6 and 3.2). Codes are stored: never rename one."""

    MEMBERS = "members", _("The group’s members")
    ASSEMBLY = "assembly", _("The assembly")
    EXECUTIVE = "executive", _("The executive committee")
    TECHNICAL = "technical", _("The technical committee")


FALLS_BACK = _("Empty shows the Catalan words, marked as such.")
#: States no group reaches without its members' reasons.
REASONED = frozenset(target for moves in MOVES.values() for target, move in moves.items() if move.needs_reason)


class StatusChange(models.Model):
    """A group moved from one state to another, decided by somebody, on a day, for a reason.

    The reason is kept here in three languages and not on the page: it is minuted once, belongs to the decision and must
    survive every rewriting of the page. Catalan is required where the move asks for a reason; a missing translation
    shows the Catalan text, marked as such.
    """

    group = models.ForeignKey(
        "working_groups.WorkingGroup",
        verbose_name=_("working group"),
        on_delete=models.CASCADE,
        related_name="status_changes",
    )
    from_status = models.CharField(_("from"), max_length=12, choices=Status.choices, blank=True)
    to_status = models.CharField(_("to"), max_length=12, choices=Status.choices)
    decided_on = models.DateField(_("decided on"))
    decided_by = models.CharField(
        _("decided by"), max_length=12, choices=DecidingBody.choices, default=DecidingBody.MEMBERS
    )
    reason_ca = models.TextField(
        _("reason, in Catalan"),
        max_length=2000,
        blank=True,
        help_text=_("Public. What the members gave as their reason; no persons’ names."),
    )
    reason_es = models.TextField(_("reason, in Spanish"), max_length=2000, blank=True, help_text=FALLS_BACK)
    reason_en = models.TextField(_("reason, in English"), max_length=2000, blank=True, help_text=FALLS_BACK)

    class Meta:
        verbose_name = _("change of state")
        verbose_name_plural = _("changes of state")
        ordering = ["decided_on", "pk"]
        constraints = [
            models.CheckConstraint(name="status_change_moves", condition=~models.Q(from_status=models.F("to_status"))),
            models.CheckConstraint(
                name="status_change_has_its_reason",
                condition=~models.Q(to_status__in=sorted(REASONED)) | ~models.Q(reason_ca=""),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.group} → {self.get_to_status_display()}"

    def clean(self) -> None:
        """An editor who corrects the words cannot take the reason away."""
        super().clean()
        if self.to_status in REASONED and not self.reason_ca.strip():
            raise ValidationError({"reason_ca": _("A group does not stop without its members’ reason.")})
