"""The search box works: any string gives a page in the reader's language, never an error."""

from typing import Any

import pytest
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


@pytest.fixture
def pages(homes: dict[str, Any]) -> dict[str, StandardPage]:
    made = {}
    for code, title, lead in [
        ("ca", "Habitatge cooperatiu", "Cessió d'ús en sòl públic"),
        ("es", "Vivienda cooperativa", "Cesión de uso en suelo público"),
        ("en", "Cooperative housing", "Right of use on public land"),
    ]:
        made[code] = homes[code].add_child(instance=StandardPage(title=title, lead=lead))
    return made


@pytest.mark.parametrize(
    ("path", "words"), [("/ca/", "habitatge"), ("/es/", "vivienda suelo"), ("/en/", "Cooperative HOUSING")]
)
def test_it_finds_pages_of_the_readers_language(client: Client, pages: dict[str, Any], path: str, words: str) -> None:
    with override(path.strip("/")):
        response = client.get(reverse("search"), {"q": words})
    assert response.status_code == 200
    assert [hit.key for hit in response.context["answer"].hits] == [str(pages[path.strip("/")].pk)]
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
]


@pytest.mark.parametrize("text", HOSTILE)
def test_any_string_gives_a_page(client: Client, pages: dict[str, Any], text: str) -> None:
    response = client.get(reverse("search"), {"q": text.encode("utf-8", "surrogatepass")})
    assert response.status_code == 200


@hypothesis_settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(text=st.text(max_size=60))
def test_any_text_gets_an_answer(pages: dict[str, Any], text: str) -> None:
    assert ask(read_question({"q": [text]}, "ca")).complete


def test_nothing_asked_is_answered_with_the_question(client: Client, homes: dict[str, Any]) -> None:
    response = client.get(reverse("search"))
    assert response.status_code == 200
    assert 'type="search"' in response.content.decode()


def test_a_search_engine_that_is_away_leaves_a_readable_page(
    client: Client, pages: dict[str, Any], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def away(*args: Any, **kwargs: Any) -> None:
        raise OperationalError("gone")

    monkeypatch.setattr("search.backends.planned.PlannedResults.ranking", away)
    response = client.get(reverse("search"), {"q": "secret words"})
    assert response.status_code == 503
    assert "secret words" not in caplog.text
