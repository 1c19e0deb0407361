import time
from collections.abc import Callable
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.core import mail
from django.test import Client

from tests.accounts.conftest import PASSWORD, SECRET


@pytest.fixture(autouse=True)
def required(settings: Any) -> None:
    settings.REQUIRE_SECOND_FACTOR = True


@pytest.mark.parametrize(
    "path", ["/admin/", "/admin/pages/", "/admin/users/", "/admin/account/", "/admin/api/main/pages/"]
)
def test_a_password_alone_only_leads_to_setting_the_second_step_up(
    editor: Any, log_in: Callable[..., Any], path: str
) -> None:
    client = Client()
    log_in(client, editor.email)
    assert client.get(path).url == "/ca/accounts/2fa/totp/activate/"
    assert client.post(path).url == "/ca/accounts/2fa/totp/activate/"


def test_setting_it_up_opens_the_administration(
    editor: Any, log_in: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("allauth.mfa.totp.internal.auth.generate_totp_secret", lambda length=20: SECRET)
    client = Client()
    log_in(client, editor.email)
    page = client.get("/admin/", follow=True)
    if page.redirect_chain[-1][0].startswith("/ca/accounts/reauthenticate/"):
        page = client.post(page.redirect_chain[-1][0], {"password": PASSWORD}, follow=True)
    assert SECRET in page.content.decode().replace(" ", "")
    assert "<svg" in page.content.decode()
    # The test's own transaction never commits; a request's does before it ends.
    monkeypatch.setattr("django.db.transaction.on_commit", lambda call, **_options: call())
    code = format_hotp_value(hotp_value(SECRET, int(time.time()) // 30))
    answer = client.post("/ca/accounts/2fa/totp/activate/", {"code": code})
    assert answer.status_code == 302
    assert client.get("/admin/").status_code == 200
    assert len(mail.outbox) == 1


def test_the_secret_is_not_readable_in_the_database(editor: Any, telephone: Callable[[], str]) -> None:
    stored = Authenticator.objects.get(user=editor, type="totp").data
    assert SECRET not in str(stored)


def test_signing_in_asks_for_the_code(editor: Any, log_in: Callable[..., Any], telephone: Callable[[], str]) -> None:
    client = Client()
    response = log_in(client, editor.email)
    assert response.url == "/ca/accounts/2fa/authenticate/"
    assert client.get("/admin/").url.startswith("/ca/accounts/login/")
    assert client.post(response.url, {"code": "000000"}).status_code == 200
    assert client.get("/admin/").status_code == 302
    client.post(response.url, {"code": telephone()})
    assert client.get("/admin/").status_code == 200


def test_a_session_that_came_by_another_door_is_asked_for_the_code(editor: Any, telephone: Callable[[], str]) -> None:
    client = Client()
    client.force_login(editor)
    response = client.get("/admin/pages/")
    assert response.url == "/ca/accounts/2fa/reauthenticate/?next=%2Fadmin%2Fpages%2F"
    client.post(response.url, {"code": telephone()})
    assert client.get("/admin/").status_code == 200


def test_it_is_not_asked_outside_the_administration(editor: Any, homes: Any) -> None:
    client = Client()
    client.force_login(editor)
    assert client.get("/ca/").status_code == 200


def test_demos_may_do_without(editor: Any, log_in: Callable[..., Any], settings: Any) -> None:
    settings.REQUIRE_SECOND_FACTOR = False
    client = Client()
    log_in(client, editor.email)
    assert client.get("/admin/").status_code == 200
