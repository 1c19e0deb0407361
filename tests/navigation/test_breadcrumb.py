"""The way from the home page to where the reader is."""

from typing import Any

import pytest
from wagtail.models import Page

from pages.content.models import StandardPage
from xmess.navigation.breadcrumb import page_breadcrumb


@pytest.fixture
def deep(homes: dict[str, Any]) -> Page:
    section = homes["ca"].add_child(instance=StandardPage(title="La xarxa", locale=homes["ca"].locale))
    below = section.add_child(instance=StandardPage(title="Història", locale=homes["ca"].locale))
    return below.add_child(instance=StandardPage(title="Assemblees", locale=homes["ca"].locale))


def test_it_leads_from_home_to_the_page(deep: Page) -> None:
    steps = page_breadcrumb(deep)
    assert [step.url for step in steps] == [
        "/ca/",
        "/ca/la-xarxa/",
        "/ca/la-xarxa/historia/",
        "/ca/la-xarxa/historia/assemblees/",
    ]
    assert [step.current for step in steps] == [False, False, False, True]


def test_the_home_page_has_none(homes: dict[str, Any]) -> None:
    assert page_breadcrumb(homes["es"]) == []


def test_a_page_above_that_is_not_live_is_left_out(deep: Page) -> None:
    parent = deep.get_parent().specific
    parent.unpublish()
    assert [step.label for step in page_breadcrumb(deep)][1:] == ["La xarxa", "Assemblees"]


def test_a_fallback_says_the_language_of_its_title(deep: Page, homes: dict[str, Any]) -> None:
    alias = deep.copy_for_translation(homes["es"].locale, copy_parents=True, alias=True)
    steps = page_breadcrumb(alias)
    assert steps[0].language == ""
    assert {step.language for step in steps[1:]} == {"ca"}


def test_it_costs_one_query_and_none_beside_it(deep: Page, django_assert_max_num_queries: Any) -> None:
    deep.get_url()  # site roots
    with django_assert_max_num_queries(1):
        page_breadcrumb(deep)
    with django_assert_max_num_queries(0):
        page_breadcrumb(deep)


def test_a_page_that_is_not_stored_yet_has_none() -> None:
    assert page_breadcrumb(StandardPage(title="Nova")) == []
