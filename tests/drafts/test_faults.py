"""The database away, the disk full: what was typed waits in the page."""

from collections.abc import Callable
from typing import Any
from unittest.mock import patch

from django.db import OperationalError
from django.test import Client

from tests.drafts.writer import START, TALE, WHO, Writer, hidden_field
from xmess.drafts.models import FormDraft

AWAY = OperationalError("the database is locked")


def test_a_step_that_cannot_be_kept_comes_back_with_its_words(writer: Callable[..., Writer]) -> None:
    somebody = writer()
    with patch("xmess.drafts.step_page.save_step", side_effect=AWAY):
        response = somebody.write("tale", **TALE)
    assert response.status_code == 503
    assert response["Retry-After"]
    assert "Vam obrir un hort." in response.content.decode()


def test_with_the_database_away_altogether_the_words_wait_in_a_plain_page(writer: Callable[..., Writer]) -> None:
    somebody = writer()
    with patch("xmess.drafts.views.draft_with", side_effect=AWAY):
        response = somebody.client.post(somebody.step("tale"), TALE | {"seen": "0"})
    page = response.content.decode()
    assert response.status_code == 503
    assert "Vam obrir un hort." in page
    assert 'name="seen"' in page  # the button sends all of it again


def test_a_draft_that_cannot_begin_loses_nothing(stories: Any) -> None:
    page = Client().get(START).content.decode()
    hidden = {name: hidden_field(page, name) for name in ("token", "draft", "seen")}
    with patch("xmess.drafts.form_view.begin_draft", side_effect=AWAY):
        response = Client().post(START, hidden | WHO)
    assert response.status_code == 503
    assert "Aina Exemple" in response.content.decode()


def test_what_cannot_be_sent_stays_a_draft(complete: Writer) -> None:
    with patch("xmess.forms.views.store_submission", side_effect=AWAY):
        assert complete.send().status_code == 503
    assert set(FormDraft.objects.get().answers) == {"who", "tale", "papers"}
    assert complete.send().status_code == 302
