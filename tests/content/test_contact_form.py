"""A visitor writes to the network: stored, told to the secretariat, acknowledged, dealt with, forgotten."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.conf import settings
from django.core import mail
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from pages.content.models import ContactMessage
from pages.content.views import ContactView
from tests.factories.content import ContactMessageFactory, contact_page

ANSWERS = {
    "name": "Aina Exemple",
    "organisation": "Ajuntament de Vilaexemple",
    "email": "aina@exemple.example",
    "subject": "join",
    "text": "Voldríem adherir-nos a la xarxa.",
    "consent": "on",
}


@pytest.fixture
def send(homes: Any, monkeypatch: Any, client: Client) -> Callable[..., Any]:
    """Open the form in a language and send it; keyword arguments replace answers."""
    monkeypatch.setattr(ContactView, "minimum_seconds", 0)

    def post(language: str = "ca", **answers: str) -> Any:
        path = f"/{language}/form/contact/"
        token = re.search(r'name="token" value="([^"]+)"', client.get(path).content.decode())
        assert token
        return client.post(path, {"token": token[1]} | ANSWERS | answers)

    return post


def test_a_message_is_stored_told_and_acknowledged(
    send: Callable[..., Any], client: Client, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        response = send()
    message = ContactMessage.objects.get()
    assert (message.subject, message.language, message.handled_at) == ("join", "ca", None)
    assert (message.retain_until - message.created_at).days == 365
    told, receipt = sorted(mail.outbox, key=lambda sent: sent.to[0] != settings.SECRETARIAT_EMAIL)
    assert told.reply_to == ["aina@exemple.example"]
    assert "Voldríem adherir-nos" in told.body
    assert receipt.to == ["aina@exemple.example"]
    assert message.reference in receipt.subject
    assert "Voldríem" not in receipt.body
    assert message.reference in client.get(response.url).content.decode()


def test_the_receipt_says_what_the_contact_page_says(send: Callable[..., Any], homes: Any, client: Client) -> None:
    contact_page(homes["ca"], thanks_title="Gràcies!", thanks_text="Et respondrem aviat.")
    receipt = client.get(send().url).content.decode()
    assert "Gràcies!" in receipt
    assert "Et respondrem aviat." in receipt


def test_a_receipt_in_another_language_does_not_borrow_catalan_words(
    send: Callable[..., Any], homes: Any, client: Client
) -> None:
    contact_page(homes["ca"], thanks_title="Gràcies!")
    assert "Gràcies!" not in client.get(send("en").url).content.decode()


def test_the_writer_is_answered_in_the_language_of_the_page(
    send: Callable[..., Any], django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        send("en")
    languages = {sent.to[0]: sent.extra_headers["Content-Language"] for sent in mail.outbox}
    assert languages == {settings.SECRETARIAT_EMAIL: "ca", "aina@exemple.example": "en"}


@pytest.mark.parametrize(
    ("answers", "field"),
    [
        ({"name": "  \u2003 "}, "name"),
        ({"email": "aina"}, "email"),
        ({"text": "x" * 5001}, "text"),
        ({"subject": "unknown"}, "subject"),
        ({"consent": ""}, "consent"),
    ],
)
def test_nonsense_is_refused_with_the_words_still_there(
    send: Callable[..., Any], answers: dict[str, str], field: str
) -> None:
    response = send(**answers)
    assert response.status_code in {200, 400, 422}
    text = response.content.decode()
    assert f'href="#id_{field}' in text
    assert "Ajuntament de Vilaexemple" in text
    assert ContactMessage.objects.count() == 0
    assert not response.cookies


def test_the_form_is_never_kept_and_gives_no_cookie(homes: Any, client: Client) -> None:
    response = client.get("/ca/form/contact/")
    assert "no-store" in response["Cache-Control"]
    assert not response.cookies


def test_what_is_past_its_time_is_purged(db: None) -> None:
    ContactMessageFactory(expired=True)
    kept = ContactMessageFactory()
    call_command("purge_submissions")
    assert list(ContactMessage.objects.all()) == [kept]


def test_the_secretariat_reads_it_and_marks_it_as_dealt_with(admin_client: Client, db: None) -> None:
    message = ContactMessageFactory()
    assert message.reference in admin_client.get(reverse("contact_messages:index")).content.decode()
    desk = reverse("contact_messages:inspect", args=[message.pk])
    handle = reverse("contact_messages:handled", args=[message.pk])
    assert handle in admin_client.get(desk).content.decode()
    admin_client.post(handle)
    message.refresh_from_db()
    assert message.handled_at is not None
    assert handle not in admin_client.get(desk).content.decode()


@pytest.mark.parametrize("name", ["edit", "delete"])
def test_nobody_rewrites_what_people_wrote(admin_client: Client, db: None, name: str) -> None:
    message = ContactMessageFactory()
    assert admin_client.get(reverse(f"contact_messages:{name}", args=[message.pk])).status_code in {302, 403}


def test_only_who_may_see_messages_marks_them(client: Client, django_user_model: Any) -> None:
    message = ContactMessageFactory()
    client.force_login(django_user_model.objects.create_user(email="altra@example.org", password="x"))
    assert client.post(reverse("contact_messages:handled", args=[message.pk])).status_code in {302, 403}
    message.refresh_from_db()
    assert message.handled_at is None
