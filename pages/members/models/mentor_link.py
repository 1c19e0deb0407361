"""Mentor municipalities: a member accompanies another (work plan, reception of members)."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from pages.members.precision import PrecisionField, first_day
from pages.members.querysets import PeriodQuerySet


class MentorLink(models.Model):
    """A member that accompanies another one for a time."""

    mentor = models.ForeignKey(
        "members.Member",
        on_delete=models.CASCADE,
        related_name="mentoring",
        verbose_name=_("mentor"),
        help_text=_("The member that accompanies."),
    )
    mentored = models.ForeignKey(
        "members.Member",
        on_delete=models.CASCADE,
        related_name="mentored_by",
        verbose_name=_("mentored"),
        help_text=_("The member that is accompanied."),
    )
    since = models.DateField(_("since"), help_text=_("Any day of the month or year when no more is known."))
    since_precision = PrecisionField(verbose_name=_("what is known of the start"))
    until = models.DateField(_("until"), null=True, blank=True, help_text=_("Empty while it goes on."))
    source_url = models.URLField(_("source"), blank=True, help_text=_("Public page that says so."))

    objects = PeriodQuerySet.as_manager()

    class Meta:
        ordering = ["-since", "pk"]
        verbose_name = _("mentoring between members")
        verbose_name_plural = _("mentorings between members")
        constraints = [
            models.CheckConstraint(
                name="mentor_is_another_member",
                condition=~Q(mentor=F("mentored")),
                violation_error_message=_("A member cannot mentor itself."),
            ),
            models.CheckConstraint(
                name="mentoring_ends_after_it_starts",
                condition=Q(until__isnull=True) | Q(until__gte=F("since")),
                violation_error_message=_("It cannot end before it starts."),
            ),
            models.UniqueConstraint(
                name="one_current_mentoring_per_pair",
                fields=["mentor", "mentored"],
                condition=Q(until__isnull=True),
                violation_error_message=_("This mentoring is already going on."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.mentor} → {self.mentored}"

    def clean(self) -> None:
        """Two different members, each a member when the mentoring starts."""
        super().clean()
        self.since = first_day(self.since, self.since_precision) or self.since
        if self.since and self.until and self.until < self.since:
            raise ValidationError({"until": _("It cannot end before it starts.")})
        if self.mentor_id is None or self.mentored_id is None:
            return
        if self.mentor_id == self.mentored_id:
            raise ValidationError({"mentored": _("A member cannot mentor itself.")})
        if self.since and self.mentor.left_on and self.mentor.left_on <= self.since:
            raise ValidationError({"mentor": _("It was no longer a member: a mentor is a member.")})
