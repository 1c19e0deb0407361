"""Who copied a practice, and what it changed: what makes a good practice worth collecting."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from .council import CouncilReference, one_way_of_saying_who
from .practice import YEARS


class Replication(CouncilReference):
    """A council that does the same, in its own way. Told through the public form, or recorded here."""

    practice = models.ForeignKey(
        "good_practices.Practice",
        verbose_name=_("good practice"),
        on_delete=models.CASCADE,
        related_name="replications",
    )
    since = models.PositiveSmallIntegerField(_("since the year"), null=True, blank=True, validators=YEARS)
    changes_ca = models.CharField(
        _("what it changed, in Catalan"),
        max_length=400,
        help_text=_("One or two sentences: what is done differently there."),
    )
    changes_es = models.CharField(
        _("what it changed, in Spanish"),
        max_length=400,
        blank=True,
        help_text=_("Empty shows the Catalan words, marked as such."),
    )
    changes_en = models.CharField(
        _("what it changed, in English"),
        max_length=400,
        blank=True,
        help_text=_("Empty shows the Catalan words, marked as such."),
    )

    class Meta(CouncilReference.Meta):
        verbose_name = _("replication")
        verbose_name_plural = _("replications")
        constraints = [
            one_way_of_saying_who("replication_council_is_one"),
            models.UniqueConstraint(
                fields=["practice", "member"],
                name="replication_member_once",
                violation_error_message=_("This member already replicates it."),
            ),
        ]
