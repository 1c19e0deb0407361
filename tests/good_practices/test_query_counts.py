"""Queries do not grow with practices nor with what is in them, and what is kept is not asked again."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.cache import caches
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page

from blocks.page_cards import cards
from pages.good_practices.models import ModelDocument, PracticeSource
from tests.factories.good_practices import PracticeCouncilFactory, PracticeFactory, ReplicationFactory
from tests.factories.topics import TopicFactory

Publish = Callable[..., dict[str, Any]]


@pytest.fixture
def queries_for() -> Callable[..., int]:
    """How many queries a visitor's request costs, with nothing kept in the process unless ``warm``."""

    def count(url: str, *, warm: bool = False) -> int:
        caches["default"].clear()
        if warm:
            Client().get(url)
        with CaptureQueriesContext(connection) as captured:
            assert Client().get(url).status_code == 200
        return len(captured)

    return count


def full_practice(publish: Publish, size: int) -> Any:
    """A public practice with ``size`` of everything."""
    practice = PracticeFactory(told=True, classes=["use", "impulse"], role_codes=["procure", "finance"][:size])
    for number in range(size):
        PracticeCouncilFactory(practice=practice)
        ReplicationFactory(practice=practice)
        practice.other_topics.add(TopicFactory())
        PracticeSource.objects.create(practice=practice, title="Font", url=f"https://example.org/{number}")
        ModelDocument.objects.create(practice=practice, title_ca="Model", url=f"https://example.org/{number}")
    return publish(practice, "ca")["ca"]


def test_a_fiche_costs_the_same_whatever_is_in_it(publish: Publish, queries_for: Callable[..., int]) -> None:
    full_practice(publish, 1)  # so that both have one to be related to
    small, large = full_practice(publish, 1), full_practice(publish, 8)
    assert queries_for(small.url) == queries_for(large.url)


def test_the_directory_costs_the_same_with_10_and_100_practices(
    publish: Publish, directories: dict[str, Any], queries_for: Callable[..., int]
) -> None:
    topic = TopicFactory()

    def with_more(number: int) -> dict[str, int]:
        practices = PracticeFactory.create_batch(number, topic=topic)
        for practice in practices:
            PracticeCouncilFactory(practice=practice)
            publish(practice, "ca")
        compared = "&".join(f"compare={practice.code}" for practice in practices[:4])
        routes = ("", f"?topic={topic.code}", "feed/", "data.csv", "data.json", f"compare/?{compared}")
        return {route.split("?")[0] + str(bool(route)): queries_for(directories["ca"].url + route) for route in routes}

    assert with_more(10) == with_more(90)


def test_cards_of_fiches_cost_the_same_however_many(publish: Publish) -> None:
    pages = [full_practice(publish, 2) for _ in range(6)]
    places = {one.practice.councils.first().member.municipality_id for one in pages}

    def queries_for_cards(number: int) -> int:
        caches["default"].clear()
        with CaptureQueriesContext(connection) as captured:
            shown = cards(Page.objects.filter(pk__in=[page.pk for page in pages[:number]]), "ca", covers=True)
        assert len(shown) == number and all(card.cover for card in shown)
        return len(captured)

    assert len(places) == 6
    assert queries_for_cards(2) == queries_for_cards(6)


def test_what_is_kept_is_not_asked_again(
    publish: Publish, directories: dict[str, Any], queries_for: Callable[..., int]
) -> None:
    page = full_practice(publish, 2)
    assert queries_for(page.url, warm=True) <= 2
    assert queries_for(directories["ca"].url, warm=True) <= 2
    assert queries_for(f"{directories['ca'].url}?policy=use&sort=title", warm=True) <= 2
