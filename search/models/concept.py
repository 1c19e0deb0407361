"""Words that mean the same, for the search: the network's glossary, kept by its editors."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ..analysis import LANGUAGES, light_key

MOST_TERMS = 20
LONGEST_TERM = 80
ONE_PER_LINE = _("One per line. The first is what others are explained by.")


class Concept(models.Model):
    """What is asked for by any of these expressions is found by all of them, in its language and in the others."""

    terms_ca = models.TextField(_("in Catalan"), blank=True, help_text=ONE_PER_LINE)
    terms_es = models.TextField(_("in Spanish"), blank=True, help_text=ONE_PER_LINE)
    terms_en = models.TextField(_("in English"), blank=True, help_text=ONE_PER_LINE)
    updated_at = models.DateTimeField(_("updated"), auto_now=True)

    class Meta:
        ordering = ["terms_ca", "pk"]
        verbose_name = _("synonyms")
        verbose_name_plural = _("synonyms")

    def __str__(self) -> str:
        return next((terms[0] for terms in self.terms().values() if terms), "")

    def terms(self) -> dict[str, tuple[str, ...]]:
        """The expressions by language code."""
        return {
            language: tuple(line for line in map(str.strip, getattr(self, f"terms_{language}").splitlines()) if line)
            for language in LANGUAGES
        }

    def clean(self) -> None:
        """Two expressions at least, each of some words, none twice.

        Raises:
            ValidationError: by field, in the words of whoever edits.
        """
        terms = self.terms()
        problems: dict[str, str] = {}
        for language, lines in terms.items():
            problem = _problem(lines, language)
            if problem:
                problems[f"terms_{language}"] = problem
        if not problems and sum(map(len, terms.values())) < 2:
            problems["terms_ca"] = gettext("One expression alone has nothing to be the same as: add another.")
        if problems:
            raise ValidationError(problems)


def _problem(lines: tuple[str, ...], language: str) -> str:
    if len(lines) > MOST_TERMS:
        return gettext("That is more than %(most)d lines.") % {"most": MOST_TERMS}
    seen: dict[tuple[str, ...], str] = {}
    for line in lines:
        key = light_key(line[:LONGEST_TERM], language)
        if len(line) > LONGEST_TERM:
            return gettext("“%(line)s…” is too long.") % {"line": line[:40]}
        if not key:
            return gettext("“%(line)s” has no word to look for.") % {"line": line}
        if key in seen:
            return gettext("“%(line)s” is the same to the search as “%(other)s”: one is enough.") % {
                "line": line,
                "other": seen[key],
            }
        seen[key] = line
    return ""
