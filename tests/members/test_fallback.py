"""A member's page that exists only in Catalan, opened in another language."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from pages.members.models import Member, MembersIndexPage
from tests.factories.members import MemberFactory, MunicipalityFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def fallback(show: Callable[..., Member], directories: dict[str, MembersIndexPage]) -> Any:
    """The alias under /en/ of a Catalan page with a lead."""
    member = show(MemberFactory(municipality=MunicipalityFactory(code="082981")))
    page = member.pages.get()
    page.lead = "Una ciutat d’Osona."
    page.save_revision().publish()
    return page.copy_for_translation(directories["en"].locale, alias=True)


def test_it_says_so_and_marks_what_is_catalan(client: Client, fallback: Any) -> None:
    html = client.get(fallback.url).content.decode()
    assert "This page has not been translated yet" in html
    assert "Una ciutat d’Osona." in html
    assert re.search(r'<div class="page-title[^"]*" lang="ca">', html)
    assert "Town council" not in html.partition('class="page-title')[2].partition("<h1")[0]


def test_its_facts_are_in_the_readers_language_and_marked_so(client: Client, fallback: Any) -> None:
    html = client.get(fallback.url).content.decode()
    box = html.partition('<div class="stack" lang="en">')[2].partition("</dl>")[0]
    assert "Member since" in box
    assert "17 May 2017" in box


def test_the_directory_leads_to_it(client: Client, fallback: Any) -> None:
    html = client.get("/en/members/").content.decode()
    assert f'href="{fallback.url}"' in html.replace("http://localhost", "")
