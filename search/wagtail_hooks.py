"""Registration of the search: its chores. What editors do is registered in ``search.desk``."""

from datetime import timedelta

from wagtail import hooks

from xmess.operations.chores import Chore


@hooks.register("register_chore")
def catch_up_chore() -> Chore:
    """An engine that was away is told what it missed within the minute it is back."""
    return Chore("catch_up_search", timedelta(minutes=1))


@hooks.register("register_chore")
def forget_chore() -> Chore:
    """What visitors looked for is kept thirteen months."""
    return Chore("forget_searches", timedelta(days=1))
