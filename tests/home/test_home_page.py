"""The home page is composed of what slices offer, in the order editors chose."""

from typing import Any

import html5lib
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.translation import override
from wagtail import hooks
from wagtail.models import PageViewRestriction

from pages.base.gathering import HomeSection, Section
from pages.home.blocks import section_choices
from pages.home.latest import latest_pages
from tests.factories.blocks import child
from tests.factories.content import section_page, standard_page
from tests.factories.navigation import menus
from tests.factories.working_groups import WorkingGroupFactory, group_page, groups_index
from xmess.design.components import Link


def home_at(client: Client, language: str = "ca", query: str = "") -> str:
    response = client.get(f"/{language}/{query}")
    assert response.status_code == 200
    text = response.content.decode()
    html5lib.HTMLParser(strict=True).parse(text)
    return text


def set_up(home: Any, **fields: Any) -> None:
    for name, value in fields.items():
        setattr(home, name, value)
    home.save_revision().publish()


@pytest.fixture
def offered(homes: Any) -> Any:
    """Two sections of an invented slice: "dates", and "quiet" with nothing to show."""
    more = Link("All dates", "/ca/agenda/")
    dates = HomeSection("dates", "Next dates", "components/figures.html", lambda code: {"figures": (), "more": more})
    quiet = HomeSection("quiet", "Quiet", "components/figures.html", lambda code: None)
    with (
        hooks.register_temporarily("register_home_section", lambda: dates),
        hooks.register_temporarily("register_home_section", lambda: quiet),
    ):
        yield


def section(code: str, **fields: str) -> dict[str, Any]:
    return child("section", {"section": code} | fields)


def test_the_first_screen_says_what_the_network_is(client: Client, homes: Any) -> None:
    figure = {"value": "≈ 60 %", "label": "de la població", "note": "Xifra de finals del 2024"}
    set_up(homes["ca"], hero_title="Municipis que cooperen", lead="Ho fem junts.", figures=[("figure", figure)])
    text = home_at(client)
    assert text.count("<h1") == 1
    for words in ("Municipis que cooperen", "Ho fem junts.", "≈ 60 %", "Xifra de finals del 2024"):
        assert words in text


def test_an_empty_home_page_is_still_a_page(client: Client, homes: Any) -> None:
    for code in ("ca", "es", "en"):
        home_at(client, code)


def test_sections_follow_the_editors_order_and_words(client: Client, homes: Any, offered: Any) -> None:
    standard_page(homes["ca"]).save_revision().publish()
    set_up(homes["ca"], sections=[section("latest"), section("dates", heading="Agenda", intro="Vine-hi.")])
    text = home_at(client)
    assert text.index('id="section-latest"') < text.index('id="section-dates"')
    assert ">Agenda</h2>" in text
    assert "Vine-hi." in text
    assert 'href="/ca/agenda/">All dates' in text


def test_without_a_choice_every_offered_section_shows(client: Client, homes: Any, offered: Any) -> None:
    assert 'id="section-dates"' in home_at(client)


def test_a_section_with_nothing_to_show_leaves_no_heading(client: Client, homes: Any, offered: Any) -> None:
    set_up(homes["ca"], sections=[section("quiet")])
    assert "section-quiet" not in home_at(client)


def test_a_section_whose_slice_is_gone_is_skipped(client: Client, homes: Any) -> None:
    set_up(homes["ca"], sections=[section("switched-off")])
    assert "switched-off" not in home_at(client)


def test_editors_choose_among_what_is_offered(offered: Any) -> None:
    assert {"dates", "latest"} <= dict(section_choices()).keys()


def test_the_first_slice_draws_beside_the_title(client: Client, homes: Any) -> None:
    drawing = Section("map", "", "components/figures.html", {"figures": ()}, order=1)
    with hooks.register_temporarily("home_hero", lambda code: drawing):
        assert '<div class="hero-map">' in home_at(client)


def test_ways_in_lead_to_pages_of_the_readers_language(client: Client, homes: Any) -> None:
    page = standard_page(homes["ca"], title="Adhereix-te", slug="adhereix-te")
    standard_page(homes["es"], title="Únete", slug="unete", translation_key=page.translation_key)
    draft = standard_page(homes["ca"], title="Esborrany", slug="esborrany", live=False)
    for code in ("ca", "es"):
        set_up(homes[code], ways_in=[("way", {"page": page, "text": "Nota"}), ("way", {"page": draft})])
    assert 'href="/ca/adhereix-te/"><b>Adhereix-te</b>' in home_at(client)
    spanish = home_at(client, "es")
    assert 'href="/es/unete/"><b>Únete</b>' in spanish
    assert "Esborrany" not in spanish


def test_what_is_new_is_what_was_published_last_in_the_language(homes: Any, time_machine: Any) -> None:
    pages = {}
    for day, title in enumerate(["Antiga", "Mitjana", "Nova", "Novissima"], start=1):
        time_machine.move_to(f"2026-11-{day:02d} 10:00+01:00", tick=False)
        pages[title] = standard_page(homes["ca"], title=title, slug=title.lower())
        pages[title].save_revision().publish()
    section_page(homes["ca"], title="Secció").save_revision().publish()
    PageViewRestriction.objects.create(page=pages["Nova"], restriction_type="login")
    pages["Novissima"].copy_for_translation(homes["es"].locale, alias=True)
    assert [page.title for page in latest_pages("ca")] == ["Novissima", "Mitjana", "Antiga"]
    assert latest_pages("es") == []


def test_a_new_group_is_news_and_a_legal_text_is_not(homes: Any) -> None:
    group = group_page(WorkingGroupFactory(), groups_index(homes["ca"]))
    legal = standard_page(homes["ca"], title="Privacitat", slug="privacitat")
    for page in (group, legal):
        page.save_revision().publish()
    assert [page.pk for page in latest_pages("ca")] == [legal.pk, group.pk]
    menus(legal=[legal])
    assert [page.pk for page in latest_pages("ca")] == [group.pk]


@pytest.mark.parametrize("number", [3, 40])
def test_it_costs_the_same_whatever_there_is(client: Client, homes: Any, number: int) -> None:
    for n in range(number):
        standard_page(homes["ca"], title=f"P{n}", slug=f"p{n}").save_revision().publish()
    home_at(client)
    with CaptureQueriesContext(connection) as asked:
        home_at(client, query="?fresh=1")
    assert len(asked) <= 4, [query["sql"] for query in asked.captured_queries]


def test_a_published_page_is_new_at_once(client: Client, homes: Any) -> None:
    home_at(client)
    standard_page(homes["ca"], title="Acabada de publicar", slug="nova").save_revision().publish()
    assert "Acabada de publicar" in home_at(client)


def test_a_home_page_carries_nothing_of_the_visitor(client: Client, homes: Any) -> None:
    response = client.get("/ca/")
    assert not response.cookies
    assert "csrf" not in response.content.decode().lower()


def test_sections_are_headed_in_the_readers_language(client: Client, homes: Any) -> None:
    standard_page(homes["en"], title="The network", slug="network").save_revision().publish()
    with override("en"):
        assert ">What is new</h2>" in home_at(client, "en")
