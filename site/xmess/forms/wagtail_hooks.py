"""Registration of what public forms need done, by the machine and by people."""

from datetime import timedelta

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import AdminOnlyMenuItem

from xmess.operations.chores import Chore

from .dashboard import WaitingCard, waiting_card
from .personal_data_desk import personal_data_desk


@hooks.register("register_chore")
def purge_chore() -> Chore:
    """Personal data past their time are erased."""
    return Chore("purge_submissions", timedelta(days=1))


@hooks.register("register_dashboard_card")
def messages_card(request: HttpRequest) -> WaitingCard | None:
    """What visitors sent and nobody has dealt with, for whoever may."""
    return waiting_card(request.user)


@hooks.register("register_admin_urls")
def personal_data_urls() -> list[URLPattern]:
    """The desk for people's rights over their data."""
    return [path("personal-data/", personal_data_desk, name="personal_data")]


@hooks.register("register_settings_menu_item")
def personal_data_item() -> AdminOnlyMenuItem:
    """For administrators."""
    return AdminOnlyMenuItem(_("Personal data"), reverse("personal_data"), icon_name="user", order=910)
