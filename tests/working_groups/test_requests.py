"""Asking to join a group and proposing one: stored once, mailed once, nothing typed is ever lost."""

import re
from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

import pytest
from django.conf import settings
from django.core import mail
from django.core.management import call_command
from django.test import Client

from pages.working_groups.models import GroupProposal, JoinRequest
from pages.working_groups.views import JoinView, ProposalView
from tests.factories.topics import TopicFactory
from tests.factories.working_groups import JoinRequestFactory, WorkingGroupFactory

Publish = Callable[..., dict[str, Any]]
Send = Callable[..., Any]

WHO = {
    "council": "Ajuntament de Vilaexemple",
    "name": "Persona Inventada",
    "post": "",
    "email": "persona@vilaexemple.example",
    "consent": "on",
}
PROPOSAL = WHO | {"title": "Turisme responsable", "goals": "Comparar ordenances.", "companions": "", "topic": ""}
HOSTILE = {
    "empty": "",
    "spaces": "\u2003\u00a0\u3000 ",
    "long": "a" * 1_000_000,
    "NUL": "Vila\0exemple",
    "broken": "Vila\ufffd",
}


def token_of(path: str) -> str:
    """The token of the form freshly opened at ``path``."""
    found = re.search(r'name="token" value="([^"]+)"', Client().get(path).content.decode())
    assert found
    return found[1]


@pytest.fixture
def send(monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Any) -> Send:
    """Open the form at a path and send it; keyword arguments replace answers."""
    for view in (JoinView, ProposalView):
        monkeypatch.setattr(view, "minimum_seconds", 0.0)

    def post(path: str, answers: dict[str, Any], **changed: Any) -> Any:
        token = token_of(path)
        with django_capture_on_commit_callbacks(execute=True):
            return Client().post(path, {"token": token} | answers | changed)

    return post


@pytest.fixture
def group(publish: Publish) -> Any:
    """A public group at work, in three languages."""
    made = WorkingGroupFactory(name="Cures")
    publish(made)
    return made


def test_a_request_is_stored_about_its_group_and_leads_to_a_receipt(group: Any, send: Send) -> None:
    response = send("/es/form/join-group/cures/", WHO, message="Queremos aprender.")
    request = JoinRequest.objects.get()
    assert response.url == f"/es/form/join-group/received/{request.reference}/"
    assert re.fullmatch(r"GT-\d\d-[2-9A-Z]{6}", request.reference)
    assert (request.group, request.language, request.message) == (group, "es", "Queremos aprender.")
    assert request.consent_version and request.retain_until > request.created_at
    receipt = Client().get(response.url)
    assert request.reference in receipt.content.decode() and "no-store" in receipt["Cache-Control"]


def test_the_coordination_and_the_sender_get_one_mail_each(group: Any, send: Send) -> None:
    type(group).objects.update(coordination_email="grup@vilaexemple.example")
    send("/en/form/join-group/cures/", WHO, message="We want to learn.")
    by_reader = {message.to[0]: message for message in mail.outbox}
    assert set(by_reader) == {settings.SECRETARIAT_EMAIL, "grup@vilaexemple.example", WHO["email"]}
    assert len(mail.outbox) == 3
    told = by_reader[settings.SECRETARIAT_EMAIL]
    assert "We want to learn." in told.body and told.reply_to == [WHO["email"]]
    assert "Cures (ca)" in told.body
    receipt = by_reader[WHO["email"]]
    assert "Cures (en)" in receipt.body and JoinRequest.objects.get().reference in receipt.body


def test_a_receipt_repeats_nothing_that_was_typed(group: Any, send: Send) -> None:
    send("/ca/form/join-group/cures/", WHO, council="Compreu a https://spam.example", message="spam.example")
    send("/ca/form/propose-group/", PROPOSAL, title="spam.example", goals="spam.example")
    receipts = [message for message in mail.outbox if message.to == [WHO["email"]]]
    assert len(receipts) == 2
    assert all("spam" not in message.body + message.subject for message in receipts)


def test_a_double_click_is_one_request_and_one_mail_to_each(group: Any, send: Send) -> None:
    urls = {send("/ca/form/join-group/cures/", WHO).url for _ in range(3)}
    assert len(urls) == 1
    assert JoinRequest.objects.count() == 1
    assert len(mail.outbox) == 2


def test_the_same_words_about_another_group_are_another_request(group: Any, send: Send, publish: Publish) -> None:
    publish(WorkingGroupFactory(name="Energies"))
    send("/ca/form/join-group/cures/", WHO)
    send("/ca/form/join-group/energies/", WHO)
    assert JoinRequest.objects.count() == 2


