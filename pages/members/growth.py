"""How the network grew: published counts, carried on by who joined and left after the last one. Pure."""

import datetime
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Count:
    """A published number of members."""

    on: datetime.date
    number: int


def growth(
    counts: Sequence[Count],
    joined: Iterable[datetime.date],
    left: Iterable[datetime.date],
    *,
    today: datetime.date,
) -> list[Count]:
    """The number of members over time, oldest first.

    The list of members is not complete, so a published count says more than the dates we know: dates only carry the
    line on after the last count (or make all of it when there is none). Later than ``today`` nothing counts yet.
    """
    published = sorted((count for count in counts if count.on <= today), key=lambda count: count.on)
    last = published[-1] if published else Count(datetime.date.min, 0)
    changes = Counter(day for day in joined if last.on < day <= today)
    changes.subtract(day for day in left if last.on < day <= today)
    points, number = list(published), last.number
    for day in sorted(changes):
        number += changes[day]
        points.append(Count(day, number))
    return points
