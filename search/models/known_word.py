"""A word that some text of the site holds."""

from typing import NamedTuple

from django.db import models
from django.db.models import Max, Min
from django.utils.translation import gettext_lazy as _

from ..analysis import LONGEST_WORD


class Ends(NamedTuple):
    """The lowest and highest primary key of some rows; 0 without any."""

    first: int
    last: int


class KnownWordQuerySet(models.QuerySet["KnownWord"]):
    """Questions about the vocabulary."""

    def ends(self, language: str) -> Ends:
        """Where the words of a language begin and end: the beginning changes when all are forgotten."""
        found = self.filter(language=language).aggregate(first=Min("pk"), last=Max("pk"))
        return Ends(found["first"] or 0, found["last"] or 0)

    def after(self, language: str, pk: int) -> "models.QuerySet[KnownWord, tuple[int, str]]":
        """``(primary key, word)`` of the words of a language that came after this one."""
        return self.filter(language=language, pk__gt=pk).order_by("pk").values_list("pk", "word")


class KnownWord(models.Model):
    """``word`` in lower case, with its accents."""

    language = models.CharField(_("language"), max_length=5)
    word = models.CharField(_("word"), max_length=LONGEST_WORD)

    objects = KnownWordQuerySet.as_manager()

    class Meta:
        verbose_name = _("word of the index")
        verbose_name_plural = _("words of the index")
        constraints = [models.UniqueConstraint(fields=["language", "word"], name="known_word_unique")]

    def __str__(self) -> str:
        return self.word
