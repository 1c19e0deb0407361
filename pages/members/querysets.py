"""Questions about members, their mentors and delegates."""

import datetime
from collections.abc import Collection
from typing import Any, Self

from django.db import models
from django.db.models import Q
from django.utils.timezone import localdate

from pages.base.records import RecordQuerySet


class MemberQuerySet(RecordQuerySet):
    """Questions about members."""

    def with_places(self) -> Self:
        """Each member with its municipality or comarca and territory, in the same query."""
        return self.select_related("municipality__comarca__territory", "comarca__territory")

    def current(self, on: datetime.date) -> Self:
        """Members on a day: those whose joining date is unknown count from the start."""
        joined = Q(joined_on__isnull=True) | Q(joined_on__lte=on)
        return self.filter(joined, Q(left_on__isnull=True) | Q(left_on__gt=on))

    def in_territories(self, codes: Collection[str]) -> Self:
        """Members of the territories with these codes."""
        return self.filter(Q(municipality__comarca__territory__in=codes) | Q(comarca__territory__in=codes))


class PeriodQuerySet(models.QuerySet[Any]):
    """Questions about what lasts ``since`` a day, ``until`` another one or until now."""

    def going_on(self, on: datetime.date | None = None) -> Self:
        """Rows of a day (today by default); one that has no end yet goes on."""
        day = on or localdate()
        return self.filter(Q(until__isnull=True) | Q(until__gt=day), since__lte=day)
