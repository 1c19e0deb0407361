import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.core.management import call_command
from django.utils import timezone

from tests.forms.letters import Letter


def test_answers_are_erased_when_their_time_is_over(
    letters: type[Letter], send: Callable[..., Any], capsys: pytest.CaptureFixture[str]
) -> None:
    send()
    with time_machine.travel(timezone.now() + timedelta(days=29)):
        call_command("purge_submissions")
    assert letters.objects.count() == 1
    with time_machine.travel(timezone.now() + timedelta(days=31)):
        call_command("purge_submissions")
    assert not letters.objects.exists()
    assert "letter: 1" in capsys.readouterr().out


def test_a_person_gets_everything_kept_about_them(
    letters: type[Letter], send: Callable[..., Any], capsys: pytest.CaptureFixture[str]
) -> None:
    send()
    send(email="altri@exemple.example")
    call_command("export_person", "AINA@exemple.example")
    (letter,) = json.loads(capsys.readouterr().out)["letter"]
    assert letter["text"] == "Bon dia!"
    assert letter["consent_version"] == "2026-11"
    assert "idempotency_key" not in letter


def test_a_person_is_erased_and_nobody_else(
    letters: type[Letter], send: Callable[..., Any], caplog: pytest.LogCaptureFixture
) -> None:
    send()
    send(email="altri@exemple.example")
    call_command("erase_person", "aina@exemple.example")
    assert [letter.email for letter in letters.objects.all()] == ["altri@exemple.example"]
    assert "aina" not in caplog.text
