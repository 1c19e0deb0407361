"""The index of topics, and the page that gathers what is about one."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.core.cache import caches
from django.db import connection
from django.template.loader import render_to_string
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail import hooks

from pages.base.gathering import Section, home_sections
from pages.topics.models import Topic, TopicsIndexPage
from tests.factories.topics import TopicFactory, topic_page, topics_index

pytestmark = pytest.mark.django_db

SLUGS = {"ca": ("Temes", "temes"), "es": ("Temas", "temas"), "en": ("Topics", "topics")}


@pytest.fixture
def indexes(homes: dict[str, Any]) -> dict[str, TopicsIndexPage]:
    """The live index of each language, by code."""
    made: dict[str, TopicsIndexPage] = {}
    for code, (title, slug) in SLUGS.items():
        key = {"translation_key": made["ca"].translation_key} if made else {}
        made[code] = topics_index(homes[code], title=title, slug=slug, **key)
    return made


@pytest.fixture
def show(indexes: dict[str, TopicsIndexPage]) -> Callable[..., Topic]:
    """Give a topic its live page in Catalan and the languages asked for."""

    def give(topic: Topic, *languages: str) -> Topic:
        key: dict[str, Any] = {}
        for language in ("ca", *languages):
            key = {"translation_key": topic_page(topic, indexes[language], **key).translation_key}
        return topic

    return give


def tiles(html: str) -> list[str]:
    return re.findall(r'class="tile-title">.*?<a href="[^"]*">([^<]+)</a>', html, re.S)


def test_each_topic_is_a_tile_in_its_colour_and_order(client: Client, show: Callable[..., Topic]) -> None:
    show(TopicFactory(name_ca="Cures", name_en="Care", hue="plum", icon="heart", order=2), "en")
    show(TopicFactory(name_ca="Energia", name_en="Energy", hue="honey", order=1), "en")
    html = client.get("/en/topics/").content.decode()
    assert tiles(html) == ["Energy", "Care"]
    assert re.search(r'class="tile" data-hue="plum"', html)


def test_a_topic_without_a_live_page_is_not_told_of(
    client: Client, show: Callable[..., Topic], indexes: dict[str, TopicsIndexPage]
) -> None:
    topic_page(TopicFactory(), indexes["ca"], live=False)
    TopicFactory()
    assert "No topic has been published yet" in client.get("/en/topics/").content.decode()


@pytest.mark.parametrize("language", SLUGS)
def test_its_page_opens_in_each_language(client: Client, show: Callable[..., Topic], language: str) -> None:
    topic = show(
        TopicFactory(code="cures", name_ca="Cures", name_es="Cuidados", name_en="Care", hue="plum"), "es", "en"
    )
    html = client.get(f"/{language}/{SLUGS[language][1]}/cures-{language}/").content.decode()
    assert f"<h1>{topic.name_in(language)}</h1>" in html
    assert 'data-hue="plum"' in html


def test_slices_bring_what_they_have_about_it(
    client: Client, show: Callable[..., Topic], monkeypatch: pytest.MonkeyPatch
) -> None:
    topic = show(TopicFactory(code="cures"))
    asked = hooks.get_hooks
    seen: list[tuple[Topic, str]] = []

    def practices(topic: Topic, language: str) -> Section:
        seen.append((topic, language))
        return Section("practices", "Practices", "components/tiles.html", {"tiles": []}, 20)

    monkeypatch.setattr(hooks, "get_hooks", lambda name: [practices] if name == "topic_sections" else asked(name))
    assert '<h2 id="section-practices">Practices</h2>' in client.get("/ca/temes/cures-ca/").content.decode()
    assert seen == [(topic, "ca")]


def test_a_topic_nobody_wrote_about_says_so(client: Client, show: Callable[..., Topic]) -> None:
    show(TopicFactory(code="cures"), "en")
    assert "Nothing about this topic has been published yet" in client.get("/en/topics/cures-en/").content.decode()


def test_the_other_topics_are_offered(client: Client, show: Callable[..., Topic]) -> None:
    show(TopicFactory(code="cures", name_ca="Cures"))
    show(TopicFactory(name_ca="Energia"))
    assert tiles(client.get("/ca/temes/cures-ca/").content.decode()) == ["Energia"]


def test_the_home_page_is_offered_every_topic(show: Callable[..., Topic]) -> None:
    section = home_sections()["topics"]
    assert section.context("ca") is None
    show(TopicFactory(name_ca="Cures", hue="plum"))
    context = section.context("ca")
    assert context is not None and context["more"].url == "/ca/temes/"
    assert 'data-hue="plum"' in render_to_string(section.template, dict(context))


@pytest.mark.parametrize("path", ["/ca/temes/", "/ca/temes/first-ca/"])
def test_pages_cost_the_same_with_many_topics(client: Client, show: Callable[..., Topic], path: str) -> None:
    show(TopicFactory(code="first"))

    def cost() -> int:
        for cache in caches.all():
            cache.clear()
        with CaptureQueriesContext(connection) as queries:
            assert client.get(path).status_code == 200
        return len(queries)

    few = cost()
    for _number in range(12):
        show(TopicFactory())
    assert cost() == few
