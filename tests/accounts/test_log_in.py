from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.test import Client

from tests.accounts.conftest import PASSWORD

LOG_IN = "/ca/accounts/login/"


def test_people_sign_in_with_their_address_whatever_its_capitals(editor: Any, log_in: Callable[..., Any]) -> None:
    client = Client()
    response = log_in(client, "Editora@EXEMPLE.example")
    assert (response.status_code, response.url) == (302, "/admin/")
    assert client.get("/admin/").status_code == 200


@pytest.mark.parametrize("path", ["/admin/", "/admin/pages/", "/admin/login/"])
def test_the_administration_asks_to_sign_in_with_our_form(db: None, path: str) -> None:
    response = Client().get(path, follow=True)
    assert response.redirect_chain[-1][0].startswith(LOG_IN)
    assert response.status_code == 200


@pytest.mark.parametrize("path", ["/ca/_util/login/", "/es/_util/login/"])
def test_wagtails_other_log_in_leads_to_ours(db: None, path: str) -> None:
    assert "/accounts/login/" in Client().get(path)["Location"]


@pytest.mark.parametrize("language", ["ca", "es", "en"])
def test_the_form_is_in_each_language(db: None, language: str) -> None:
    page = Client().get(f"/{language}/accounts/login/").content.decode()
    assert f'<html lang="{language}"' in page
    for other in {"ca", "es", "en"} - {language}:
        assert f'href="/{other}/accounts/login/"' in page
    assert "<h1>" in page
    assert "noindex" in page


@pytest.mark.parametrize(
    "path",
    ["signup/", "email/", "confirm-email/", "confirm-email/x/", "signup/passkey/", "login/code/", "3rdparty/"],
)
def test_nobody_makes_an_account_or_changes_its_address(editor: Any, path: str) -> None:
    client = Client()
    client.force_login(editor)
    assert client.get(f"/ca/accounts/{path}").status_code == 404
    assert client.post(f"/ca/accounts/{path}", {"email": "nova@exemple.example"}).status_code == 404
    assert get_user_model().objects.count() == 1


@pytest.mark.parametrize("login", ["editora@exemple.example", "ningu@exemple.example"])
def test_a_wrong_password_says_the_same_for_known_and_unknown_accounts(
    editor: Any, log_in: Callable[..., Any], login: str
) -> None:
    page = log_in(Client(), login, "no-es-aquesta").content.decode()
    assert "error-summary" in page
    assert "no-es-aquesta" not in page


def test_the_two_answers_differ_only_in_what_was_typed(editor: Any, log_in: Callable[..., Any]) -> None:
    pages = []
    for login in ("editora@exemple.example", "ningu@exemple.example"):
        page = log_in(Client(), login, "no").content.decode()
        pages.append(page.replace(login, "…").split("<main", 1)[1].replace(_token(page), ""))
    assert pages[0] == pages[1]


def _token(page: str) -> str:
    return page.split('name="csrfmiddlewaretoken" value="')[1].split('"')[0]


def test_an_inactive_account_cannot_be_used(editor: Any, log_in: Callable[..., Any]) -> None:
    editor.is_active = False
    editor.save()
    client = Client()
    log_in(client, editor.email)
    assert client.get("/admin/").status_code == 302


@pytest.mark.parametrize("login", ["editora@exemple.example", "ningu@exemple.example"])
def test_five_failures_lock_the_account_from_that_address_only(
    editor: Any, log_in: Callable[..., Any], login: str, settings: Any
) -> None:
    client = Client(headers={"Accept": "text/html"})
    answers = [log_in(client, login, "no").status_code for _turn in range(6)]
    assert answers == [200, 200, 200, 200, 429, 429]
    locked = log_in(client, login, PASSWORD)
    assert locked.status_code == 429
    assert 0 < int(locked["Retry-After"]) <= 900
    assert '<html lang="ca"' in locked.content.decode()
    assert log_in(client, login.upper(), PASSWORD).status_code == 429
    if login == editor.email:
        assert log_in(Client(), login, PASSWORD, REMOTE_ADDR="203.0.113.9").status_code == 302


def test_behind_a_proxy_it_is_the_visitors_address_that_counts(
    editor: Any, log_in: Callable[..., Any], settings: Any
) -> None:
    settings.TRUSTED_PROXIES = 1
    for _turn in range(5):
        log_in(Client(), editor.email, "no", HTTP_X_FORWARDED_FOR="203.0.113.9")
    assert log_in(Client(), editor.email, HTTP_X_FORWARDED_FOR="203.0.113.9").status_code == 429
    assert log_in(Client(), editor.email, HTTP_X_FORWARDED_FOR="203.0.113.10").status_code == 302


def test_failures_leave_no_personal_data_in_the_log(
    editor: Any, log_in: Callable[..., Any], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    for _turn in range(6):
        log_in(Client(), editor.email, "no", REMOTE_ADDR="203.0.113.9")
    assert "editora" not in caplog.text
    assert "203.0.113.9" not in caplog.text


@pytest.mark.parametrize("next_page", ["https://elsewhere.example/", "//elsewhere.example", "javascript:alert(1)"])
def test_signing_in_leads_nowhere_else(editor: Any, next_page: str) -> None:
    data = {"login": editor.email, "password": PASSWORD, "next": next_page}
    assert Client().post(LOG_IN, data).url == "/admin/"


@pytest.mark.parametrize("login", ["", "\0", "a" * 1_000_000, "\ufffd", "' OR 1=1 --@x", "é@exemple.example"])
def test_nonsense_is_refused_in_words(db: None, log_in: Callable[..., Any], login: str) -> None:
    assert log_in(Client(), login).status_code in {200, 429}


def test_signing_in_needs_no_applause(editor: Any, log_in: Callable[..., Any]) -> None:
    client = Client()
    log_in(client, editor.email)
    assert (
        editor.email not in client.get("/admin/").content.decode().split('id="main"', 1)[1].split("w-dashboard", 1)[0]
    )
