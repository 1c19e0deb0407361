"""A council tells that it does the same; an editor puts it on the fiche."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.core import mail
from django.test import Client, TestCase
from django.urls import reverse

from pages.good_practices.models import Decision, Practice, PracticePage, Replication, ReplicationNotice
from tests.factories.good_practices import PracticeCouncilFactory
from tests.factories.members import MemberFactory
from tests.factories.people import colleague

WORDS = {
    "council": "Ajuntament de Vilaplana",
    "since": "2024",
    "changes": "Ho fem amb l’institut.",
    "name": "Berta Exemple",
    "email": "berta@exemple.example",
    "consent": "on",
}


pytestmark = pytest.mark.usefixtures("quick")


@pytest.fixture
def page(publish: Callable[..., dict[str, PracticePage]]) -> PracticePage:
    return publish(PracticeCouncilFactory(practice__name="Horts").practice)["ca"]


def send(practice: Practice, language: str = "ca", **words: str) -> Any:
    path = f"/{language}/form/replicate-practice/{practice.code}/"
    token = re.search(r'name="token" value="([^"]+)"', Client().get(path).content.decode())
    assert token
    return Client().post(path, {"token": token[1]} | WORDS | words)


@pytest.fixture
def notice(page: PracticePage) -> ReplicationNotice:
    assert send(page.practice).status_code == 302
    return ReplicationNotice.objects.get()


@pytest.fixture
def desk() -> Client:
    client = Client()
    client.force_login(colleague("publisher"))
    return client


def decide(client: Client, notice: ReplicationNotice, **form: Any) -> Any:
    bare = {
        "member": "",
        "municipality": "",
        "name": "",
        "since": "2024",
        "changes_ca": "Amb l’institut.",
        "answer": "",
    }
    return client.post(reverse("replication_notices:decide", args=[notice.pk]), bare | form)


def test_the_fiche_leads_to_the_form_and_the_form_says_what_is_copied(page: PracticePage) -> None:
    path = f"/ca/form/replicate-practice/{page.practice.code}/"
    assert path in Client().get(page.url).content.decode()
    assert page.title in Client().get(path).content.decode()


def test_invented_practices_ask_nobody(publish: Callable[..., dict[str, PracticePage]]) -> None:
    council = PracticeCouncilFactory(practice__example=True, member=None, name="Vilaexemple")
    shown = Client().get(publish(council.practice)["ca"].url).content.decode()
    assert "/form/" not in shown.partition("<main")[2].partition("</main>")[0]


def test_it_is_about_a_public_practice(page: PracticePage) -> None:
    page.unpublish()
    assert Client().get(f"/ca/form/replicate-practice/{page.practice.code}/").status_code == 404
    assert Client().get("/ca/form/replicate-practice/").status_code == 404


def test_what_is_told_waits_for_an_editor(notice: ReplicationNotice, page: PracticePage) -> None:
    assert notice.practice == page.practice
    assert not Replication.objects.exists()
    assert "institut" not in Client().get(page.url).content.decode()


@pytest.mark.parametrize("since", ["1900", "2101", "x", "2^63", "9" * 30, "NaN"])
def test_a_year_that_is_none_gets_a_message(page: PracticePage, since: str) -> None:
    response = send(page.practice, since=since)
    assert response.status_code == 422
    assert "Ho fem amb l’institut." in response.content.decode()


def test_accepted_it_stands_on_the_fiche_at_once(notice: ReplicationNotice, page: PracticePage, desk: Client) -> None:
    member = MemberFactory(name="Vilaplana")
    shown = desk.get(reverse("replication_notices:decide", args=[notice.pk])).content.decode()
    assert f'<option value="{member.pk}" selected' in shown  # recognised by its name
    with TestCase.captureOnCommitCallbacks(execute=True):
        assert decide(desk, notice, decision="accept", member=member.pk).status_code == 302
    replication = Replication.objects.get()
    assert (replication.practice, replication.member, replication.since) == (page.practice, member, 2024)
    assert "Amb l’institut." in Client().get(page.url).content.decode()
    assert mail.outbox[-1].to == ["berta@exemple.example"]


def test_words_in_another_language_are_offered_in_it(page: PracticePage, desk: Client) -> None:
    send(page.practice, "es", changes="Con el instituto.")
    notice = ReplicationNotice.objects.get()
    shown = desk.get(reverse("replication_notices:decide", args=[notice.pk])).content.decode()
    spanish = shown.partition('name="changes_es"')[2]
    assert 'value="Con el instituto."' in spanish[:300]


def test_who_it_is_is_said_in_one_way(notice: ReplicationNotice, desk: Client) -> None:
    for who in ({}, {"member": MemberFactory().pk, "name": "Vilaexemple"}):
        response = decide(desk, notice, decision="accept", **who)
        assert response.status_code == 200
        assert not Replication.objects.exists()


def test_a_member_already_there_is_refused_beside_it(
    notice: ReplicationNotice, page: PracticePage, desk: Client
) -> None:
    member = MemberFactory()
    Replication.objects.create(practice=page.practice, member=member, changes_ca="Ja hi és.")
    response = decide(desk, notice, decision="accept", member=member.pk)
    assert response.status_code == 200
    assert Replication.objects.count() == 1


def test_declined_with_a_word_and_once(notice: ReplicationNotice, desk: Client) -> None:
    assert decide(desk, notice, decision="decline").status_code == 200
    assert decide(desk, notice, decision="decline", answer="No és el mateix.").status_code == 302
    notice.refresh_from_db()
    assert notice.decision == Decision.DECLINED
    decide(desk, notice, decision="accept", name="Vilaexemple")
    assert not Replication.objects.exists()


@pytest.mark.parametrize("role", ["translator", "reader"])
def test_nobody_else_decides(notice: ReplicationNotice, role: str) -> None:
    client = Client()
    client.force_login(colleague(role))
    assert decide(client, notice, decision="accept", name="Vilaexemple").status_code in {302, 403}
    assert not Replication.objects.exists()
