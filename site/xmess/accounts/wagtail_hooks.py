"""Registration of the administration's colours, its dashboard and the way to one's password and second step."""

from typing import Any

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from wagtail import hooks

from .dashboard import WaitingPanel


@hooks.register("insert_global_admin_css")
def admin_css() -> SafeString:
    """The network's colours."""
    return format_html('<link rel="stylesheet" href="{}">', static("xmess/admin/admin.css"))


@hooks.register("construct_homepage_panels")
def waiting_panel(request: HttpRequest, panels: list[Any]) -> None:
    """What is waiting for the user, above everything else."""
    panels.append(WaitingPanel(request))


@hooks.register("register_account_menu_item")
def password_item(request: HttpRequest) -> dict[str, str]:
    """From the account page to the password."""
    return {
        "url": reverse("account_change_password"),
        "label": _("Change the password"),
        "help_text": _("The one you sign in with."),
    }


@hooks.register("register_account_menu_item")
def second_factor_item(request: HttpRequest) -> dict[str, str]:
    """From the account page to the second step and its recovery codes."""
    return {
        "url": reverse("mfa_index"),
        "label": _("Second step of the log-in"),
        "help_text": _("The authenticator app, and the recovery codes for when you lose your telephone."),
    }
