"""Organisations that work with a group without being members of the network."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable


class PartnerKind(models.TextChoices):
    """What kind of organisation it is (domain brief 2.4). Codes are stored: never rename one."""

    NETWORK = "network", _("Network or federation")
    COOPERATIVE_CENTRE = "cooperative_centre", _("Cooperative centre (ateneu cooperatiu)")
    COMPANY = "company", _("Cooperative or social enterprise")
    ADMINISTRATION = "administration", _("Public administration")
    UNIVERSITY = "university", _("University or study centre")
    OTHER = "other", _("Other")


class PartnerRole(models.TextChoices):
    """What it does for the group. Codes are stored: never rename one."""

    ECOSYSTEM = "ecosystem", _("Partner in the ecosystem")
    EXPERT = "expert", _("Expert advice")
    FUNDER = "funder", _("Funding")


class GroupPartner(Orderable):
    """An organisation beside a group. Organisations only: no person is named."""

    group = ParentalKey(
        "working_groups.WorkingGroup",
        verbose_name=_("working group"),
        on_delete=models.CASCADE,
        related_name="partners",
    )
    name = models.CharField(
        _("name"), max_length=160, help_text=_("Of the organisation, as it writes it. Never a person’s.")
    )
    kind = models.CharField(
        _("kind"),
        max_length=20,
        choices=PartnerKind.choices,
        default=PartnerKind.OTHER,
        help_text=_("What it is; “other” is not shown."),
    )
    role = models.CharField(
        _("role"),
        max_length=12,
        choices=PartnerRole.choices,
        default=PartnerRole.ECOSYSTEM,
        help_text=_("What it does for the group; the page lists partners by it."),
    )
    url = models.URLField(_("website"), blank=True, help_text=_("Its own, with https://."))

    class Meta(Orderable.Meta):
        verbose_name = _("partner")
        verbose_name_plural = _("partners")
        constraints = [
            models.UniqueConstraint(
                fields=["group", "name", "role"],
                name="group_partner_once_per_role",
                violation_error_message=_("This organisation is already here with the same role."),
            )
        ]

    def __str__(self) -> str:
        return self.name
