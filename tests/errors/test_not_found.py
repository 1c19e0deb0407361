from typing import Any

import pytest
from django.test import Client
from wagtail.models import Page, PageViewRestriction

pytestmark = pytest.mark.django_db


def page_under(home: Page, title: str, slug: str, key: Any = None, live: bool = True) -> Page:
    page = Page(title=title, slug=slug, locale=home.locale, live=live)
    if key:
        page.translation_key = key
    home.add_child(instance=page)
    return page


def body(visitor: Client, path: str) -> str:
    response = visitor.get(path)
    assert response.status_code == 404
    return response.content.decode()


def test_a_page_named_like_the_address_is_offered_in_the_readers_language(
    homes: dict[str, Any], visitor: Client
) -> None:
    source = page_under(homes["ca"], "Jornades", "jornades")
    page_under(homes["es"], "Jornadas", "jornadas", source.translation_key)
    page = body(visitor, "/es/jornades/")
    assert '<a href="/es/jornadas/">Jornadas</a>' in page


def test_a_page_that_is_only_in_another_language_is_offered_as_such(homes: dict[str, Any], visitor: Client) -> None:
    page_under(homes["ca"], "Història", "historia")
    page = body(visitor, "/en/historia/")
    assert '<a href="/ca/historia/" lang="ca" hreflang="ca">Història</a>' in page


def test_the_nearest_page_above_is_offered(homes: dict[str, Any], visitor: Client) -> None:
    page_under(homes["ca"], "Grups de treball", "grups-de-treball")
    assert 'href="/ca/grups-de-treball/"' in body(visitor, "/ca/grups-de-treball/no-hi-es/2026/")


def test_drafts_and_private_pages_stay_unknown(homes: dict[str, Any], visitor: Client) -> None:
    page_under(homes["ca"], "Esborrany secret", "secret", live=False)
    private = page_under(homes["ca"], "Només per a nosaltres", "nosaltres")
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    assert "Esborrany" not in body(visitor, "/es/secret/")
    assert "Només" not in body(visitor, "/es/nosaltres/")


def test_the_words_of_the_address_can_be_searched(homes: dict[str, Any], visitor: Client) -> None:
    page = body(visitor, "/ca/compra-publica-responsable/")
    assert "?q=compra%20publica%20responsable" in page
    assert "compra publica responsable" in page


def test_an_address_cannot_write_markup_into_the_page(homes: dict[str, Any], visitor: Client) -> None:
    assert "<script>alert" not in body(visitor, "/ca/<script>alert(1)</script>/")


def test_what_is_offered_costs_no_more_when_there_are_more_pages(
    homes: dict[str, Any], visitor: Client, django_assert_max_num_queries: Any
) -> None:
    for number in range(10):
        parent = page_under(homes["ca"], f"Any {number}", f"any-{number}")
        page_under(parent, "Memòria", "memoria")
    body(visitor, "/es/memoria/")
    with django_assert_max_num_queries(8):
        page = body(visitor, "/en/memoria/")
    assert page.count(">Memòria<") == 5
