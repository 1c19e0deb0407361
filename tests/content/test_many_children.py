"""A section with very many pages shows them in turns, and costs no more than one with few."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.factories.content import section_page, standard_page
from xmess.caching.version import bump_content_version


@pytest.fixture
def section(homes: dict[str, Any]) -> Any:
    section = section_page(homes["ca"])
    for number in range(35):
        standard_page(section, title=f"Pàgina {number}", slug=f"pagina-{number}")
    return section


def test_the_first_page_shows_the_first_and_leads_to_the_rest(client: Client, section: Any) -> None:
    first = client.get(section.url).content.decode()
    assert first.count('class="card-title"') == 24
    assert "?page=2" in first
    second = client.get(section.url, {"page": "2"}).content.decode()
    assert second.count('class="card-title"') == 11


@pytest.mark.parametrize("number", ["0", "-3", "99999", "x", "", "2%00"])
def test_a_page_that_is_not_there_becomes_one_that_is(client: Client, section: Any, number: str) -> None:
    assert client.get(section.url, {"page": number}).status_code == 200


def test_many_siblings_are_not_all_listed_beside_each(client: Client, section: Any) -> None:
    child = client.get(f"{section.url}pagina-3/").content.decode()
    assert "pagina-7" not in child


def test_it_costs_what_a_section_with_few_costs(client: Client, section: Any, homes: dict[str, Any]) -> None:
    few = section_page(homes["ca"], slug="altra")
    standard_page(few)
    client.get(few.url)  # content types and the like are looked up once per process
    costs = []
    for page in (section, few):
        bump_content_version()
        with CaptureQueriesContext(connection) as captured:
            client.get(page.url)
        costs.append(len(captured))
    assert costs[0] == costs[1]
