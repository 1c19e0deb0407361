"""Registration of what public forms need done, by the machine and by people."""

from datetime import timedelta

from django.http import HttpRequest
from wagtail import hooks

from xmess.operations.chores import Chore

from .dashboard import WaitingCard, waiting_card


@hooks.register("register_chore")
def purge_chore() -> Chore:
    """Personal data past their time are erased."""
    return Chore("purge_submissions", timedelta(days=1))


@hooks.register("register_dashboard_card")
def messages_card(request: HttpRequest) -> WaitingCard | None:
    """What visitors sent and nobody has dealt with, for whoever may."""
    return waiting_card(request.user)
