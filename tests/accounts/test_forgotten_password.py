import re
from collections.abc import Callable
from typing import Any

import pytest
from django.core import mail
from django.test import Client
from wagtail.users.models import UserProfile

from xmess.mailing.models import OutgoingMessage

RESET = "/ca/accounts/password/reset/"


@pytest.fixture
def ask(django_capture_on_commit_callbacks: Any) -> Callable[..., Any]:
    def post(email: str, path: str = RESET) -> Any:
        with django_capture_on_commit_callbacks(execute=True):
            return Client().post(path, {"email": email})

    return post


def test_the_link_of_the_message_sets_a_new_password(editor: Any, ask: Callable[..., Any], log_in: Any) -> None:
    ask(editor.email)
    found = re.search(r"http://testserver(/\S+/password/reset/key/\S+)", mail.outbox[0].body)
    assert found
    client = Client()
    form = client.get(found[1], follow=True)
    new = "una-altra-clau-2026"
    client.post(form.redirect_chain[-1][0], {"password1": new, "password2": new})
    assert log_in(Client(), editor.email, new).status_code == 302


def test_the_words_of_the_message_are_kept_nowhere(editor: Any, ask: Callable[..., Any]) -> None:
    ask(editor.email)
    message = OutgoingMessage.objects.get()
    assert message.sent_at
    assert message.text_body == message.html_body == ""


def test_known_and_unknown_addresses_get_the_same_answer(editor: Any, ask: Callable[..., Any]) -> None:
    known, unknown = ask(editor.email), ask("ningu@exemple.example")
    assert (known.status_code, known.url) == (unknown.status_code, unknown.url)
    assert OutgoingMessage.objects.count() == 2


def test_the_message_is_in_the_language_its_reader_chose(editor: Any, ask: Callable[..., Any]) -> None:
    UserProfile.objects.create(user=editor, preferred_language="es")
    ask(editor.email)
    assert OutgoingMessage.objects.get().language == "es"
    ask(editor.email, "/en/accounts/password/reset/")
    assert {message.language for message in OutgoingMessage.objects.all()} == {"es"}


def test_otherwise_it_is_in_the_language_of_the_page(editor: Any, ask: Callable[..., Any]) -> None:
    ask(editor.email, "/en/accounts/password/reset/")
    assert OutgoingMessage.objects.get().language == "en"


def test_asking_again_and_again_is_limited(editor: Any, ask: Callable[..., Any]) -> None:
    for _turn in range(6):
        ask(editor.email)
    assert OutgoingMessage.objects.count() == 3


@pytest.mark.parametrize("path", ["/admin/password_reset/", "/admin/account/change_password/"])
def test_wagtails_own_ways_are_closed(editor: Any, path: str) -> None:
    client = Client()
    client.force_login(editor)
    assert client.get(path).status_code in {302, 404}
    assert Client().post(path, {"email": editor.email}).status_code in {302, 404}
    assert not OutgoingMessage.objects.exists()