@pytest.mark.parametrize("answer", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("field", ["council", "name", "email"])
def test_nonsense_is_refused_beside_its_field_and_nothing_is_lost(
    group: Any, send: Send, field: str, answer: str
) -> None:
    response = send("/ca/form/join-group/cures/", WHO | {"message": "Això no es perd."}, **{field: answer})
    text = response.content.decode()
    assert response.status_code == 422
    assert f'href="#id_{field}"' in text and "Això no es perd." in text
    assert not JoinRequest.objects.exists() and not mail.outbox


@pytest.mark.parametrize("language", ["ca", "es", "en"])
def test_messages_are_in_the_readers_language(group: Any, send: Send, language: str) -> None:
    text = send(f"/{language}/form/join-group/cures/", WHO, email="no és una adreça").content.decode()
    assert f'<html lang="{language}"' in text
    message = {"ca": "adreça de correu electrònic vàlida", "es": "correo electrónico válid", "en": "valid email"}
    assert message[language] in text


def test_what_turns_text_round_is_taken_out(group: Any, send: Send) -> None:
    send("/ca/form/join-group/cures/", WHO, council="Vila\u202eexemple\u202c", name="Nom\r\nBcc: altri@example.org")
    request = JoinRequest.objects.get()
    assert (request.council, request.name) == ("Vilaexemple", "Nom Bcc: altri@example.org")


def test_halves_of_characters_and_repeated_keys_never_break_the_page(group: Any, send: Send) -> None:
    broken = urlencode(WHO | {"token": token_of("/ca/form/join-group/cures/")}).replace("Vila", "Vila%ED%A0%BD")
    kind = "application/x-www-form-urlencoded"
    assert Client().generic("POST", "/ca/form/join-group/cures/", broken, content_type=kind).status_code == 422
    assert send("/ca/form/join-group/cures/", WHO, council=["Primera", "Segona"]).status_code == 302
    assert JoinRequest.objects.get().council == "Segona"


@pytest.mark.parametrize("code", ["lost", "esborrany"])
def test_there_is_no_form_for_a_group_nobody_can_see(group: Any, code: str) -> None:
    WorkingGroupFactory(name="Esborrany")
    assert Client().get(f"/ca/form/join-group/{code}/").status_code == 404
    assert Client().get("/ca/form/join-group/").status_code == 404


def test_a_group_that_ended_takes_no_requests(publish: Publish) -> None:
    closed = WorkingGroupFactory(closed=True)
    page = publish(closed)["es"]
    response = Client().get(f"/es/form/join-group/{closed.code}/")
    assert (response.status_code, response.url) == (302, page.url)


def test_a_group_that_ends_while_somebody_writes_keeps_their_words_on_the_screen(group: Any, send: Send) -> None:
    token = token_of("/en/form/join-group/cures/")
    type(group).objects.update(status="closed")
    response = Client().post("/en/form/join-group/cures/", WHO | {"token": token, "message": "Do not lose me."})
    assert response.status_code == 409
    assert "Do not lose me." in response.content.decode()
    assert not JoinRequest.objects.exists()


def test_a_proposal_is_stored_with_its_topic_and_told_to_the_secretariat(db: None, homes: Any, send: Send) -> None:
    topic = TopicFactory(name_ca="Comerç")
    response = send("/ca/form/propose-group/", PROPOSAL, topic=topic.pk, companions="Vila u, Vila dos")
    proposal = GroupProposal.objects.get()
    assert response.url.endswith(f"/{proposal.reference}/") and proposal.reference.startswith("NGT-")
    assert proposal.topic == topic
    (told,) = [message for message in mail.outbox if message.to == [settings.SECRETARIAT_EMAIL]]
    assert "Turisme responsable" in told.subject and "Comerç" in told.body and "Vila u, Vila dos" in told.body


@pytest.mark.parametrize("topic", ["99999999999999999999", "NaN", "-1", "' OR 1=1", "\0", "9223372036854775808"])
def test_a_topic_nobody_offered_is_refused(homes: Any, send: Send, topic: str) -> None:
    response = send("/en/form/propose-group/", PROPOSAL, topic=topic)
    assert response.status_code == 422 and 'href="#id_topic"' in response.content.decode()


def test_pages_that_only_show_carry_no_token(
    publish: Publish, directories: dict[str, Any], read: Callable[[str], str]
) -> None:
    page = publish(WorkingGroupFactory())["ca"]
    for url in (page.url, directories["ca"].url):
        assert "csrf" not in read(url) and 'name="token"' not in read(url)
        assert not Client().get(url).cookies


def test_personal_data_are_erased_when_their_time_is_over(group: Any) -> None:
    past = JoinRequestFactory(group=group)
    JoinRequest.objects.filter(pk=past.pk).update(retain_until="2020-01-01T00:00Z")
    kept = JoinRequestFactory(group=group, retain_until="2999-01-01T00:00Z")
    call_command("purge_submissions", verbosity=0)
    assert list(JoinRequest.objects.all()) == [kept]
