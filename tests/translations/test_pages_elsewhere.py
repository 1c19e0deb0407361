"""A page that does not exist in a language is offered where it does exist."""

from typing import Any
from unittest.mock import patch

import pytest
from django.db import OperationalError
from django.utils.translation import override

from pages.content.models import StandardPage
from xmess.languages.elsewhere import pages_elsewhere


@pytest.fixture
def about(homes: dict[str, Any]) -> StandardPage:
    """Catalan with a Spanish translation of another name; nothing in English."""
    page = homes["ca"].add_child(instance=StandardPage(title="Qui som", locale=homes["ca"].locale))
    homes["es"].add_child(
        instance=StandardPage(title="Quiénes somos", locale=homes["es"].locale, translation_key=page.translation_key)
    )
    return page


def offered(path: str, language: str) -> list[tuple[str, str, str]]:
    with override(language):
        return [(link.url, link.language, link.note) for link in pages_elsewhere(path)]


def test_a_catalan_address_under_spanish_leads_to_the_spanish_page(about: StandardPage) -> None:
    assert offered("/es/qui-som/", "es") == [("/es/quienes-somos/", "", "")]


def test_a_page_that_only_others_have_is_offered_with_its_language(about: StandardPage) -> None:
    assert offered("/en/qui-som/", "en") == [("/ca/qui-som/", "ca", "Català")]


def test_a_fallback_in_the_readers_language_comes_first(about: StandardPage, homes: dict[str, Any]) -> None:
    about.copy_for_translation(homes["en"].locale, alias=True)
    assert offered("/en/quienes-somos/", "en") == [("/en/qui-som/", "ca", "Català")]


@pytest.mark.parametrize(
    "path", ["/es/no-hi-es/", "/es/", "/", "/es/a\0b/", "/es/" + "x" * 600, "/es/%F0%9F%92%A9/", "/zz/inici/"]
)
def test_nonsense_offers_nothing(about: StandardPage, path: str) -> None:
    assert offered(path, "es") == []


def test_a_draft_is_not_offered(homes: dict[str, Any]) -> None:
    homes["ca"].add_child(instance=StandardPage(title="Secret", locale=homes["ca"].locale, live=False))
    assert offered("/es/secret/", "es") == []


def test_it_costs_two_queries_and_survives_their_absence(
    about: StandardPage, django_assert_max_num_queries: Any
) -> None:
    offered("/es/qui-som/", "es")
    with django_assert_max_num_queries(2):
        offered("/es/qui-som/", "es")
    with patch("xmess.languages.elsewhere.visible_pages", side_effect=OperationalError("gone")):
        assert offered("/es/qui-som/", "es") == []
