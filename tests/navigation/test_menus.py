"""Menus point to pages once and speak the reader's language."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from wagtail.models import Page

from pages.content.models import StandardPage
from tests.factories.navigation import menus
from xmess.design.components import Link
from xmess.navigation.menus import mark_current, navigation_in
from xmess.navigation.models import Menu
from xmess.navigation.services.arrange_menus import Entry


def page_under(parent: Page, title: str, **fields: Any) -> StandardPage:
    return parent.add_child(instance=StandardPage(title=title, locale=parent.locale, **fields))


@pytest.fixture
def groups(homes: dict[str, Any]) -> StandardPage:
    """A Catalan page with a Spanish translation and an English fallback."""
    page = page_under(homes["ca"], "Grups")
    page_under(homes["es"], "Grupos", translation_key=page.translation_key)
    page.copy_for_translation(homes["en"].locale, alias=True)
    return page


def shown(language: str) -> list[tuple[str, str, str]]:
    return [(link.label, link.url, link.language) for link in navigation_in(language, "/").primary]


def test_an_entry_is_the_page_in_the_readers_language(groups: StandardPage) -> None:
    menus(groups)
    assert shown("ca") == [("Grups", "/ca/grups/", "")]
    assert shown("es") == [("Grupos", "/es/grupos/", "")]


def test_an_entry_that_is_not_translated_says_its_language(groups: StandardPage) -> None:
    menus(groups)
    assert shown("en") == [("Grups", "/en/grups/", "ca")]


def test_a_page_without_any_counterpart_leads_to_the_original(homes: dict[str, Any]) -> None:
    menus(page_under(homes["ca"], "Qui som"))
    assert shown("es") == [("Qui som", "/ca/qui-som/", "ca")]


def test_words_of_its_own_replace_the_title(groups: StandardPage) -> None:
    menus(Entry(page=groups, words={"ca": "Què fem", "es": "Qué hacemos"}))
    assert [label for label, _url, _language in shown("ca") + shown("es")] == ["Què fem", "Qué hacemos"]


def test_an_address_keeps_its_catalan_words_where_there_are_no_others(homes: dict[str, Any]) -> None:
    menus(("https://example.org/", {"ca": "Xarxa amiga"}))
    assert shown("en") == [("Xarxa amiga", "https://example.org/", "ca")]


def test_a_page_that_is_not_live_is_left_out(groups: StandardPage, homes: dict[str, Any]) -> None:
    menus(groups, page_under(homes["ca"], "Esborrany", live=False))
    assert [label for label, _url, _language in shown("ca")] == ["Grups"]


def test_columns_and_legal_line_come_in_order(groups: StandardPage, homes: dict[str, Any]) -> None:
    legal = page_under(homes["ca"], "Avís legal")
    menus(
        columns=[({"ca": "La xarxa", "es": "La red"}, [groups]), ({"ca": "Més"}, [legal])],
        legal=[legal],
        about={"ca": "Municipis", "en": "Municipalities"},
    )
    navigation = navigation_in("es", "/es/")
    assert [column.label for column in navigation.footer_columns] == ["La red", "Més"]
    assert [link.label for link in navigation.legal] == ["Avís legal"]
    assert navigation.tagline == "Municipis"
    assert navigation_in("en", "/en/").tagline == "Municipalities"


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/ca/grups/", ["/ca/grups/"]),
        ("/ca/grups/habitatge/", ["/ca/grups/"]),
        ("/ca/grups-nous/", []),
        ("/ca/", []),
        ("/ca/qui-som/historia/", ["/ca/qui-som/historia/"]),
    ],
)
def test_the_deepest_section_of_the_page_is_marked(path: str, expected: list[str]) -> None:
    links = [Link("a", "/ca/grups/"), Link("b", "/ca/qui-som/"), Link("c", "/ca/qui-som/historia/")]
    assert [link.url for link in mark_current(links, path, "/ca/") if link.current] == expected


def test_a_sixth_link_in_the_main_menu_is_refused(groups: StandardPage) -> None:
    with pytest.raises(ValueError, match="5 links at most"):
        menus(*[groups] * 6)
    assert not Menu.objects.exists()


@pytest.mark.parametrize(
    "entry",
    [
        Entry(),
        Entry(url="javascript:alert(1)", words={"ca": "x"}),
        Entry(url="//example.org", words={"ca": "x"}),
        Entry(url="https://example.org/"),
    ],
    ids=["no target", "script", "other host", "no words"],
)
def test_an_entry_that_leads_nowhere_safe_is_refused(homes: dict[str, Any], entry: Entry) -> None:
    with pytest.raises(ValidationError):
        menus(entry)
    assert not Menu.objects.exists(), "nothing is left half made"


def test_an_entry_cannot_have_two_targets(groups: StandardPage) -> None:
    with pytest.raises(ValidationError):
        menus(Entry(page=groups, url="https://example.org/", words={"ca": "x"}))


@pytest.mark.parametrize("count", [2, 5])
def test_menus_cost_the_same_however_long(
    homes: dict[str, Any], django_assert_max_num_queries: Any, count: int
) -> None:
    pages = [page_under(homes["ca"], f"Pàgina {number}") for number in range(count)]
    menus(*pages, columns=[({"ca": "Més"}, pages)], legal=pages)
    navigation_in("ca", "/ca/")  # site roots
    from django.core.cache import caches

    caches["default"].clear()
    with django_assert_max_num_queries(5):
        navigation_in("es", "/es/")
    with django_assert_max_num_queries(0):
        navigation_in("es", "/es/qui-som/")


def test_a_changed_menu_shows_at_once(groups: StandardPage, homes: dict[str, Any]) -> None:
    menus(groups)
    assert len(shown("ca")) == 1
    menus(groups, page_under(homes["ca"], "Nova"))
    assert len(shown("ca")) == 2
