from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from tests.forms.conftest import ANSWERS
from tests.forms.letters import Letter, announced


def test_a_sent_form_leads_to_a_receipt_with_its_number(letters: type[Letter], send: Callable[..., Any]) -> None:
    response = send()
    letter = letters.objects.get()
    assert response.status_code == 302
    assert response.url == f"/ca/form/letter/received/{letter.reference}/"
    receipt = Client().get(response.url)
    assert letter.reference in receipt.content.decode()
    assert "no-store" in receipt["Cache-Control"]
    assert "Aina" not in receipt.content.decode()


def test_the_record_says_in_which_language_and_under_which_text_it_was_sent(
    letters: type[Letter], send: Callable[..., Any]
) -> None:
    send("/es/form/letter/vilaplana-exemple/")
    letter = letters.objects.get()
    assert (letter.language, letter.consent_version, letter.town) == ("es", "2026-11", "vilaplana-exemple")
    assert (letter.retain_until - letter.created_at).days == 30


def test_two_tabs_and_a_double_click_are_one_record(letters: type[Letter], send: Callable[..., Any]) -> None:
    urls = {send().url, send().url, send().url}
    assert len(urls) == 1
    assert letters.objects.count() == 1
    assert len(announced) == 1


def test_changed_words_are_a_new_message(letters: type[Letter], send: Callable[..., Any]) -> None:
    send()
    send(text="I una cosa més")
    assert letters.objects.count() == 2


def test_the_same_words_about_something_else_are_a_new_message(letters: type[Letter], send: Callable[..., Any]) -> None:
    send()
    send("/ca/form/letter/vilaplana-exemple/")
    assert letters.objects.count() == 2


def test_only_posting_stores(letters: type[Letter]) -> None:
    client = Client()
    assert client.put("/ca/form/letter/").status_code == 405
    assert client.head("/ca/form/letter/").status_code == 200
    assert client.get("/ca/form/letter/", ANSWERS).status_code == 200
    assert not letters.objects.exists()


@pytest.mark.parametrize(
    "path",
    ["/ca/form/nothing/", "/ca/form/letter/nowhere/", "/ca/form/letter/received/LET-26-AAAAAA/", "/ca/form/%00/"],
)
def test_unknown_forms_subjects_and_receipts_are_not_found(letters: type[Letter], path: str) -> None:
    assert Client().get(path).status_code == 404
