"""Delegate municipalities: one per territory (work plan, care of members)."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from pages.members.querysets import PeriodQuerySet


class Delegation(models.Model):
    """A member that is the network's delegate in its territory for a time."""

    member = models.ForeignKey(
        "members.Member",
        on_delete=models.CASCADE,
        related_name="delegations",
        verbose_name=_("delegate"),
        help_text=_("A member of that territory."),
    )
    territory = models.ForeignKey(
        "members.Territory",
        on_delete=models.PROTECT,
        related_name="delegations",
        verbose_name=_("territory"),
        help_text=_("Each territory has one delegate at a time."),
    )
    since = models.DateField(_("since"), default=localdate, help_text=_("First day as delegate."))
    until = models.DateField(_("until"), null=True, blank=True, help_text=_("Empty while it is the delegate."))

    objects = PeriodQuerySet.as_manager()

    class Meta:
        ordering = ["territory__name", "-since"]
        verbose_name = _("delegate of a territory")
        verbose_name_plural = _("delegates of territories")
        constraints = [
            models.CheckConstraint(
                name="delegation_ends_after_it_starts",
                condition=Q(until__isnull=True) | Q(until__gte=F("since")),
                violation_error_message=_("It cannot end before it starts."),
            ),
            models.UniqueConstraint(
                name="one_current_delegate_per_territory",
                fields=["territory"],
                condition=Q(until__isnull=True),
                violation_error_message=_("This territory already has a delegate: end that delegation first."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.territory}: {self.member}"

    def clean(self) -> None:
        """The delegate is a member of that territory, and the only one at the time."""
        super().clean()
        if self.since and self.until and self.until < self.since:
            raise ValidationError({"until": _("It cannot end before it starts.")})
        if self.member_id is None or self.territory_id is None:
            return
        if self.member.own_comarca.territory_id != self.territory_id:
            raise ValidationError({"member": _("It is not in that territory.")})
        if self.since and not self.member.is_current(self.since):
            raise ValidationError({"member": _("It is not a member on that day.")})
