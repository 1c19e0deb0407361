"""People who work with the site, and their telephones."""

import time
from collections.abc import Callable
from typing import Any

import pytest
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.test import Client

PASSWORD = "xarxa-de-municipis-2026"
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


@pytest.fixture
def editor(db: None) -> Any:
    """Somebody who may enter the administration and do nothing there."""
    user = get_user_model().objects.create_user("editora@exemple.example", PASSWORD, first_name="Edi", last_name="Tora")
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    return user


@pytest.fixture
def log_in() -> Callable[..., Any]:
    """Send the log-in form."""

    def post(client: Client, login: str, password: str = PASSWORD, **extra: Any) -> Any:
        return client.post("/ca/accounts/login/", {"login": login, "password": password}, **extra)

    return post


@pytest.fixture
def telephone(editor: Any) -> Callable[[], str]:
    """The editor's authenticator app: each call gives the code of now."""
    TOTP.activate(editor, SECRET)

    def code() -> str:
        return format_hotp_value(hotp_value(SECRET, int(time.time()) // 30))

    return code
