"""The desk where a volume is put together, and frozen."""

from typing import Any

import pytest
from django.core import mail
from django.test import Client, TestCase
from django.urls import reverse
from wagtail.models import ModelLogEntry

from pages.guides.kinds import EditionState
from pages.guides.models import Edition, FrozenFiche, Guide
from pages.guides.services.volumes import freeze
from tests.factories.good_practices import PracticeCouncilFactory, PracticeFactory, practice_page, practices_index
from tests.factories.people import administrator, colleague


@pytest.fixture
def desk(volume: Edition) -> Client:
    client = Client()
    client.force_login(colleague("publisher"))
    return client


def address(volume: Edition) -> str:
    return reverse("guide_volume", args=[volume.pk])


def test_the_desk_shows_what_is_picked_and_what_is_missing(desk: Client, volume: Edition) -> None:
    page = desk.get(address(volume)).content.decode()
    assert "Vila Horts" in page
    lacking = page.partition("Què hi falta")[2].partition("Tria")[0]
    assert "Fertilització" in lacking
    assert "Coneixement" not in lacking


def test_a_gap_leads_to_the_practices_that_fill_it(desk: Client, volume: Edition, homes: Any) -> None:
    index = practices_index(homes["ca"], slug="mes")
    more = PracticeFactory(name="Cures", classes=["fertilisation"])
    PracticeCouncilFactory(practice=more)
    practice_page(more, index)
    page = desk.get(f"{address(volume)}?policy=fertilisation").content.decode()
    assert f'value="{more.code}"' in page
    desk.post(address(volume), {"pick": "1", "code": [more.code]})
    assert volume.entries.filter(practice_code=more.code).exists()


def test_freezing_asks_whether_one_is_sure(desk: Client, volume: Edition) -> None:
    desk.post(address(volume), {"freeze": "1"})
    assert not FrozenFiche.objects.exists()
    desk.post(address(volume), {"freeze": "1", "sure": "on"})
    volume.refresh_from_db()
    assert volume.state == EditionState.FROZEN
    assert ModelLogEntry.objects.filter(action="guides.freeze_volume").exists()
    page = desk.get(address(volume)).content.decode()
    assert 'name="freeze"' not in page


def test_a_council_is_invited_by_mail_to_complete_its_fiche(desk: Client, volume: Edition, practices: Any) -> None:
    code = next(iter(practices))
    form = {"invite": "1", "council": "Vila Horts", "email": "promocio@exemple.example", "language": "es", "code": code}
    with TestCase.captureOnCommitCallbacks(execute=True):
        desk.post(address(volume), form | {"words": "¿Nos contáis cómo sigue?"})
    [message] = mail.outbox
    assert message.to == ["promocio@exemple.example"]
    assert f"/es/form/hand-in-experience/{code}/" in message.body
    assert "¿Nos contáis cómo sigue?" in message.body
    invitation = volume.invitations.get()
    assert (invitation.council, invitation.practice_code) == ("Vila Horts", code)
    assert "Vila Horts" in desk.get(address(volume)).content.decode()


@pytest.mark.parametrize("wrong", [{"email": "ningú"}, {"code": "no-hi-es"}, {"words": ""}, {"language": "fr"}])
def test_a_wrong_invitation_keeps_its_words(desk: Client, volume: Edition, wrong: dict[str, str]) -> None:
    form = {
        "invite": "1",
        "council": "Vila Horts",
        "email": "v@exemple.example",
        "language": "ca",
        "words": "Hola a tothom",
    }
    page = desk.post(address(volume), form | wrong).content.decode()
    assert "Vila Horts" in page
    assert "error-message" in page
    assert not mail.outbox
    assert not volume.invitations.exists()


@pytest.mark.parametrize(
    "post",
    [{}, {"pick": "1", "code": ["x" * 300, "\0"]}, {"put_back": "no"}, {"place": "1", "class-x": "y"}, {"freeze": ""}],
)
def test_whatever_is_posted_to_the_desk_gets_an_answer(desk: Client, volume: Edition, post: dict[str, Any]) -> None:
    assert desk.post(address(volume), post).status_code == 302
    assert volume.entries.count() == 2


@pytest.mark.parametrize("query", ["?policy=magia", "?q=%00", f"?q={'x' * 500}", "?territory=terra&topic=%22"])
def test_whatever_is_searched_gets_a_page(desk: Client, volume: Edition, query: str) -> None:
    assert desk.get(f"{address(volume)}{query}").status_code == 200


def test_the_guide_leads_to_its_volumes_and_opens_the_next(guide: Guide) -> None:
    client = Client()
    client.force_login(administrator())
    volumes = reverse("guide_volumes", args=[guide.pk])
    assert volumes in client.get(reverse("guide:edit", args=[guide.pk])).content.decode()
    assert client.post(volumes).status_code == 302
    assert address(guide.editions.get()) in client.get(volumes).content.decode()


@pytest.mark.parametrize("role", ["translator", "reader", "group_editor"])
def test_nobody_else_puts_volumes_together(volume: Edition, guide: Guide, role: str) -> None:
    client = Client()
    client.force_login(colleague(role))
    for place in (address(volume), reverse("guide_volumes", args=[guide.pk])):
        assert client.get(place).status_code in {302, 403}
        assert client.post(place, {"freeze": "1", "sure": "on"}).status_code in {302, 403}
    assert not FrozenFiche.objects.exists()


def test_a_guide_with_frozen_volumes_is_not_deleted(volume: Edition, guide: Guide) -> None:
    freeze(volume)
    client = Client()
    client.force_login(administrator())
    response = client.post(reverse("guide:delete", args=[guide.pk]))
    assert response.status_code < 500
    assert Guide.objects.filter(pk=guide.pk).exists()
