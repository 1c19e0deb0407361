"""What axes asks us: whose account is being tried, and what to say when it was tried too often."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from xmess.errors.answers import answer
from xmess.errors.messages import Message

LOCKED = Message(
    _("Too many failed log-ins"),
    _("For safety, this account cannot be used from where you are for a quarter of an hour."),
    _("Wait, and then check the address and the password. You can also ask for a new password."),
)


def account_of(request: HttpRequest, credentials: dict[str, Any] | None = None) -> str:
    """The address somebody tries to sign in with, as one account whatever its capitals."""
    given = credentials or {}
    address = given.get("email") or given.get("username") or request.POST.get("login", "")
    return str(address).strip().casefold()[:254]


def locked_out(request: HttpRequest, original: Any = None, credentials: Any = None) -> HttpResponse:
    """The page for an account that is locked from this address; the same for accounts that do not exist."""
    seconds = int(settings.AXES_COOLOFF_TIME.total_seconds())
    return answer(request, 429, message=LOCKED, retry_after=seconds)
