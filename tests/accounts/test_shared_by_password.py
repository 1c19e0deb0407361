from typing import Any

import pytest
from django.test import Client
from wagtail.models import Page, PageViewRestriction


@pytest.fixture
def shared(homes: dict[str, Any]) -> Page:
    page = homes["ca"].add_child(instance=Page(title="Esborrany", slug="esborrany", locale=homes["ca"].locale))
    PageViewRestriction.objects.create(page=page, restriction_type="password", password="cooperem")
    return page


def test_a_page_shared_by_a_password_asks_for_it_in_the_design(shared: Page) -> None:
    response = Client().get("/ca/esborrany/")
    page = response.content.decode()
    assert '<html lang="ca"' in page
    assert page.count("<h1") == 1
    assert 'type="password"' in page
    assert "Esborrany" not in page
    assert "private" in response["Cache-Control"] or "no-store" in response["Cache-Control"]


def test_a_wrong_password_is_told_and_the_right_one_opens_the_page(shared: Page) -> None:
    client = Client()
    action = client.get("/ca/esborrany/").context["action_url"]
    wrong = client.post(action, {"password": "no", "return_url": "/ca/esborrany/"})
    assert "error-summary" in wrong.content.decode()
    right = client.post(action, {"password": "cooperem", "return_url": "/ca/esborrany/"})
    assert right.url == "/ca/esborrany/"
