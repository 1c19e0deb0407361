from typing import Any

import pytest
from django.test import Client

from tests.factories.people import administrator, colleague
from xmess.mailing.models import OutgoingMessage
from xmess.mailing.services.queue_message import queue_message, queue_written


@pytest.fixture
def admin(db: None) -> Client:
    client = Client()
    client.force_login(administrator())
    return client


def test_messages_are_listed_and_read_but_not_changed(admin: Client, note: dict[str, Any]) -> None:
    message = queue_message(**note)
    assert message.recipient in admin.get("/admin/messages/").content.decode()
    assert "Segona línia." in admin.get(f"/admin/messages/inspect/{message.pk}/").content.decode()
    for path in (
        "/admin/messages/new/",
        f"/admin/messages/edit/{message.pk}/",
        f"/admin/messages/delete/{message.pk}/",
    ):
        assert admin.get(path).status_code == 302
        admin.post(path, {"subject": "altre"})
    assert list(OutgoingMessage.objects.values_list("subject", flat=True)) == [message.subject]


def test_a_message_that_was_given_up_can_be_tried_again(admin: Client, note: dict[str, Any]) -> None:
    message = queue_message(**note)
    OutgoingMessage.objects.update(next_attempt_at=None, attempts=9)
    page = admin.get(f"/admin/messages/inspect/{message.pk}/").content.decode()
    assert f'action="/admin/messages/retry/{message.pk}/"' in page
    assert admin.get(f"/admin/messages/retry/{message.pk}/").status_code == 405
    admin.post(f"/admin/messages/retry/{message.pk}/")
    message.refresh_from_db()
    assert message.next_attempt_at
    assert message.attempts == 0


def test_confidential_words_are_shown_to_nobody(admin: Client) -> None:
    message = queue_written(
        key="k", to="a@exemple.example", language="ca", subject="Enllaç", text="secret-link", confidential=True
    )
    assert "secret-link" not in admin.get(f"/admin/messages/inspect/{message.pk}/").content.decode()


def test_only_who_may_read_them_may_try_again(db: None, note: dict[str, Any]) -> None:
    message = queue_message(**note)
    OutgoingMessage.objects.update(next_attempt_at=None)
    client = Client()
    client.force_login(colleague("editor"))
    assert client.post(f"/admin/messages/retry/{message.pk}/").status_code in {302, 403}
    message.refresh_from_db()
    assert message.next_attempt_at is None
