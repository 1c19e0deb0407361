"""The two axes by which the ABC guide classifies public policies (domain brief 3.4); editors may change both."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from pages.base.codes import free_code
from xmess.languages.wording import Wording, worded


class Term(models.Model):
    """A word of a classification: a code for ever, a short name and what it means in three languages."""

    code = models.SlugField(
        _("code"),
        unique=True,
        editable=False,
        help_text=_("Stays the same for ever: addresses with filters and data files name it by this."),
    )
    name_ca = models.CharField(_("name in Catalan"), max_length=80, help_text=_("Short: it is written on chips."))
    name_es = models.CharField(
        _("name in Spanish"), max_length=80, blank=True, help_text=_("Empty shows the Catalan name.")
    )
    name_en = models.CharField(
        _("name in English"), max_length=80, blank=True, help_text=_("Empty shows the Catalan name.")
    )
    meaning_ca = models.CharField(
        _("meaning in Catalan"), max_length=300, blank=True, help_text=_("A sentence that tells people when it fits.")
    )
    meaning_es = models.CharField(
        _("meaning in Spanish"), max_length=300, blank=True, help_text=_("Empty shows the Catalan words.")
    )
    meaning_en = models.CharField(
        _("meaning in English"), max_length=300, blank=True, help_text=_("Empty shows the Catalan words.")
    )
    order = models.PositiveSmallIntegerField(_("order"), default=100, help_text=_("Low numbers come first."))

    class Meta:
        abstract = True
        ordering = ["order", "name_ca"]

    def __str__(self) -> str:
        return self.name_ca

    def save(self, **kwargs: Any) -> None:
        """Give a new term its code, made from its Catalan name."""
        if not self.code:
            self.code = free_code(type(self), self.name_ca, "term")
        super().save(**kwargs)

    def name_in(self, language: str) -> str:
        """The name in the language with this code; the Catalan one where a translation is missing."""
        return worded(self, "name", language).text

    def meaning_in(self, language: str) -> Wording:
        """What it means, and the language that is said in."""
        return worded(self, "meaning", language)


class PolicyClass(Term):
    """A class of public policy of the ABC guide, with the letter it is known by."""

    letter = models.CharField(
        _("letter"), max_length=2, unique=True, help_text=_("As in the ABC guide: drawn on the fiche’s badge.")
    )

    class Meta(Term.Meta):
        verbose_name = _("policy class")
        verbose_name_plural = _("policy classes")


class AdministrationRole(Term):
    """What the administration does in a policy: create conditions, promote, connect…"""

    class Meta(Term.Meta):
        verbose_name = _("role of the administration")
        verbose_name_plural = _("roles of the administration")
