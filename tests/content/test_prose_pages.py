"""Sections and pages of prose: what visitors see, in three languages, in a constant number of queries."""

from typing import Any

import html5lib
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, PageViewRestriction

from pages.content.models import ContactPage, SectionPage, StandardPage
from tests.factories.blocks import child
from tests.factories.content import contact_page, section_page, standard_page


def heading(text: str) -> dict[str, Any]:
    return child("heading", {"text": text, "level": "h2"})


def page_at(client: Client, url: str) -> str:
    response = client.get(url)
    assert response.status_code == 200
    text = response.content.decode()
    html5lib.HTMLParser(strict=True).parse(text)
    return text


def test_a_page_shows_its_title_lead_and_text(client: Client, homes: Any) -> None:
    standard_page(homes["ca"], body=[child("paragraph", "<p>Cooperem des del 2017.</p>")])
    text = page_at(client, "/ca/la-xarxa/")
    assert text.count("<h1") == 1
    assert "Què és XMESS." in text
    assert "Cooperem des del 2017." in text


def test_a_page_without_text_is_still_a_page(client: Client, homes: Any) -> None:
    standard_page(homes["ca"], lead="")
    page_at(client, "/ca/la-xarxa/")


def test_a_long_text_has_its_contents_before_it(client: Client, homes: Any) -> None:
    standard_page(homes["ca"], body=[heading("Un"), heading("Dos"), heading("Tres")])
    standard_page(homes["ca"], slug="curta", body=[heading("Un"), heading("Dos")])
    long = page_at(client, "/ca/la-xarxa/")
    assert long.index('class="contents"') < long.index('class="detail-body"')
    assert 'class="contents"' not in page_at(client, "/ca/curta/")


def test_a_section_shows_the_pages_under_it_with_their_leads(client: Client, homes: Any) -> None:
    section = section_page(homes["ca"])
    standard_page(section, title="Història", slug="historia", lead="D’on venim.")
    standard_page(section, title="Esborrany", slug="esborrany", live=False)
    private = standard_page(section, title="Interna", slug="interna")
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    text = page_at(client, "/ca/qui-som/")
    assert "D’on venim." in text
    assert "Esborrany" not in text
    assert "Interna" not in text


def test_each_language_shows_the_pages_of_its_own_tree(client: Client, homes: Any) -> None:
    section = section_page(homes["ca"])
    spanish = section_page(homes["es"], title="Quiénes somos", slug="quienes", translation_key=section.translation_key)
    standard_page(section, title="Història", slug="historia")
    standard_page(spanish, title="Historia de la red", slug="historia")
    text = page_at(client, "/es/quienes/")
    assert "Historia de la red" in text
    assert ">Història<" not in text


def test_a_fallback_is_marked_with_the_language_it_is_written_in(client: Client, homes: Any) -> None:
    page = standard_page(homes["ca"])
    page.copy_for_translation(homes["en"].locale, alias=True, copy_parents=False)
    text = page_at(client, "/en/la-xarxa/")
    assert 'lang="ca"' in text
    assert "This page has not been translated yet" in text or "notice" in text


@pytest.mark.parametrize("number", [3, 30])
def test_a_section_costs_the_same_whatever_its_pages(client: Client, homes: Any, number: int) -> None:
    section = section_page(homes["ca"])
    for n in range(number):
        standard_page(section, title=f"P{n}", slug=f"p{n}")
    client.get("/ca/qui-som/")
    with CaptureQueriesContext(connection) as asked:
        client.get("/ca/qui-som/?fresh=1")
    assert len(asked) <= 4


def test_a_page_of_prose_costs_two_queries(client: Client, homes: Any) -> None:
    links = "".join(f'<a linktype="page" id="{homes["ca"].pk}">inici</a> ' for _n in range(5))
    standard_page(homes["ca"], body=[heading("Un"), child("paragraph", f"<p>{links}</p>")] * 3)
    client.get("/ca/la-xarxa/")
    with CaptureQueriesContext(connection) as asked:
        client.get("/ca/la-xarxa/?fresh=1")
    assert len(asked) <= 2, [query["sql"] for query in asked.captured_queries]


def test_the_contact_page_leads_to_the_form_and_carries_no_token(client: Client, homes: Any) -> None:
    contact_page(homes["ca"], telephone="+34 900 000 000")
    response = client.get("/ca/contacte/")
    text = response.content.decode()
    assert "/ca/form/contact/" in text
    assert "info@example.org" in text
    assert "<form" not in text.split("<main")[1].split("</main>")[0]
    assert not response.cookies


def test_the_tree_says_what_goes_where(db: None) -> None:
    assert StandardPage.can_create_at(SectionPage())
    assert not ContactPage.can_create_at(StandardPage())
    assert not SectionPage.can_create_at(StandardPage())
    assert [
        kind for kind in (SectionPage, StandardPage, ContactPage) if Page in kind.allowed_parent_page_models()
    ] == []
