"""Words that mean the same, for the search: the network's glossary, kept by its editors."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ..analysis import LANGUAGES, light_key
from ..expressions import expressions, problem_with

ONE_PER_LINE = _("One per line. The first is what others are explained by.")


class ConceptQuerySet(models.QuerySet["Concept"]):
    """Questions about synonyms."""

    def with_expression(self, words: str, language: str) -> "Concept | None":
        """The first that has these words, in any of their forms, in a language (code); one query."""
        key = light_key(words, language)
        return next((one for one in self if key in {light_key(own, language) for own in one.terms()[language]}), None)


class Concept(models.Model):
    """What is asked for by any of these expressions is found by all of them, in its language and in the others."""

    terms_ca = models.TextField(_("in Catalan"), blank=True, help_text=ONE_PER_LINE)
    terms_es = models.TextField(_("in Spanish"), blank=True, help_text=ONE_PER_LINE)
    terms_en = models.TextField(_("in English"), blank=True, help_text=ONE_PER_LINE)
    note = models.CharField(
        _("note"), max_length=200, blank=True, help_text=_("For editors: why these belong together. Never shown.")
    )
    updated_at = models.DateTimeField(_("updated"), auto_now=True)

    objects = ConceptQuerySet.as_manager()

    class Meta:
        ordering = ["terms_ca", "pk"]
        verbose_name = _("synonyms")
        verbose_name_plural = _("synonyms")

    def __str__(self) -> str:
        return next((terms[0] for terms in self.terms().values() if terms), "")

    def terms(self) -> dict[str, tuple[str, ...]]:
        """The expressions by language code."""
        return {language: expressions(getattr(self, f"terms_{language}")) for language in LANGUAGES}

    def clean(self) -> None:
        """Two expressions at least, each of some words, none twice.

        Raises:
            ValidationError: by field, in the words of whoever edits.
        """
        terms = self.terms()
        found = {f"terms_{language}": problem_with(lines, language) for language, lines in terms.items()}
        problems = {field: problem for field, problem in found.items() if problem}
        if not problems and sum(map(len, terms.values())) < 2:
            problems["terms_ca"] = gettext("One expression alone has nothing to be the same as: add another.")
        if problems:
            raise ValidationError(problems)
