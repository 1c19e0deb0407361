"""Registration of the search's chores."""

from datetime import timedelta

from wagtail import hooks

from xmess.operations.chores import Chore


@hooks.register("register_chore")
def catch_up_chore() -> Chore:
    """An engine that was away is told what it missed within the minute it is back."""
    return Chore("catch_up_search", timedelta(minutes=1))
