"""Which members take part in which group, and since when."""

from django.db import models
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey

from pages.working_groups.querysets import ParticipationQuerySet
from pages.working_groups.roles import Role


class Participation(models.Model):
    """A member in a group, from a day to another; current while ``until`` is empty. Dates nobody knows stay empty."""

    group = ParentalKey(
        "working_groups.WorkingGroup",
        verbose_name=_("working group"),
        on_delete=models.CASCADE,
        related_name="participations",
    )
    member = models.ForeignKey(
        "members.Member",
        verbose_name=_("member"),
        on_delete=models.PROTECT,
        related_name="participations",
        help_text=_("Visitors see members whose page is published."),
    )
    role = models.CharField(
        _("role"),
        max_length=14,
        choices=Role.choices,
        default=Role.PARTICIPATING,
        help_text=_("Several may coordinate; the cover is drawn round the first."),
    )
    since = models.DateField(_("since"), null=True, blank=True, help_text=_("Empty while nobody knows."))
    until = models.DateField(
        _("until"),
        null=True,
        blank=True,
        help_text=_("Empty while it takes part. The past stays in the group’s record."),
    )

    objects = ParticipationQuerySet.as_manager()

    class Meta:
        verbose_name = _("participation")
        verbose_name_plural = _("participations")
        ordering = ["role", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["group", "member"],
                condition=models.Q(until__isnull=True),
                name="participation_current_once",
                violation_error_message=_("This member already takes part in the group."),
            ),
            models.CheckConstraint(
                name="participation_ends_after_it_starts",
                condition=models.Q(until__isnull=True) | models.Q(until__gte=Coalesce("since", "until")),
                violation_error_message=_("It cannot end before it starts."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.member} · {self.group}"
