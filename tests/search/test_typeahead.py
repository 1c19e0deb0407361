"""What the typeahead is answered: titles by kind for the combobox, the four lists of OpenSearch for browsers."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.utils.safestring import mark_safe

from search.answer import Completion
from tests.search.asking import address, pages, text

__all__ = ["pages"]  # a fixture

HOUSING = Completion(mark_safe("Cooperative <mark>housing</mark> &amp; more"), "/en/housing/", "Topics", "en")
GUIDE = Completion(mark_safe("<mark>Housing</mark> guide"), "/en/guide/", "Guides", "en")
OTHER = Completion(mark_safe("Guia d’<mark>ho</mark>"), "/ca/guia/", "Guides", "ca")


@pytest.fixture
def completed(monkeypatch: pytest.MonkeyPatch, homes: dict[str, Any]) -> None:
    """Whatever is typed, these are the suggestions."""
    monkeypatch.setattr("search.views.complete", lambda typed, language: [HOUSING, GUIDE, OTHER])


def options(response: Any) -> Any:
    """The suggestions of an answer as a tree."""
    assert response.status_code == 200
    return BeautifulSoup(response.content.decode(), "html.parser")


@pytest.mark.usefixtures("completed")
def test_suggestions_are_grouped_by_kind_and_counted_aloud(client: Client) -> None:
    box = options(client.get(address("en", "search_suggestions"), {"q": 'ho"<'})).find(attrs={"role": "listbox"})
    assert box["data-count"] == "3 suggestions"
    groups = {group["aria-label"]: group.select("[role=option]") for group in box.select("[role=group]")}
    assert {name: [text(option) for option in found] for name, found in groups.items()} == {
        "Topics": ["Cooperative housing & more"],
        "Guides": ["Housing guide", "Guia d’ho"],
        "Search": ['See all results for “ho"<”'],
    }
    assert [option.get("lang") for option in groups["Guides"]] == [None, "ca"]
    assert groups["Search"][0]["href"] == f"{address('en')}?q=ho%22%3C"
    assert {option["aria-selected"] for option in box.select("[role=option]")} == {"false"}


@pytest.mark.usefixtures("completed")
def test_browsers_get_the_four_lists_of_opensearch(client: Client) -> None:
    response = client.get(address("en", "search_suggestions"), {"q": "ho", "form": "opensearch"})
    assert response["Content-Type"] == "application/x-suggestions+json"
    typed, titles, kinds, urls = response.json()
    assert typed == "ho"
    assert titles[:2] == ["Cooperative housing & more", "Housing guide"]
    assert kinds == ["Topics", "Guides", "Guides"]
    assert urls[0] == "http://testserver/en/housing/"


@pytest.mark.parametrize(("language", "typed"), [("ca", "habi"), ("es", "vivi"), ("en", "coop")])
def test_titles_of_the_readers_language_are_suggested(
    client: Client, pages: dict[str, Any], language: str, typed: str
) -> None:
    found = options(client.get(address(language, "search_suggestions"), {"q": typed}))
    assert text(found.select_one("[role=option]")) == pages[language].title


@pytest.mark.parametrize("typed", ["", "h", " h ", "zzzz"])
def test_without_suggestions_there_is_no_box_but_it_is_said(client: Client, pages: dict[str, Any], typed: str) -> None:
    found = options(client.get(address("en", "search_suggestions"), {"q": typed}))
    assert not found.select("[role]")
    assert found.find(attrs={"data-count": "No suggestions"})


def test_answers_may_be_kept_by_anybody_for_a_while(client: Client, pages: dict[str, Any]) -> None:
    response = client.get(address("en", "search_suggestions"), {"q": "coop"})
    assert "public" in response["Cache-Control"] and "max-age=300" in response["Cache-Control"]
    assert "Cookie" not in response.get("Vary", "")
    assert not response.cookies


def test_it_costs_few_queries(client: Client, pages: dict[str, Any], django_assert_max_num_queries: Any) -> None:
    client.get(address("en", "search_suggestions"), {"q": "hous"})
    with django_assert_max_num_queries(3):
        client.get(address("en", "search_suggestions"), {"q": "coop"})
