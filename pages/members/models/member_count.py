"""How many members the network had, as sources published it: points of the growth chart."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from pages.members.precision import PrecisionField, first_day


class MemberCount(models.Model):
    """A published number of members on a date.

    Sources disagree and round, and the list of members is not complete: that is why counts are facts of their own.
    """

    counted_on = models.DateField(
        _("date"), unique=True, help_text=_("Any day of the month or year when no more is known.")
    )
    counted_precision = PrecisionField(verbose_name=_("what is known of the date"))
    count = models.PositiveSmallIntegerField(
        _("members"), help_text=_("Town and county councils, without collaborators.")
    )
    other_count = models.PositiveSmallIntegerField(
        _("another source says"), null=True, blank=True, help_text=_("When sources disagree.")
    )
    collaborators = models.PositiveSmallIntegerField(
        _("collaborators"), default=0, help_text=_("Bodies counted apart, as “47 + 1”.")
    )
    is_approximate = models.BooleanField(_("approximate"), default=False, help_text=_("The source says “about”."))
    source_url = models.URLField(_("source"), blank=True, help_text=_("Public page that gives the number."))

    class Meta:
        ordering = ["counted_on"]
        verbose_name = _("member count")
        verbose_name_plural = _("member counts")

    def __str__(self) -> str:
        return f"{self.counted_on:%Y-%m-%d}: {self.count}"

    def clean(self) -> None:
        """Store what is known of the date and no more."""
        super().clean()
        self.counted_on = first_day(self.counted_on, self.counted_precision) or self.counted_on
