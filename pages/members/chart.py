"""The growth of the network, and where it is, as charts. Kept in the process until anything visible changes."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.utils.timezone import localdate
from django.utils.translation import gettext, override

from pages.members import member_rows
from pages.members.growth import Count, growth
from xmess.caching.version import kept
from xmess.design.charts import Bar, TimePoint
from xmess.languages.formats import long_date, partial_date
from xmess.territory.gazetteer import TERRITORY_NAMES


@dataclass(frozen=True, slots=True)
class GrowthChart:
    """Members over time and by territory; ``named`` is how many this site knows by name."""

    points: Sequence[TimePoint]
    territories: Sequence[Bar]
    named: int

    @property
    def latest(self) -> int:
        """The last number of members; none without points."""
        return int(self.points[-1].value) if self.points else 0

    @property
    def unnamed(self) -> int:
        """How many members the counts have that this site cannot name yet."""
        return max(self.latest - self.named, 0)


def growth_chart(language: str) -> GrowthChart:
    """The charts in the language with this code."""

    def make() -> GrowthChart:
        with override(language):
            return _growth_chart(language)

    return kept(f"members:growth:{language}", make)


def _growth_chart(language: str) -> GrowthChart:
    published = {count.counted_on: count for count in apps.get_model("members.MemberCount").objects.all()}
    rows = member_rows.rows(language)
    line = growth(
        [Count(day, count.count) for day, count in published.items()],
        [row.joined_on for row in rows if row.joined_on],
        [row.left_on for row in rows if row.left_on],
        today=localdate(),
    )
    current = member_rows.current_rows(language)
    by_territory = member_rows.counts(current, "territory_code")
    return GrowthChart(
        points=[TimePoint(point.on, point.number, _label(point, published.get(point.on), language)) for point in line],
        territories=[Bar(name, by_territory[str(code)]) for code, name in TERRITORY_NAMES.items()] if current else [],
        named=len(current),
    )


def _label(point: Count, count: Any, language: str) -> str:
    """The date as far as it is known, with what else the source says."""
    if count is None:
        return long_date(point.on, language)
    date = partial_date(count.counted_on, count.counted_precision, language)
    if count.other_count:
        return gettext("%(date)s (another source: %(number)s)") % {"date": date, "number": count.other_count}
    return gettext("%(date)s (approximate)") % {"date": date} if count.is_approximate else date
