import logging
from datetime import timedelta
from smtplib import SMTPServerDisconnected
from typing import Any

import pytest
import time_machine
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.core.management import call_command
from django.utils import timezone

from xmess.mailing.models import BACK_OFF, OutgoingMessage
from xmess.mailing.services.deliver_message import deliver_due, deliver_message, retry_message
from xmess.mailing.services.purge_messages import purge_messages
from xmess.mailing.services.queue_message import queue_message

pytestmark = pytest.mark.django_db


@pytest.fixture
def refusing(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """A mail server that hangs up; ``undo()`` brings it back."""

    def hang_up(self: EmailBackend, messages: Any) -> int:
        raise SMTPServerDisconnected("hung up on aina@exemple.example")

    monkeypatch.setattr(EmailBackend, "send_messages", hang_up)
    return monkeypatch


def test_what_a_server_refuses_goes_once_when_it_is_back(note: dict[str, Any], refusing: pytest.MonkeyPatch) -> None:
    message = queue_message(**note)
    with time_machine.travel(timezone.now(), tick=False) as clock:
        assert deliver_due() == (0, 1)
        assert deliver_due() == (0, 0)  # not before its time
        refusing.undo()
        clock.shift(BACK_OFF[0])
        assert deliver_due() == (1, 0)
        clock.shift(timedelta(days=9))
        assert deliver_due() == (0, 0)
    message.refresh_from_db()
    assert (message.attempts, message.last_error) == (2, "")
    assert len(mail.outbox) == 1


def test_after_the_last_attempt_somebody_has_to_look(note: dict[str, Any], refusing: pytest.MonkeyPatch) -> None:
    message = queue_message(**note)
    with time_machine.travel(timezone.now(), tick=False) as clock:
        for wait in (*BACK_OFF, timedelta(0)):
            assert deliver_due() == (0, 1)
            clock.shift(wait)
        assert deliver_due() == (0, 0)
    assert list(OutgoingMessage.objects.stuck()) == [message]
    refusing.undo()
    retry_message(message)
    assert deliver_due() == (1, 0)


def test_a_sent_message_cannot_be_sent_again(note: dict[str, Any]) -> None:
    message = queue_message(**note)
    deliver_due()
    retry_message(message)
    assert deliver_message(message.pk) is None
    assert len(mail.outbox) == 1


def test_a_process_that_died_while_sending_lets_go_of_the_message(note: dict[str, Any]) -> None:
    message = queue_message(**note)
    OutgoingMessage.objects.filter(pk=message.pk).update(
        attempts=1, next_attempt_at=timezone.now() + timedelta(minutes=5)
    )
    assert deliver_message(message.pk) is None
    with time_machine.travel(timezone.now() + timedelta(minutes=6)):
        assert deliver_message(message.pk) is not None
    assert mail.outbox[0].extra_headers["Message-ID"].endswith("@testserver>")


def test_the_log_tells_the_failure_and_nobodys_address(
    note: dict[str, Any], refusing: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    queue_message(**note)
    with caplog.at_level(logging.INFO):
        deliver_due()
    assert "SMTPServerDisconnected" in caplog.text
    assert "exemple.example" not in caplog.text


def test_the_command_sends_what_waits(note: dict[str, Any], capsys: pytest.CaptureFixture[str]) -> None:
    queue_message(**note)
    call_command("deliver_messages")
    assert "sent: 1" in capsys.readouterr().out


def test_words_are_forgotten_after_a_month_and_all_of_it_after_a_year(note: dict[str, Any]) -> None:
    message = queue_message(**note)
    deliver_due()
    assert purge_messages() == 0
    with time_machine.travel(timezone.now() + timedelta(days=31)):
        assert purge_messages() == 1
        message.refresh_from_db()
        assert (message.text_body, message.html_body) == ("", "")
    with time_machine.travel(timezone.now() + timedelta(days=366)):
        purge_messages()
    assert not OutgoingMessage.objects.exists()


def test_unsent_words_are_kept(note: dict[str, Any], refusing: pytest.MonkeyPatch) -> None:
    message = queue_message(**note)
    deliver_due()
    with time_machine.travel(timezone.now() + timedelta(days=31)):
        purge_messages()
    message.refresh_from_db()
    assert message.text_body
