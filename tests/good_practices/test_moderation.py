"""The desk where editors decide about experiences that were handed in."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from pages.good_practices.models import Decision, Experience, Practice, PracticePage, PracticesIndexPage
from tests.factories.people import colleague


@pytest.fixture
def desk(experience: Experience) -> Client:
    client = Client()
    client.force_login(colleague("publisher"))
    return client


def decide(client: Client, experience: Experience, **form: str) -> Any:
    return client.post(reverse("experiences:decide", args=[experience.pk]), form)


def test_an_editor_reads_it_whole_and_makes_the_draft(desk: Client, experience: Experience) -> None:
    page = desk.get(reverse("experiences:inspect", args=[experience.pk])).content.decode()
    for words in ("No hi havia res.", "conveni.pdf", "Berta Exemple"):
        assert words in page
    assert reverse("experiences:decide", args=[experience.pk]) in page
    response = decide(desk, experience, decision="accept")
    assert response.url == reverse("wagtailadmin_pages:edit", args=[PracticePage.objects.get().pk])
    assert desk.get(response.url).status_code == 200


@pytest.mark.parametrize("decision", ["changes", "decline"])
def test_nobody_is_sent_away_without_a_word(desk: Client, experience: Experience, decision: str) -> None:
    response = decide(desk, experience, decision=decision, answer="  ")
    assert response.status_code == 200
    experience.refresh_from_db()
    assert experience.decision == Decision.WAITING
    assert decide(desk, experience, decision=decision, answer="Falta el cost.").status_code == 302


@pytest.mark.parametrize("form", [{}, {"decision": "burn"}, {"decision": "accept\0"}])
def test_an_unknown_decision_decides_nothing(desk: Client, experience: Experience, form: dict[str, str]) -> None:
    assert decide(desk, experience, **form).status_code == 200
    assert not Practice.objects.exists()


def test_what_is_decided_is_only_read(desk: Client, experience: Experience) -> None:
    decide(desk, experience, decision="accept")
    address = reverse("experiences:decide", args=[experience.pk])
    assert desk.get(address).status_code == 302
    assert address not in desk.get(reverse("experiences:inspect", args=[experience.pk])).content.decode()


@pytest.mark.parametrize("role", ["translator", "reader"])
def test_nobody_else_decides(experience: Experience, role: str) -> None:
    client = Client()
    client.force_login(colleague(role))
    for form in ({"decision": "accept"}, {"decision": "decline", "answer": "No"}):
        assert decide(client, experience, **form).status_code in {302, 403}
    experience.refresh_from_db()
    assert experience.decision == Decision.WAITING


def test_without_a_directory_the_editor_is_told(desk: Client, experience: Experience) -> None:
    for index in PracticesIndexPage.objects.all():
        index.delete()
    response = decide(desk, experience, decision="accept")
    assert response.status_code == 200
    experience.refresh_from_db()
    assert experience.decision == Decision.WAITING
