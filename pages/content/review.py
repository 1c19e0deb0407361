"""When the accessibility statement has to be looked at again. Pure."""

import datetime

# Article 3(2) of Decision (EU) 2018/1523 and RD 1112/2018: at least once a year.
EVERY_YEARS = 1
# How long before the day the dashboard begins to say so.
NOTICE = datetime.timedelta(days=45)


def review_due_on(prepared: datetime.date | None, reviewed: datetime.date | None) -> datetime.date | None:
    """A year after the later of the two dates; ``None`` when neither is known."""
    known = [day for day in (prepared, reviewed) if day]
    if not known:
        return None
    latest = max(known)
    try:
        return latest.replace(year=latest.year + EVERY_YEARS)
    except ValueError:  # 29 February
        return latest.replace(year=latest.year + EVERY_YEARS, day=28)


def reminder_is_due(due: datetime.date | None, today: datetime.date) -> bool:
    """Whether editors should be reminded on ``today``; a statement without dates always needs a look."""
    return due is None or today >= due - NOTICE
