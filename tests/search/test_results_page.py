"""The search box works: any string gives a page in the reader's language, never an error."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.db import OperationalError
from django.test import Client
from django.urls import reverse
from django.utils.translation import override
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from wagtail.models import PageViewRestriction

from pages.content.models import StandardPage
from search.query import ask
from search.question import Question, read_question
from tests.search.asking import address, pages

__all__ = ["pages"]  # a fixture


@pytest.mark.parametrize(
    ("language", "words"), [("ca", "habitatge"), ("es", "vivienda suelo"), ("en", "Cooperative HOUSING")]
)
def test_it_finds_pages_of_the_readers_language(
    client: Client, pages: dict[str, StandardPage], language: str, words: str
) -> None:
    response = client.get(address(language), {"q": words})
    assert response.status_code == 200
    assert [hit.key for hit in response.context["answer"].hits] == [str(pages[language].pk)]
    assert f'<html lang="{language}"' in response.content.decode()
    assert not response.cookies


@pytest.mark.parametrize("hide", ["unpublish", "restrict"])
def test_it_does_not_find_what_visitors_may_not_see(client: Client, pages: dict[str, Any], hide: str) -> None:
    if hide == "unpublish":
        pages["ca"].unpublish()
    else:
        PageViewRestriction.objects.create(page=pages["ca"], restriction_type="login")
    assert ask(Question("habitatge", "ca")).total == 0


def test_words_that_are_not_all_there_still_find_something(pages: dict[str, Any]) -> None:
    answer = ask(Question("habitatge inexistentíssim", "ca"))
    assert [hit.key for hit in answer.hits] == [str(pages["ca"].pk)]
    assert answer.left_out == ("inexistentíssim",)


HOSTILE = [
    '"',
    "a\0b",
    "a\x01b",
    "NEAR(a b)",
    "* OR 1=1 --",
    "col·lectiu",
    "l'habitatge",
    "\ud800",
    "💥",
    "(((",
    "-",
    "a" * 10_000,
    "%%%",
    "и",
    "\u202e",
]


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("name", ["search", "search_feed", "search_suggestions"])
def test_any_string_gives_a_page(client: Client, pages: dict[str, Any], text: str, name: str) -> None:
    response = client.get(reverse(name), {"q": text.encode("utf-8", "surrogatepass")})
    assert response.status_code == 200


@pytest.mark.parametrize("name", ["kind", "topic", "year", "language", "since", "until", "sort", "page"])
@pytest.mark.parametrize("value", ['"><script>alert(1)</script>', "a\0b", "9" * 400, "-1", "２０２４-01-01", ""])
def test_nonsense_in_a_filter_gives_a_page(client: Client, pages: dict[str, Any], name: str, value: str) -> None:
    response = client.get(reverse("search"), {"q": "habitatge", name: [value, value]})
    assert response.status_code == 200
    assert b"<script>alert" not in response.content


@pytest.mark.parametrize("text", ["<x-x>1</x-x>", '" onfocus="alert(1)', "</title><x-x>", "{{ 7 }}", "&amp;", "»«"])
def test_what_is_asked_is_shown_as_text(client: Client, pages: dict[str, Any], text: str) -> None:
    page = BeautifulSoup(client.get(reverse("search"), {"q": text}).content.decode(), "html.parser")
    field = page.find("input", id="question")
    assert field and field["value"] == text
    assert not page.find("x-x") and not page.find(attrs={"onfocus": True})
    assert page.title and text in page.title.get_text()


@hypothesis_settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(text=st.text(max_size=60))
def test_any_text_gets_an_answer(pages: dict[str, Any], text: str) -> None:
    assert ask(read_question({"q": [text]}, "ca")).complete


def test_a_search_engine_that_is_away_leaves_a_readable_page(
    client: Client, pages: dict[str, Any], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def away(*args: Any, **kwargs: Any) -> None:
        raise OperationalError("gone")

    monkeypatch.setattr("search.backends.planned.PlannedResults.ranking", away)
    response = client.get(address("en"), {"q": "secret words"})
    assert response.status_code == 503
    assert int(response["Retry-After"]) > 0
    html = response.content.decode()
    assert "Search is not working just now" in html
    assert 'value="secret words"' in html  # to be asked again
    assert "Nothing found" not in html
    assert "secret words" not in caplog.text


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_a_search_is_only_ever_read(client: Client, homes: dict[str, Any], method: str) -> None:
    with override("ca"):
        assert getattr(client, method)(reverse("search")).status_code == 405
