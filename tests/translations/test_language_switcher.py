"""The switcher keeps the page where the other language has it, and leads home where it has not."""

from typing import Any

import pytest
from django.test import RequestFactory
from django.utils.translation import override

from pages.content.models import StandardPage
from xmess.languages.switcher import language_links, view_language_links
from xmess.languages.translations import shown_translations


@pytest.fixture
def page(homes: dict[str, Any]) -> StandardPage:
    """Catalan, with a Spanish translation."""
    made = homes["ca"].add_child(instance=StandardPage(title="Qui som", locale=homes["ca"].locale))
    homes["es"].add_child(
        instance=StandardPage(title="Quiénes somos", locale=homes["es"].locale, translation_key=made.translation_key)
    )
    return made


def switcher(page: StandardPage, current: str = "ca") -> list[tuple[str, str, bool, bool]]:
    links = language_links(shown_translations(page), current)
    return [(link.code, link.url, link.current, link.missing) for link in links]


def test_it_leads_to_the_translation_or_to_that_languages_home(page: StandardPage) -> None:
    assert switcher(page) == [
        ("ca", "/ca/qui-som/", True, False),
        ("es", "/es/quienes-somos/", False, False),
        ("en", "/en/", False, True),
    ]


def test_a_fallback_keeps_the_readers_place(page: StandardPage, homes: dict[str, Any]) -> None:
    page.copy_for_translation(homes["en"].locale, alias=True)
    assert switcher(page)[2] == ("en", "/en/qui-som/", False, False)


def test_names_are_in_their_own_language(page: StandardPage) -> None:
    assert [link.name for link in language_links(shown_translations(page), "en")] == ["Català", "Español", "English"]


def test_a_published_translation_shows_at_once(page: StandardPage, homes: dict[str, Any]) -> None:
    assert switcher(page)[2][1] == "/en/"
    homes["en"].add_child(
        instance=StandardPage(title="About", locale=homes["en"].locale, translation_key=page.translation_key)
    )
    assert switcher(page)[2][1] == "/en/about/"


def test_a_draft_is_no_translation(page: StandardPage, homes: dict[str, Any]) -> None:
    homes["en"].add_child(
        instance=StandardPage(
            title="About", locale=homes["en"].locale, translation_key=page.translation_key, live=False
        )
    )
    assert switcher(page)[2] == ("en", "/en/", False, True)


def test_it_costs_one_query_and_none_the_next_time(page: StandardPage, django_assert_max_num_queries: Any) -> None:
    page.get_url()  # site roots
    with django_assert_max_num_queries(1):
        switcher(page)
    with django_assert_max_num_queries(0):
        switcher(page, "es")


def test_a_view_keeps_its_question(db: None) -> None:
    with override("en"):
        links = view_language_links(RequestFactory().get("/ca/", {"q": "habitatge", "page": "2"}), "ca")
    assert [link.url for link in links] == [f"/{code}/?q=habitatge&page=2" for code in ("ca", "es", "en")]


def test_the_page_shows_it(page: StandardPage, client: Any) -> None:
    html = client.get("/es/quienes-somos/").content.decode()
    assert '<a href="/ca/qui-som/" lang="ca" hreflang="ca">' in html
    assert '<a href="/es/quienes-somos/" lang="es" hreflang="es" aria-current="true">' in html
