"""Queries do not grow with guides, documents or chapters, and what is kept is not asked again."""

from collections.abc import Callable
from typing import Any

from django.core.cache import caches
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page

from blocks.page_cards import cards
from pages.good_practices.models import ModelDocument
from tests.factories.good_practices import PracticeFactory, practice_page, practices_index
from tests.factories.guides import EditionFactory, GuideAuthorFactory, GuideFactory, chapter_page, note, paragraph
from tests.factories.topics import TopicFactory

Publish = Callable[..., dict[str, Any]]
Count = Callable[..., int]


def full_guide(publish: Publish, size: int) -> Any:
    """A public guide with ``size`` of everything."""
    guide = GuideFactory()
    for number in range(1, size + 1):
        GuideAuthorFactory(guide=guide)
        EditionFactory(guide=guide, number=number, superseded=True)
        guide.other_topics.add(TopicFactory())
    page = publish(guide, "ca")["ca"]
    for number in range(size):
        chapter_page(page, f"Capítol {number}", body=[paragraph("x[^n]")], notes=[note("n", "N")])
    return page


def test_a_guide_costs_the_same_whatever_is_in_it(publish: Publish, queries_for: Count) -> None:
    full_guide(publish, 1)
    small, large = full_guide(publish, 1), full_guide(publish, 8)
    for route in ("", "whole/", "guide.epub"):
        assert queries_for(small.url + route) == queries_for(large.url + route), route


def test_a_chapter_costs_the_same_however_many_there_are(publish: Publish, queries_for: Count) -> None:
    small, large = full_guide(publish, 2), full_guide(publish, 9)
    first = {page: page.get_children().live().order_by("path").first().specific for page in (small, large)}
    assert queries_for(first[small].url) == queries_for(first[large].url)


def test_the_library_costs_the_same_with_6_and_60_resources(
    publish: Publish, libraries: Any, homes: Any, queries_for: Count
) -> None:
    topic, index = TopicFactory(), practices_index(homes["ca"])

    def with_more(number: int) -> dict[str, int]:
        for guide in GuideFactory.create_batch(number, topic=topic, complete=True):
            chapter_page(publish(guide, "ca")["ca"])
        for practice in PracticeFactory.create_batch(number, topic=topic):
            practice_page(practice, index)
            ModelDocument.objects.create(practice=practice, title_ca="Model", url="https://example.org/")
        routes = ("", f"?topic={topic.code}", "feed/", "data.csv", "data.json")
        return {route.split("?")[0] + str(bool(route)): queries_for(libraries["ca"].url + route) for route in routes}

    assert with_more(3) == with_more(27)


def test_cards_of_guides_and_chapters_cost_the_same_however_many(publish: Publish) -> None:
    pages = [full_guide(publish, 1) for _ in range(6)]
    everyone = [*pages, *(page.get_children().first() for page in pages)]

    def queries_for_cards(number: int) -> int:
        caches["default"].clear()
        wanted = [page.pk for page in (*everyone[:number], *everyone[6 : 6 + number])]
        with CaptureQueriesContext(connection) as captured:
            shown = cards(Page.objects.filter(pk__in=wanted), "ca", covers=True)
        assert len(shown) == 2 * number and all(card.cover for card in shown)
        return len(captured)

    assert queries_for_cards(2) == queries_for_cards(6)


def test_what_is_kept_is_not_asked_again(publish: Publish, libraries: Any, queries_for: Count) -> None:
    page = full_guide(publish, 3)
    chapter = page.get_children().first()
    assert queries_for(page.url, warm=True) <= 2
    assert queries_for(chapter.url, warm=True) <= 2
    assert queries_for(libraries["ca"].url, warm=True) <= 2
    assert queries_for(f"{libraries['ca'].url}?kind=guide&sort=title", warm=True) <= 2
