"""The fixed answers of a fiche: how it went, where it stands, what it cost. Codes are stored: never rename one."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Outcome(models.TextChoices):
    """How it went, as the council sees it. A failure is as worth telling as a success (work plan, care of members)."""

    WORKED = "worked", _("It worked")
    PARTLY = "partly", _("It worked in part")
    FAILED = "failed", _("It did not work")


class State(models.TextChoices):
    """Where the policy stands today."""

    UNDER_WAY = "under_way", _("Under way")
    FINISHED = "finished", _("Finished")
    STOPPED = "stopped", _("Stopped before its end")


class CostBand(models.TextChoices):
    """What it cost the council in all, staff aside."""

    NONE = "none", _("No spending of its own")
    UP_TO_5000 = "up-to-5000", _("Up to €5,000")
    UP_TO_20000 = "5001-20000", _("€5,001 to €20,000")
    UP_TO_60000 = "20001-60000", _("€20,001 to €60,000")
    UP_TO_200000 = "60001-200000", _("€60,001 to €200,000")
    OVER_200000 = "over-200000", _("More than €200,000")


class DocumentKind(models.TextChoices):
    """What a document to copy is."""

    ORDINANCE = "ordinance", _("Ordinance or regulation")
    CLAUSES = "clauses", _("Contract clauses")
    AGREEMENT = "agreement", _("Agreement")
    CALL = "call", _("Call for grants")
    PLAN = "plan", _("Plan or diagnosis")
    OTHER = "other", _("Other document")
