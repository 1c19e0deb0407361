"""Registration of what public forms need done from time to time."""

from datetime import timedelta

from wagtail import hooks

from xmess.operations.chores import Chore


@hooks.register("register_chore")
def purge_chore() -> Chore:
    """Personal data past their time are erased."""
    return Chore("purge_submissions", timedelta(days=1))
