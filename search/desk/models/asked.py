"""How often something was asked for on a day: no row says by whom."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from search.asked_words import LONGEST_ASKED

from ..querysets import AskedQuestionQuerySet


class AskedQuestion(models.Model):
    """One row per day, language and question, which is kept as ``asked_words.question_key`` makes it the same for all.

    ``wording`` is how somebody typed it, ``results`` how many the last of them got (unknown while nobody was told),
    ``opened`` how many results were opened.
    """

    day = models.DateField(_("day"))
    language = models.CharField(_("language"), max_length=5, choices=settings.LANGUAGES)
    question = models.CharField(_("question"), max_length=LONGEST_ASKED)
    wording = models.CharField(_("question as typed"), max_length=LONGEST_ASKED)
    asked = models.PositiveIntegerField(_("times asked"), default=0)
    opened = models.PositiveIntegerField(_("results opened"), default=0)
    results = models.PositiveIntegerField(_("results"), null=True)

    # Counting must not make every kept page be rendered anew.
    changes_public_pages: ClassVar[bool] = False

    objects: ClassVar[AskedQuestionQuerySet] = AskedQuestionQuerySet.as_manager()  # type: ignore[assignment]  # as Django types it

    class Meta:
        default_permissions = ("view",)
        verbose_name = _("question asked")
        verbose_name_plural = _("questions asked")
        # In this order: what was last known of a question is looked up for each row of the report.
        constraints = [models.UniqueConstraint(fields=["language", "question", "day"], name="asked_question_unique")]
        indexes = [models.Index(fields=["day"], name="asked_question_day")]

    def __str__(self) -> str:
        return self.wording
