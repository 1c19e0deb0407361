"""What editors and visitors do for the search, as the results page shows and counts it."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from pages.content.models import StandardPage
from search.analytics import waiting
from search.desk.models import AskedQuestion, Promotion
from tests.search.asking import address, pages

__all__ = ["pages"]
VISITOR = Client(headers={"User-Agent": "Mozilla/5.0 Firefox/140.0", "Sec-Fetch-Site": "same-origin"})


@pytest.fixture(autouse=True)
def nothing_waits(db: None) -> None:
    waiting.flush()
    AskedQuestion.objects.all().delete()


def results(language: str, **parameters: str) -> Any:
    return BeautifulSoup(VISITOR.get(address(language), parameters).content.decode(), "html.parser")


def counted() -> list[tuple[Any, ...]]:
    waiting.flush()
    return list(AskedQuestion.objects.order_by("question").values_list("question", "asked", "opened", "results"))


def test_what_is_promoted_is_above_the_results_and_not_among_them(pages: dict[str, StandardPage]) -> None:
    other = pages["ca"].get_parent().add_child(instance=StandardPage(title="Habitatge buit", lead="Pisos"))
    Promotion.objects.create(language="ca", words="habitatge", page=pages["ca"], description="Comença aquí")
    page = results("ca", q="Habitatges")
    assert [link.text for link in page.select(".search-promoted a")] == [pages["ca"].title]
    assert "Comença aquí" in page.select_one(".search-promoted").text
    assert [link.text for link in page.select("ol .hit-title a")] == [other.title]
    assert not results("es", q="habitatge").select(".search-promoted")


def test_what_is_promoted_is_there_when_nothing_else_is(pages: dict[str, StandardPage]) -> None:
    Promotion.objects.create(language="ca", words="xyzzy", url="https://exemple.example/", title="Fora")
    assert [link["href"] for link in results("ca", q="xyzzy").select(".search-promoted a")] == [
        "https://exemple.example/"
    ]


def test_a_search_is_counted_with_what_it_found(pages: dict[str, StandardPage], settings: Any) -> None:
    settings.KEEP_PUBLIC_PAGES = True
    for words in ("habitatge", "habitatge", "xyzzy"):
        results("ca", q=words)
    assert counted() == [("habitatge", 2, 0, 1), ("xyzzy", 1, 0, 0)]


def test_the_page_says_where_an_opened_result_is_told(pages: dict[str, StandardPage]) -> None:
    told = results("ca", q="habitatge").select_one("[data-opened]")
    assert told.select("a[data-hit]")
    body = {"q": told["data-question"], "url": "/ca/habitatge-cooperatiu/"}
    answer = Client(enforce_csrf_checks=True, headers={"User-Agent": "Mozilla/5.0 Firefox/140.0"}).post(
        told["data-opened"],
        "&".join(f"{name}={value}" for name, value in body.items()),
        "application/x-www-form-urlencoded",
    )
    assert answer.status_code == 204
    assert counted() == [("habitatge", 1, 1, 1)]


def test_who_finds_nothing_is_shown_what_others_ask(pages: dict[str, StandardPage]) -> None:
    for _time in range(3):
        results("ca", q="Habitatge")
    waiting.flush()
    assert [link.text.strip() for link in results("ca", q="xyzzy").select("#popular + ul a")] == ["Habitatge"]
    assert not results("en", q="xyzzy").select("#popular")
