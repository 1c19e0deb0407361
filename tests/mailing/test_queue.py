from typing import Any

import pytest
from django.core import mail
from django.db import transaction

from xmess.mailing.models import OutgoingMessage
from xmess.mailing.services.queue_message import queue_message

pytestmark = pytest.mark.django_db


def test_a_message_goes_after_the_commit_as_text_and_as_html(
    note: dict[str, Any], django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        queue_message(**note)
        assert mail.outbox == []
    (sent,) = mail.outbox
    assert sent.subject == "Sí: L’<b>Aina</b> & en Pol"
    assert "L’<b>Aina</b> & en Pol.\nSegona línia." in sent.body
    html = sent.alternatives[0].content
    assert "L’&lt;b&gt;Aina&lt;/b&gt; &amp; en Pol.<br>" in html
    assert '<a href="http://testserver/ca/?a=1&amp;b=2">http://testserver/ca/?a=1&amp;b=2</a>.' in html
    assert '<html lang="ca">' in html
    assert OutgoingMessage.objects.get().sent_at


@pytest.mark.parametrize(("language", "word"), [("ca", "Sí"), ("es", "Sí"), ("en", "Yes")])
def test_the_words_are_in_the_readers_language_whoever_queues(note: dict[str, Any], language: str, word: str) -> None:
    assert queue_message(**note | {"language": language}).subject.startswith(f"{word}:")


def test_the_same_key_goes_once(note: dict[str, Any], django_capture_on_commit_callbacks: Any) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        assert queue_message(**note) == queue_message(**note | {"context": {"name": "altri"}})
    assert len(mail.outbox) == 1


def test_a_rolled_back_transaction_sends_nothing(note: dict[str, Any], django_capture_on_commit_callbacks: Any) -> None:
    with django_capture_on_commit_callbacks(execute=True), pytest.raises(LookupError), transaction.atomic():
        queue_message(**note)
        raise LookupError
    assert mail.outbox == []
    assert not OutgoingMessage.objects.exists()


def test_a_subject_is_one_line_of_bounded_length(note: dict[str, Any]) -> None:
    message = queue_message(**note | {"context": {"name": "a\r\nBcc: altri@exemple.example" + "é" * 400}})
    assert "\n" not in message.subject
    assert len(message.subject) <= 250
