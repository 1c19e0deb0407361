from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from tests.drafts.writer import START, TALE, WHO, Writer, hidden_field
from xmess.drafts.models import FormDraft


def test_the_first_step_begins_a_draft_and_leads_to_the_second(stories: Any) -> None:
    client = Client()
    page = client.get(START).content.decode()
    hidden = {name: hidden_field(page, name) for name in ("token", "draft", "seen")}
    response = client.post(START, hidden | WHO)
    assert response.status_code == 302
    assert response.url == f"/ca/form/story/draft/{hidden['draft']}/step/tale/"
    draft = FormDraft.objects.get()
    assert draft.answers == {"who": {"name": ["Aina Exemple"], "email": ["aina@exemple.example"]}}
    assert draft.email == "aina@exemple.example"


def test_the_database_alone_opens_no_draft(writer: Callable[..., Writer]) -> None:
    link = writer().link
    draft = FormDraft.objects.get()
    stored = [str(getattr(draft, field.name)) for field in FormDraft._meta.concrete_fields]
    assert not any(link.split("/")[-2] in value for value in stored)


def test_opening_the_form_keeps_nothing(stories: Any) -> None:
    Client().get(START)
    assert not FormDraft.objects.exists()


def test_words_are_kept_though_they_are_not_valid_yet(writer: Callable[..., Writer]) -> None:
    somebody = writer(email="aina at exemple")
    assert "aina at exemple" in somebody.page("who")
    response = somebody.write("tale", title="L’hort comú", text="x" * 300)
    assert response.status_code == 422
    assert "x" * 300 in somebody.page("tale")


def test_opening_the_link_changes_nothing_and_leads_to_where_they_stopped(writer: Callable[..., Writer]) -> None:
    somebody = writer()
    before = FormDraft.objects.values().get()
    for _time in range(2):
        response = Client().get(somebody.link)  # a scanner of mail opens it first
        assert response.url == somebody.step("tale")
    assert FormDraft.objects.values().get() == before
    somebody.write("tale", **TALE)
    somebody.write("papers")
    assert Client().get(somebody.link).url == f"{somebody.link}check/"


@pytest.mark.parametrize(("button", "leads_to"), [("later", "later/"), ("check", "check/"), ("who", "step/who/")])
def test_every_button_saves_and_none_asks_for_a_complete_step_but_the_way_on(
    writer: Callable[..., Writer], button: str, leads_to: str
) -> None:
    somebody = writer()
    response = somebody.write("tale", title="Només el títol", go=button)
    assert response.url == f"{somebody.link}{leads_to}"
    assert "Només el títol" in somebody.page("tale")


def test_an_unknown_button_is_the_way_on(writer: Callable[..., Writer]) -> None:
    somebody = writer()
    assert somebody.write("tale", go="nowhere", **TALE).url == somebody.step("papers")


def test_a_draft_begun_in_one_language_goes_on_in_another(writer: Callable[..., Writer]) -> None:
    somebody = writer()
    page = somebody.client.get(somebody.step("who").replace("/ca/", "/es/")).content.decode()
    assert '<html lang="es"' in page
    assert "Aina Exemple" in page


def test_sixty_days_without_a_word_end_a_draft(writer: Callable[..., Writer]) -> None:
    somebody = writer()
    in_sixty_days = timezone.now() + timedelta(days=60, minutes=1)
    with time_machine.travel(in_sixty_days, tick=False):
        gone = somebody.client.get(somebody.link)
        assert gone.status_code == 404
        assert "<h1" in gone.content.decode()


def test_each_word_begins_the_sixty_days_anew(writer: Callable[..., Writer]) -> None:
    somebody = writer()
    with time_machine.travel(timezone.now() + timedelta(days=50), tick=False):
        somebody.write("tale", **TALE)
    with time_machine.travel(timezone.now() + timedelta(days=100), tick=False):
        assert somebody.client.get(somebody.link).status_code == 302


def test_the_address_of_a_draft_spreads_nowhere(writer: Callable[..., Writer]) -> None:
    somebody = writer()
    for path in (somebody.link, somebody.step("tale"), f"{somebody.link}check/", f"{somebody.link}later/", START):
        response = somebody.client.get(path)
        assert response["Referrer-Policy"] == "no-referrer", path
        assert "no-store" in response["Cache-Control"]
        assert "noindex" in response["X-Robots-Tag"]
        assert not response.cookies


@pytest.mark.parametrize("tail", ["", "check/", "later/", "step/who/", "step/nowhere/"])
def test_a_key_that_opens_nothing_is_answered_with_what_to_do(stories: Any, tail: str) -> None:
    response = Client().get(f"/es/form/story/draft/{'x' * 43}/{tail}")
    assert response.status_code == 404
    assert '<html lang="es"' in response.content.decode()


@pytest.mark.parametrize("code", ["contact", "nothing"])
def test_other_forms_have_no_drafts(stories: Any, code: str) -> None:
    assert Client().get(f"/ca/form/{code}/draft/{'x' * 43}/").status_code == 404


def test_a_stale_page_loses_no_word_and_begins_no_draft(stories: Any) -> None:
    response = Client().post(START, {"token": "old", "draft": "x" * 43, **WHO})
    assert response.status_code == 403
    assert "Aina Exemple" in response.content.decode()
    assert not FormDraft.objects.exists()


def test_a_page_posted_twice_begins_one_draft(stories: Any) -> None:
    page = Client().get(START).content.decode()
    hidden = {name: hidden_field(page, name) for name in ("token", "draft", "seen")}
    for _time in range(3):
        Client().post(START, hidden | WHO)
    assert FormDraft.objects.count() == 1


def test_too_many_drafts_from_one_place_are_refused_with_the_words_still_there(writer: Callable[..., Writer]) -> None:
    for _time in range(10):
        writer()
    page = Client().get(START).content.decode()
    hidden = {name: hidden_field(page, name) for name in ("token", "draft", "seen")}
    response = Client().post(START, hidden | WHO)
    assert response.status_code == 429
    assert response["Retry-After"]
    assert "Aina Exemple" in response.content.decode()
    assert FormDraft.objects.count() == 10


def test_robots_that_fill_everything_in_begin_none(stories: Any) -> None:
    page = Client().get(START).content.decode()
    hidden = {name: hidden_field(page, name) for name in ("token", "draft", "seen")}
    response = Client().post(START, hidden | WHO | {"fax_number": "123"})
    assert response.status_code == 422
    assert not FormDraft.objects.exists()
