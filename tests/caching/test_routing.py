"""Our route finds what Wagtail's finds, in one query, and nothing else."""

from typing import Any

import pytest
from django.test import Client, RequestFactory
from django.utils import translation
from pytest_django import DjangoAssertNumQueries
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, PageViewRestriction

from pages.content.models import SectionPage, StandardPage
from xmess.caching.routing import route


@pytest.fixture
def tree(homes: dict[str, Any]) -> dict[str, Page]:
    section = homes["ca"].add_child(instance=SectionPage(title="Xarxa", slug="xarxa"))
    page = section.add_child(instance=StandardPage(title="Història", slug="historia"))
    hidden = homes["ca"].add_child(instance=SectionPage(title="Amagada", slug="amagada", live=False))
    below = hidden.add_child(instance=StandardPage(title="Sota", slug="sota"))
    spanish = homes["es"].add_child(instance=StandardPage(title="Historia", slug="historia"))
    return {"section": section, "page": page, "hidden": hidden, "below": below, "spanish": spanish}


PATHS = [
    *(
        "",
        "xarxa/",
        "xarxa/historia/",
        "historia/",
        "amagada/",
        "amagada/sota/",
        "xarxa/historia/res/",
        "xarxa//historia/",
    ),
    "res/",
    "xarxa/xarxa/",
    "historia/xarxa/",
]


@pytest.mark.parametrize("language", ["ca", "es", "en"])
@pytest.mark.parametrize("path", PATHS)
def test_it_agrees_with_wagtail(tree: dict[str, Page], rf: RequestFactory, language: str, path: str) -> None:
    with translation.override(language):
        theirs = Page.route_for_request(rf.get(f"/{language}/{path}"), path)
        ours = route(rf.get(f"/{language}/{path}"), path)
        again = route(rf.get(f"/{language}/{path}"), path)
    assert (ours and ours.page) == (again and again.page) == (theirs and theirs.page)


def test_a_known_path_costs_one_query(
    tree: dict[str, Page], rf: RequestFactory, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with translation.override("ca"):
        route(rf.get("/"), "xarxa/historia/")
        with django_assert_num_queries(1):
            found = route(rf.get("/"), "xarxa/historia/")
    assert found is not None and found.page.specific_class is StandardPage


def test_a_path_that_leads_nowhere_costs_one_query(
    tree: dict[str, Page], rf: RequestFactory, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with translation.override("ca"):
        route(rf.get("/"), "xarxa/")
        with django_assert_num_queries(1):
            assert route(rf.get("/"), "xarxa/res-de-res/") is None


def test_a_private_page_asks_for_its_password(client: Client, tree: dict[str, Page]) -> None:
    assert client.get("/ca/xarxa/historia/").status_code == 200
    PageViewRestriction.objects.create(page=tree["section"], restriction_type="password", password="clau")
    response = client.get("/ca/xarxa/historia/")
    assert 'type="password"' in response.content.decode()
    assert "no-store" in response["Cache-Control"]


def test_a_redirect_works_from_the_moment_it_is_made(client: Client, tree: dict[str, Page]) -> None:
    assert client.get("/ca/antiga/").status_code == 404
    Redirect.add_redirect("/ca/antiga", redirect_to=tree["page"])
    assert client.get("/ca/antiga/?x=1")["Location"].endswith("/ca/xarxa/historia/")
