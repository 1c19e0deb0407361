import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.db import OperationalError
from django.test import Client
from django.utils import timezone

from tests.forms.conftest import ANSWERS
from tests.forms.letters import Letter, LetterView, announced
from xmess.forms.rate_limits import Limit

PATH = "/ca/form/letter/"


def token_in(response: Any) -> str:
    found = re.search(r'name="token" value="([^"]+)"', response.content.decode())
    assert found
    return found[1]


def assert_words_are_kept(response: Any) -> None:
    page = response.content.decode()
    assert 'value="Aina Exemple"' in page
    assert "Bon dia!" in page
    assert "checked" in page


@pytest.mark.parametrize("bad", [None, "", "forged", "1:2:3", "\ud800", "\0", "x" * 100_000])
def test_without_a_good_token_the_form_comes_back_with_the_words_and_a_fresh_one(
    letters: type[Letter], send: Callable[..., Any], bad: str | None
) -> None:
    response = send(token=bad if bad != "\ud800" else "\ufffd")
    assert response.status_code == 403
    assert_words_are_kept(response)
    again = Client().post(PATH, ANSWERS | {"token": token_in(response)})
    assert again.status_code == 302


def test_a_token_is_good_for_its_form_and_for_four_days(letters: type[Letter], token: Callable[..., str]) -> None:
    data = ANSWERS | {"token": token()}
    with time_machine.travel(timezone.now() + timedelta(days=3)):
        assert Client().post(PATH, data).status_code == 302
    with time_machine.travel(timezone.now() + timedelta(days=5)):
        assert Client().post(PATH, data).status_code == 403


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "same-site"}, 403),
        ({"Sec-Fetch-Site": "same-origin"}, 302),
        ({"Origin": "https://elsewhere.example"}, 403),
        ({"Origin": "http://testserver"}, 302),
        ({"Origin": "null"}, 302),
        ({}, 302),
    ],
)
def test_another_site_cannot_send_the_form(
    letters: type[Letter], send: Callable[..., Any], headers: dict[str, str], status: int
) -> None:
    assert send(headers=headers).status_code == status
    assert letters.objects.exists() is (status == 302)


def test_visitors_get_no_cookie(letters: type[Letter], send: Callable[..., Any]) -> None:
    assert not Client().get(PATH).cookies
    assert not send().cookies
    assert "no-store" in Client().get(PATH)["Cache-Control"]
    assert "Cookie" not in Client().get(PATH).get("Vary", "")


def test_a_robot_in_the_trap_is_told_so_and_can_send_again(letters: type[Letter], send: Callable[..., Any]) -> None:
    response = send(fax_number="123")
    assert response.status_code == 422
    assert_words_are_kept(response)
    assert not letters.objects.exists()
    assert Client().post(PATH, ANSWERS | {"token": token_in(response)}).status_code == 302


def test_a_hurried_person_only_has_to_press_again(
    letters: type[Letter], send: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(LetterView, "minimum_seconds", 2.0)
    with time_machine.travel(timezone.now(), tick=False) as clock:
        response = send()
        assert response.status_code == 422
        assert_words_are_kept(response)
        clock.shift(timedelta(seconds=3))
        assert Client().post(PATH, ANSWERS | {"token": token_in(response)}).status_code == 302


def test_too_many_from_one_address_keep_their_words_and_learn_when_to_try_again(
    letters: type[Letter], send: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(LetterView, "limits_per_address", [Limit(2, 600)])
    for number in range(2):
        assert send(text=f"Bon dia! {number}").status_code == 302
    with time_machine.travel(timezone.now(), tick=False) as clock:
        response = send()
        assert response.status_code == 429
        assert 0 < int(response["Retry-After"]) <= 600
        assert_words_are_kept(response)
        assert letters.objects.count() == len(announced) == 2
        assert send(text="Bon dia! 1").status_code == 302  # was stored already: its receipt is shown again
        clock.shift(int(response["Retry-After"]) + 1)
        assert send().status_code == 302


def test_a_form_has_a_limit_of_its_own(
    letters: type[Letter], send: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(LetterView, "limits_per_form", [Limit(1, 600)])
    assert send().status_code == 302
    assert send(text="altri").status_code == 429


def test_no_cache_no_limit(letters: type[Letter], send: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    class Away:
        def get(self, *_args: Any) -> None:
            raise ConnectionError

    monkeypatch.setattr("xmess.forms.rate_limits.caches", {"shared": Away()})
    assert send().status_code == 302


def test_a_database_that_is_away_keeps_the_words(
    letters: type[Letter], send: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(*_args: Any, **_kwargs: Any) -> None:
        raise OperationalError("database is locked")

    monkeypatch.setattr(Letter, "save", locked)
    response = send()
    assert response.status_code == 503
    assert response["Retry-After"] == "60"
    assert_words_are_kept(response)
    assert announced == []
