"""Whatever happens while a page is indexed, it is saved, and searched once the fault is mended."""

from typing import Any

import pytest
from django.test import Client
from wagtail.models import Page

from pages.base.base_page import BasePage
from pages.content.models import StandardPage
from search.models import PendingIndexing
from search.services.catch_up import catch_up


def unreadable(page: Page) -> str:
    if page.title == "Trencada":
        raise ValueError("a block nobody can read")
    return ""


def long_text(page: Page) -> str:
    letters = str.maketrans("0123456789", "abcdefghij")
    return " ".join(f"{number:05}".translate(letters) * 8 for number in range(20_000))


def titles(words: str) -> list[str]:
    return [page.title for page in Page.objects.live().search(words)]


def test_a_page_that_cannot_be_indexed_is_saved_and_tried_again(
    homes: dict[str, Any], client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(BasePage, "text_of_documents", property(unreadable))
        page = homes["ca"].add_child(instance=StandardPage(title="Trencada"))
    assert client.get(page.url).status_code == 200
    assert titles("trencada") == []
    assert "could not be indexed" in caplog.text
    assert catch_up() == 0
    assert titles("trencada") == ["Trencada"]


def test_it_keeps_no_other_page_waiting(homes: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(BasePage, "text_of_documents", property(unreadable))
    page = homes["ca"].add_child(instance=StandardPage(title="Trencada"))
    other = homes["ca"].add_child(instance=StandardPage(title="Sencera"))
    waiting = PendingIndexing.objects.get(object_id=str(page.pk))
    PendingIndexing.objects.create(content_type=waiting.content_type, object_id=str(other.pk))
    assert catch_up() == 1
    assert PendingIndexing.objects.get() == waiting


def test_more_different_words_than_an_index_takes_are_no_error(
    homes: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(BasePage, "text_of_documents", property(long_text))
    homes["ca"].add_child(instance=StandardPage(title="Llarga"))
    assert titles("llarga") == ["Llarga"]
    assert titles("aaaab" * 8) == ["Llarga"]
    assert not PendingIndexing.objects.exists()
