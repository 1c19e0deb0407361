"""Members of the network: town councils and county councils."""

import datetime
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from pages.base.records import Record
from pages.members.precision import PrecisionField, first_day
from pages.members.querysets import MemberQuerySet
from xmess.languages.codes import active_language
from xmess.languages.formats import partial_date
from xmess.territory.gazetteer import sort_key

from .territory import Comarca, Territory


class MemberKind(models.TextChoices):
    """Only these can be members (statutes)."""

    TOWN_COUNCIL = "town_council", _("Town council")
    COUNTY_COUNCIL = "county_council", _("County council")


class Member(Record):
    """A council that is, or was, a member: where it is, since when, and which assembly admitted it."""

    index_page_type: ClassVar[str] = "members.MembersIndexPage"
    page_type: ClassVar[str] = "members.MemberPage"

    kind = models.CharField(
        _("kind"),
        max_length=20,
        choices=MemberKind.choices,
        default=MemberKind.TOWN_COUNCIL,
        help_text=_("Decides whether it has a municipality or a comarca."),
    )
    municipality = models.OneToOneField(
        "members.Municipality",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="member",
        verbose_name=_("municipality"),
        help_text=_("Of a town council."),
    )
    comarca = models.OneToOneField(
        "members.Comarca",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="council",
        verbose_name=_("comarca"),
        help_text=_("Of a county council."),
    )
    name = models.CharField(
        _("name"),
        max_length=120,
        blank=True,
        help_text=_("As the council writes it, in every language. Left empty, it is the name of the municipality."),
    )
    joined_on = models.DateField(
        _("joined on"),
        null=True,
        blank=True,
        help_text=_("Any day of the month or year when no more is known; empty when nothing is."),
    )
    joined_precision = PrecisionField(verbose_name=_("what is known of the joining date"))
    joined_is_inferred = models.BooleanField(
        _("membership is inferred"),
        default=False,
        help_text=_("The sources suggest it without saying so: visitors are told that it is to be confirmed."),
    )
    documented_in = models.PositiveSmallIntegerField(
        _("named as a member in"),
        null=True,
        blank=True,
        validators=[MinValueValidator(2015), MaxValueValidator(2100)],
        help_text=_("Year of a source that names it, shown while the joining date is not known."),
    )
    admitted_by = models.ForeignKey(
        "members.AdmittingAssembly",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="admitted",
        verbose_name=_("admitted by"),
        help_text=_("The assembly that admitted it."),
    )
    left_on = models.DateField(
        _("left on"), null=True, blank=True, help_text=_("Empty while it is a member. Its page stays.")
    )
    left_precision = PrecisionField(verbose_name=_("what is known of the leaving date"))
    website = models.URLField(_("website"), blank=True, help_text=_("The council's own, with https://."))
    # Folded, because no two databases compare and sort accents alike.
    search_name = models.CharField(max_length=120, editable=False, db_index=True)
    sort_name = models.CharField(max_length=120, editable=False, db_index=True)

    objects: ClassVar[Any] = MemberQuerySet.as_manager()

    class Meta:
        ordering = ["sort_name"]
        verbose_name = _("member")
        verbose_name_plural = _("members")
        constraints = [
            models.CheckConstraint(
                name="member_place_fits_kind",
                condition=Q(kind=MemberKind.TOWN_COUNCIL, municipality__isnull=False, comarca__isnull=True)
                | Q(kind=MemberKind.COUNTY_COUNCIL, municipality__isnull=True, comarca__isnull=False),
                violation_error_message=_("A town council has a municipality, a county council has a comarca."),
            ),
            models.CheckConstraint(
                name="member_leaves_after_joining",
                condition=Q(left_on__isnull=True) | Q(joined_on__isnull=True) | Q(left_on__gte=F("joined_on")),
                violation_error_message=_("It cannot leave before it joined."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, **kwargs: Any) -> None:
        """Keep the folded names in step."""
        self.search_name = sort_key(self.name)
        self.sort_name = sort_key(self.municipality.sort_name if self.municipality else self.name)
        super().save(**kwargs)

    def clean(self) -> None:
        """The place that goes with the kind, a name, and dates no more exact than what is known."""
        super().clean()
        self._clean_place()
        if not self.name and self.municipality:
            self.name = self.municipality.name
        if not self.name:
            raise ValidationError({"name": _("Write the council's name.")})
        self.joined_on = first_day(self.joined_on, self.joined_precision)
        self.left_on = first_day(self.left_on, self.left_precision)
        if self.joined_on and self.left_on and self.left_on < self.joined_on:
            raise ValidationError({"left_on": _("It cannot leave before it joined.")})

    def _clean_place(self) -> None:
        errors: dict[str, Any] = {}
        town = self.kind == MemberKind.TOWN_COUNCIL
        needed, other = ("municipality", "comarca") if town else ("comarca", "municipality")
        if getattr(self, f"{needed}_id") is None:
            errors[needed] = (
                _("Choose the municipality of the town council.")
                if town
                else _("Choose the comarca of the county council.")
            )
        if getattr(self, f"{other}_id") is not None:
            errors[other] = (
                _("A town council has no comarca of its own: leave this empty.")
                if town
                else _("A county council has no municipality: leave this empty.")
            )
        if errors:
            raise ValidationError(errors)

    @property
    def place_code(self) -> str:
        """Official code of the municipality (six digits) or comarca (two) it is drawn at."""
        return self.municipality_id or self.comarca_id or ""

    @property
    def own_comarca(self) -> Comarca:
        """The comarca it is in, or is the council of."""
        comarca = self.municipality.comarca if self.municipality else self.comarca
        if comarca is None:
            raise ValueError("a member without a place was never saved")
        return comarca

    @property
    def territory(self) -> Territory:
        """The territorial planning area it is in."""
        return self.own_comarca.territory

    @property
    def joined_label(self) -> str:
        """As much of the joining date as is known, in the active language."""
        if self.joined_on is None:
            return ""
        return partial_date(self.joined_on, self.joined_precision, active_language())

    def is_current(self, on: datetime.date) -> bool:
        """Whether it is a member on a day; one whose joining date is unknown counts from the start."""
        joined = self.joined_on is None or self.joined_on <= on
        return joined and (self.left_on is None or self.left_on > on)
