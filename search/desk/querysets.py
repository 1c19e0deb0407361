"""Questions about what visitors asked and what editors promote, each with a constant number of queries."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from django.db import models
from django.db.models import F, Max, OuterRef, Q, Subquery, Sum


class PromotionQuerySet(models.QuerySet[Any]):
    """Promotions."""

    def in_force(self, today: date) -> "PromotionQuerySet":
        """Those whose last day has not passed, in the order editors gave, with their pages."""
        rows = self.filter(Q(until__isnull=True) | Q(until__gte=today))
        return rows.select_related("page__locale").order_by("order", "pk")


class AskedQuestionQuerySet(models.QuerySet[Any]):
    """Days of questions; ``totals`` adds them up, what follows it narrows them down."""

    def totals(self, first: date, last: date) -> "AskedQuestionQuerySet":
        """One mapping per question asked in these days, both included.

        ``language``, ``question``, ``words`` (as typed), ``times`` asked, ``before``: times in as many days before,
        ``growth``: the difference, ``openings`` of results, ``found``: results the last time that somebody was told.
        """
        before = first - (last - first) - timedelta(days=1)
        now = Q(day__gte=first)
        told = self.model.objects.filter(
            language=OuterRef("language"), question=OuterRef("question"), results__isnull=False
        )
        rows = self.filter(day__gte=before, day__lte=last).values("language", "question")
        return (
            rows.annotate(
                # Of two wordings the accented one is the greater: letters with accents come after those without.
                words=Max("wording"),
                times=Sum("asked", filter=now, default=0),
                before=Sum("asked", filter=~now, default=0),
                openings=Sum("opened", filter=now, default=0),
            )
            .annotate(growth=F("times") - F("before"), found=Subquery(told.order_by("-day").values("results")[:1]))
            .filter(times__gt=0)
        )

    def rising(self) -> "AskedQuestionQuerySet":
        """Of totals: asked more often than before."""
        return self.filter(growth__gt=0)

    def fruitless(self) -> "AskedQuestionQuerySet":
        """Of totals: nothing was found."""
        return self.filter(found=0)

    def unopened(self) -> "AskedQuestionQuerySet":
        """Of totals: something was found and nobody opened it."""
        return self.filter(found__gt=0, openings=0)

    def popular(self, least: int) -> "AskedQuestionQuerySet":
        """Of totals: asked at least so many times and found, the most asked first."""
        return self.filter(found__gt=0, times__gte=least).order_by("-times", "question")

    def of(self, days: Iterable[date], languages: Iterable[str], questions: Iterable[str]) -> "AskedQuestionQuerySet":
        """The rows of these days, languages and questions."""
        return self.filter(day__in=days, language__in=languages, question__in=questions)
