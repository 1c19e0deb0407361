"""A search as RSS and as a search engine of the browser's: valid, in the reader's language, asking the same."""

from typing import Any
from xml.etree import ElementTree

import pytest
from django.test import Client
from django.utils.safestring import mark_safe

from search.answer import Answer, Choice, Facet
from search.question import Question
from tests.search.asking import address, hit, pages

__all__ = ["pages"]  # a fixture

OPENSEARCH = "{http://a9.com/-/spec/opensearch/1.1/}"


def channel(response: Any) -> ElementTree.Element:
    """The channel of a feed that was answered."""
    assert response.status_code == 200
    assert response["Content-Type"] == "application/rss+xml; charset=utf-8"
    feed = ElementTree.fromstring(response.content)  # noqa: S314 - our own output
    assert (feed.tag, feed.get("version")) == ("rss", "2.0")
    found = feed.find("channel")
    assert found is not None
    return found


@pytest.mark.parametrize(("language", "words"), [("ca", "habitatge"), ("es", "vivienda"), ("en", "housing")])
def test_a_feed_has_the_results_in_the_readers_language(
    client: Client, pages: dict[str, Any], language: str, words: str
) -> None:
    found = channel(client.get(address(language, "search_feed"), {"q": words}))
    assert found.findtext("language") == language
    assert found.findtext("link") == f"http://testserver{address(language)}?q={words}&sort=newest"
    (item,) = found.findall("item")
    assert item.findtext("title") == pages[language].title
    assert item.findtext("link") == item.findtext("guid") == f"http://testserver{pages[language].url}"


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch, homes: dict[str, Any]) -> list[Question]:
    """The questions a feed asks; the answer has a filter, marks and what XML cannot write."""
    questions: list[Question] = []
    topics = Facet("topic", "Topic", [Choice("care", "Care & repair", 1, True, "")])
    found = hit(title=mark_safe("A &amp; <mark>B</mark>\x01"), passage=mark_safe("1 &lt; <mark>2</mark>"))

    def ask(question: Question) -> Answer:
        questions.append(question)
        return Answer(hits=[found], total=1, facets=[topics])

    monkeypatch.setattr("search.views.ask", ask)
    return questions


def test_a_feed_asks_what_the_page_asks_newest_first(client: Client, asked: list[Question]) -> None:
    parameters = {"q": "x\x01", "topic": "care", "since": "2024-01-01", "sort": "title", "page": "4"}
    found = channel(client.get(address("en", "search_feed"), parameters))
    (question,) = asked
    assert (question.order, question.page, question.chosen) == ("newest", 1, {"topic": frozenset({"care"})})
    assert found.findtext("title") == "Search: x · Care & repair · XMESS"
    (item,) = found.findall("item")
    assert (item.findtext("title"), item.findtext("description")) == ("A & B", "1 < 2")


def test_a_feed_without_an_engine_is_asked_for_later(client: Client, monkeypatch: pytest.MonkeyPatch, db: None) -> None:
    monkeypatch.setattr("search.views.ask", lambda question: Answer(complete=False))
    response = client.get(address("en", "search_feed"), {"q": "housing"})
    assert response.status_code == 503
    assert int(response["Retry-After"]) > 0


@pytest.mark.parametrize("language", ["ca", "es", "en"])
def test_browsers_can_add_the_search_of_a_language(client: Client, pages: dict[str, Any], language: str) -> None:
    response = client.get(address(language, "search_description"))
    assert response["Content-Type"].startswith("application/opensearchdescription+xml")
    description = ElementTree.fromstring(response.content)  # noqa: S314 - our own output
    assert description.tag == f"{OPENSEARCH}OpenSearchDescription"
    assert 0 < len(description.findtext(f"{OPENSEARCH}ShortName") or "") <= 16
    assert description.findtext(f"{OPENSEARCH}Language") == language
    templates = {url.get("type"): url.get("template") or "" for url in description.findall(f"{OPENSEARCH}Url")}
    words = {"ca": "habitatge", "es": "vivienda", "en": "housing"}[language]
    for kind in ("text/html", "application/rss+xml", "application/x-suggestions+json"):
        found = client.get(templates[kind].replace("{searchTerms}", words).removeprefix("http://testserver"))
        assert found.status_code == 200, kind
        assert found["Content-Type"].startswith(kind)
        assert pages[language].title in found.content.decode().replace("<mark>", "").replace("</mark>", "")
