"""The eight territories, 43 comarques and 947 municipalities, loaded by ``manage.py load_territory``.

Official codes are the primary keys: they never change, and rows that point here need no join to know them.
"""

from typing import Any

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from xmess.territory.gazetteer import sort_key


class Territory(models.Model):
    """A territorial planning area (*àmbit territorial*); each has at most one delegate municipality."""

    code = models.SlugField(_("code"), primary_key=True)
    name = models.CharField(_("name"), max_length=60, help_text=_("Proper name, the same in every language."))

    class Meta:
        ordering = ["name"]
        verbose_name = _("territory")
        verbose_name_plural = _("territories")

    def __str__(self) -> str:
        return self.name


class Comarca(models.Model):
    """A comarca (or Aran), with the official two-digit code."""

    code = models.CharField(_("code"), max_length=2, primary_key=True, validators=[RegexValidator(r"^\d{2}$")])
    name = models.CharField(_("name"), max_length=60)
    territory = models.ForeignKey(
        Territory, on_delete=models.PROTECT, related_name="comarques", verbose_name=_("territory")
    )

    class Meta:
        ordering = ["name"]
        verbose_name = _("comarca")
        verbose_name_plural = _("comarques")

    def __str__(self) -> str:
        return self.name


class PopulationBand(models.TextChoices):
    """Size of a municipality, by the thresholds that municipal law and support programmes use."""

    UP_TO_500 = "up-to-500", _("Up to 500 inhabitants")
    UP_TO_5000 = "501-5000", _("501 to 5,000 inhabitants")
    UP_TO_20000 = "5001-20000", _("5,001 to 20,000 inhabitants")
    UP_TO_50000 = "20001-50000", _("20,001 to 50,000 inhabitants")
    UP_TO_100000 = "50001-100000", _("50,001 to 100,000 inhabitants")
    OVER_100000 = "over-100000", _("More than 100,000 inhabitants")


class Municipality(models.Model):
    """A municipality, with the official six-digit code (its first five digits are the INE code)."""

    code = models.CharField(_("code"), max_length=6, primary_key=True, validators=[RegexValidator(r"^\d{6}$")])
    name = models.CharField(_("name"), max_length=80)
    sort_name = models.CharField(_("name for sorting"), max_length=80, help_text=_("With the article behind."))
    # Folded, because no two databases sort and compare accents alike.
    sort_key = models.CharField(max_length=80, editable=False, db_index=True)
    comarca = models.ForeignKey(
        Comarca, on_delete=models.PROTECT, related_name="municipalities", verbose_name=_("comarca")
    )
    longitude = models.DecimalField(_("longitude"), max_digits=7, decimal_places=4, help_text=_("WGS 84 degrees."))
    latitude = models.DecimalField(_("latitude"), max_digits=7, decimal_places=4, help_text=_("WGS 84 degrees."))
    population_band = models.CharField(
        _("population"),
        max_length=20,
        choices=PopulationBand.choices,
        blank=True,
        help_text=_("Shown on the member's page; leave it empty while it is not known."),
    )

    class Meta:
        ordering = ["sort_key"]
        verbose_name = _("municipality")
        verbose_name_plural = _("municipalities")

    def __str__(self) -> str:
        return self.name

    def save(self, **kwargs: Any) -> None:
        """Keep the folded name in step."""
        self.sort_key = sort_key(self.sort_name)
        super().save(**kwargs)
