from collections.abc import Callable

from django.core import mail
from django.test import Client, TestCase

from tests.drafts.writer import Writer
from xmess.mailing.models import OutgoingMessage


def ask(somebody: Writer, to: str = "berta@exemple.example") -> str:
    with TestCase.captureOnCommitCallbacks(execute=True):
        response = somebody.client.post(f"{somebody.link}later/", {"email": to})
    return response.content.decode()


def test_the_link_goes_by_mail_and_opens_the_draft(writer: Callable[..., Writer]) -> None:
    somebody = writer()
    assert "berta@exemple.example" in ask(somebody)
    [message] = mail.outbox
    assert message.to == ["berta@exemple.example"]
    assert somebody.link in message.body
    assert "Aina" not in message.body  # anybody can type anybody's address
    assert Client().get(somebody.link).status_code == 302


def test_once_sent_the_link_is_forgotten(writer: Callable[..., Writer]) -> None:
    somebody = writer()
    ask(somebody)
    message = OutgoingMessage.objects.get()
    assert message.confidential
    assert somebody.link not in message.text_body + message.html_body


def test_pressing_again_fills_nobodys_mailbox(writer: Callable[..., Writer]) -> None:
    somebody = writer()
    for _time in range(3):
        ask(somebody)
    assert len(mail.outbox) == 1


def test_nobody_sends_links_to_many_people(writer: Callable[..., Writer]) -> None:
    somebody = writer()
    for number in range(5):
        ask(somebody, f"p{number}@exemple.example")
    response = somebody.client.post(f"{somebody.link}later/", {"email": "p6@exemple.example"})
    assert response.status_code == 429
    assert "p6@exemple.example" in response.content.decode()
    assert len(mail.outbox) == 5


def test_a_wrong_address_gets_a_message(writer: Callable[..., Writer]) -> None:
    somebody = writer()
    response = somebody.client.post(f"{somebody.link}later/", {"email": "berta\r\nBcc: x@y.z"})
    assert response.status_code == 422
    assert not mail.outbox


def test_the_page_shows_the_link_and_until_when(writer: Callable[..., Writer]) -> None:
    somebody = writer()
    page = somebody.client.get(f"{somebody.link}later/").content.decode()
    assert f'href="http://localhost:8000{somebody.link}"' in page or somebody.link in page
