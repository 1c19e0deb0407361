"""A page's picture: served for ever under an address only the page gives, and nothing else is drawn."""

from collections.abc import Callable
from typing import Any
from unittest import mock

import pytest
from django.core.cache import caches
from django.test import Client
from wagtail.models import Page, PageViewRestriction

from xmess.territory import views
from xmess.territory.open_graph import open_graph_url


@pytest.fixture
def home(homes: dict[str, Any]) -> Any:
    return homes["ca"]


def test_a_page_gives_the_address_of_its_picture(client: Client, home: Any) -> None:
    url = open_graph_url(home)
    response = client.get(url)
    assert url.startswith(f"/og/{home.pk}-")
    assert (response.status_code, response["Content-Type"]) == (200, "image/png")
    assert response.content.startswith(b"\x89PNG")
    assert response["Cache-Control"] == "public, max-age=31536000, immutable"
    assert response["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert not response.cookies


def test_each_language_has_its_own_picture(homes: dict[str, Any]) -> None:
    assert len({open_graph_url(page).split("-")[1] for page in homes.values()}) == 3


def test_a_new_title_is_a_new_address_and_the_old_one_is_gone(client: Client, home: Any) -> None:
    old = open_graph_url(home)
    home.title = "Municipis que cooperen"
    home.save()
    assert open_graph_url(home) != old
    assert client.get(old).status_code == 404


def test_the_picture_is_drawn_once(client: Client, home: Any) -> None:
    with mock.patch.object(views, "render_open_graph", return_value=b"\x89PNG drawn") as draw:
        url = open_graph_url(home)
        assert [client.get(url).content for _ in range(2)] == [b"\x89PNG drawn"] * 2
    assert draw.call_count == 1


@pytest.mark.parametrize("digest", ["0" * 16, "a", "x" * 300, "-"])
def test_words_of_others_are_not_drawn(client: Client, home: Any, digest: str) -> None:
    with mock.patch.object(views, "render_open_graph") as draw:
        assert client.get(f"/og/{home.pk}-{digest}.png").status_code == 404
    assert not draw.called


@pytest.mark.parametrize("number", ["0", "999999", str(2**63), str(2**200)])
def test_a_page_that_is_not_there_has_no_picture(client: Client, home: Any, number: str) -> None:
    assert client.get(f"/og/{number}-{'0' * 16}.png").status_code == 404


def _unpublish(page: Any) -> None:
    page.live = False
    page.save()


def _restrict(page: Any) -> None:
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)


@pytest.mark.parametrize("hide", [_unpublish, _restrict])
def test_a_page_that_is_not_public_has_no_picture(client: Client, home: Any, hide: Callable[[Any], None]) -> None:
    url = open_graph_url(home)
    assert client.get(url).status_code == 200
    hide(home)
    caches["pages"].clear()
    assert client.get(url).status_code == 404


def test_a_type_without_facts_has_no_picture(client: Client, home: Any) -> None:
    root = Page.objects.get(depth=1)
    assert open_graph_url(root) == ""
    assert client.get(f"/og/{root.pk}-{'0' * 16}.png").status_code == 404


def test_only_reading_is_allowed(client: Client, home: Any) -> None:
    assert client.post(open_graph_url(home)).status_code == 405
    assert client.head(open_graph_url(home)).status_code == 200


def test_missing_typefaces_are_a_404_and_a_line_in_the_log(
    client: Client, home: Any, caplog: pytest.LogCaptureFixture
) -> None:
    with mock.patch.object(views, "render_open_graph", side_effect=OSError("no font")):
        assert client.get(open_graph_url(home)).status_code == 404
    assert "could not be drawn" in caplog.text
