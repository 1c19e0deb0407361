"""Nobody works in the administration on a password alone."""

from collections.abc import Callable
from typing import Any

from allauth.account.authentication import get_authentication_records
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

# In a session: the user set the second factor up in it.
SET_UP = "second_factor_set_up"


class SecondFactorMiddleware:
    """Sends whoever enters ``/admin/`` without a proved second factor to set it up or to prove it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Let pass: everything outside the administration, visitors (it asks them to sign in), proved users."""
        if not settings.REQUIRE_SECOND_FACTOR or not request.path_info.startswith(reverse("wagtailadmin_home")):
            return self.get_response(request)
        if not request.user.is_authenticated or is_proved(request):
            return self.get_response(request)
        if Authenticator.objects.filter(user=request.user, type=Authenticator.Type.TOTP).exists():
            return redirect(f"{reverse('mfa_reauthenticate')}?{urlencode({'next': request.get_full_path()})}")
        messages.info(request, _("Before you can work with the site, set up the second step of your log-in."))
        return redirect("mfa_activate_totp")


def is_proved(request: HttpRequest) -> bool:
    """Whether the session's user gave a code in it, or set the codes up in it."""
    if request.session.get(SET_UP) == str(request.user.pk):
        return True
    return any(record.get("method") == "mfa" for record in get_authentication_records(request, request.user))


def remember_set_up(request: HttpRequest, user: Any, **_kwargs: Any) -> None:
    """Receiver of allauth's ``authenticator_added``."""
    request.session[SET_UP] = str(user.pk)


def forget_set_up(request: HttpRequest, user: Any, **_kwargs: Any) -> None:
    """Receiver of allauth's ``authenticator_removed``."""
    request.session.pop(SET_UP, None)
