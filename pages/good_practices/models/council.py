"""Whose policy it is: a member of the network, another council of Catalonia, or a body that is in no register."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from pages.members.models.territory import PopulationBand


class CouncilReference(Orderable):
    """A council by exactly one of: member, municipality, name. Forms, imports and invented towns share its rules."""

    member = models.ForeignKey(
        "members.Member",
        verbose_name=_("member"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("When it is a member of the network."),
    )
    municipality = models.ForeignKey(
        "members.Municipality",
        verbose_name=_("municipality"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("When it is not a member."),
    )
    name = models.CharField(
        _("other body"), max_length=160, blank=True, help_text=_("A consortium, an agency, or an invented town.")
    )

    comarca = models.ForeignKey(
        "members.Comarca",
        verbose_name=_("comarca"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("Where that other body is; members and municipalities have theirs."),
    )
    population_band = models.CharField(
        _("population"),
        max_length=20,
        choices=PopulationBand.choices,
        blank=True,
        help_text=_("Of that other body; members and municipalities have theirs."),
    )

    class Meta(Orderable.Meta):
        abstract = True

    def __str__(self) -> str:
        return self.shown_name

    def clean(self) -> None:
        """Exactly one way of saying who it is."""
        super().clean()
        given = [bool(self.member_id), bool(self.municipality_id), bool(self.name.strip())]
        if sum(given) != 1:
            raise ValidationError(_("Say who it is in one way: a member, a municipality or another body."))

    @property
    def shown_name(self) -> str:
        """The name visitors read."""
        whose: Any = self.member or self.municipality
        return whose.name if whose else self.name

    @property
    def place_code(self) -> str:
        """Official code of its municipality (six digits) or comarca (two); empty for a body without a place."""
        if self.member:
            return self.member.place_code
        return self.municipality_id or self.comarca_id or ""

    @property
    def own_comarca(self) -> Any:
        """The comarca it is in, or ``None`` for a body without a place."""
        if self.member:
            return self.member.own_comarca
        return self.municipality.comarca if self.municipality else self.comarca

    @property
    def own_population_band(self) -> str:
        """Code of its size (``members`` ``PopulationBand``); empty while it is not known, and for comarques."""
        town = self.member.municipality if self.member else self.municipality
        return town.population_band if town else self.population_band


def one_way_of_saying_who(name: str) -> models.CheckConstraint:
    """The same rule in the database; ``name`` of the constraint."""
    nobody = models.Q(member__isnull=True)
    nowhere = models.Q(municipality__isnull=True)
    return models.CheckConstraint(
        name=name,
        condition=(~nobody & nowhere & models.Q(name=""))
        | (nobody & ~nowhere & models.Q(name=""))
        | (nobody & nowhere & ~models.Q(name="")),
        violation_error_message=_("Say who it is in one way: a member, a municipality or another body."),
    )


class PracticeCouncil(CouncilReference):
    """A council whose policy the fiche tells; the first one gives the cover and the small map their centre."""

    practice = ParentalKey(
        "good_practices.Practice", verbose_name=_("good practice"), on_delete=models.CASCADE, related_name="councils"
    )

    class Meta(CouncilReference.Meta):
        verbose_name = _("council")
        verbose_name_plural = _("councils")
        constraints = [
            one_way_of_saying_who("practice_council_is_one"),
            models.UniqueConstraint(
                fields=["practice", "member"],
                name="practice_member_once",
                violation_error_message=_("This member is already here."),
            ),
        ]
