"""The assemblies that admitted members, as facts that each language words for itself."""

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from pages.members.precision import PrecisionField, first_day
from xmess.languages.codes import active_language
from xmess.languages.formats import partial_date


class AssemblyKind(models.TextChoices):
    """What kind of assembly it was; "assembly" when the sources do not say."""

    FOUNDING = "founding", _("Founding assembly")
    ORDINARY = "ordinary", _("Ordinary assembly")
    EXTRAORDINARY = "extraordinary", _("Extraordinary assembly")
    UNSPECIFIED = "unspecified", _("Assembly")


class AssemblyMode(models.TextChoices):
    """How people took part."""

    IN_PERSON = "in_person", _("in person")
    ONLINE = "online", _("online")
    HYBRID = "hybrid", _("hybrid: in person and online")


class AdmittingAssembly(models.Model):
    """A general assembly of the network that admitted members."""

    code = models.SlugField(
        _("code"), unique=True, help_text=_("Stable and never shown: imports recognise it by this.")
    )
    kind = models.CharField(
        _("kind"),
        max_length=20,
        choices=AssemblyKind.choices,
        default=AssemblyKind.UNSPECIFIED,
        help_text=_("“Assembly” when the sources do not say which kind it was."),
    )
    mode = models.CharField(
        _("how it was held"),
        max_length=20,
        choices=AssemblyMode.choices,
        blank=True,
        help_text=_("Leave it empty while it is not known."),
    )
    held_on = models.DateField(_("date"), help_text=_("Any day of the month or year when no more is known."))
    held_precision = PrecisionField(verbose_name=_("what is known of the date"))
    place = models.ForeignKey(
        "members.Municipality",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("place"),
        help_text=_("Empty for online assemblies."),
    )
    source_url = models.URLField(_("source"), blank=True, help_text=_("Public page that says so."))

    class Meta:
        ordering = ["-held_on"]
        verbose_name = _("assembly")
        verbose_name_plural = _("assemblies")

    def __str__(self) -> str:
        return f"{self.label}, {self.date_label}"

    def clean(self) -> None:
        """Store what is known of the date and no more."""
        super().clean()
        self.held_on = first_day(self.held_on, self.held_precision) or self.held_on

    @property
    def label(self) -> str:
        """What and where, in the active language: "Founding assembly, Barcelona"."""
        if self.mode == AssemblyMode.ONLINE:
            return gettext("%(assembly)s, online") % {"assembly": self.get_kind_display()}
        return f"{self.get_kind_display()}, {self.place}" if self.place_id else str(self.get_kind_display())

    @property
    def date_label(self) -> str:
        """As much of the date as is known, in the active language."""
        return partial_date(self.held_on, self.held_precision, active_language())
