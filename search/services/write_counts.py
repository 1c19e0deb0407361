"""Add what was counted to the days it belongs to, and forget days that are over."""

from collections.abc import Mapping
from datetime import date, timedelta

from django.db import transaction
from django.db.models import F

from ..count_buffer import Counts, Key
from ..desk.models import AskedQuestion
from ..desk.querysets import AskedQuestionQuerySet

# Thirteen months: one more than a year, to compare a month with the same of last year (docs/data-protection.md).
KEPT = timedelta(days=396)
# Different questions of a day; whoever asks more is a machine, and must not fill the disk.
MOST_A_DAY = 5_000
BATCH = 500


@transaction.atomic
def write_counts(counted: Mapping[Key, Counts]) -> None:
    """Add to the rows, whatever other processes add meanwhile."""
    _make_missing(counted)
    # Locked in one order, or two processes could wait for each other.
    rows = [row for row in _rows_of(counted).select_for_update() if _key(row) in counted]
    for row in rows:
        counts = counted[_key(row)]
        row.wording = max(row.wording, counts.wording)
        row.asked = F("asked") + counts.asked
        row.opened = F("opened") + counts.opened
        row.results = F("results") if counts.results is None else counts.results
    AskedQuestion.objects.bulk_update(rows, ["wording", "asked", "opened", "results"], batch_size=BATCH)


def forget_old(today: date) -> int:
    """Delete the days older than ``KEPT``; how many rows that were."""
    return AskedQuestion.objects.filter(day__lt=today - KEPT).delete()[0]


def _make_missing(counted: Mapping[Key, Counts]) -> None:
    missing = sorted(counted.keys() - {_key(row) for row in _rows_of(counted)})
    if not missing:
        return
    room = MOST_A_DAY - AskedQuestion.objects.filter(day=missing[-1].day).count()
    AskedQuestion.objects.bulk_create(
        [AskedQuestion(**key._asdict(), wording=counted[key].wording) for key in missing[: max(room, 0)]],
        ignore_conflicts=True,
        batch_size=BATCH,
    )


def _rows_of(counted: Mapping[Key, Counts]) -> AskedQuestionQuerySet:
    days, languages, questions = (set(parts) for parts in zip(*counted, strict=True))
    return AskedQuestion.objects.of(days, languages, questions).order_by("pk")


def _key(row: AskedQuestion) -> Key:
    return Key(row.day, row.language, row.question)
