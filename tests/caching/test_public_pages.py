"""Public answers carry validators, are kept once, and a published change shows at once."""

import time
from typing import Any

import pytest
from django.core.cache import caches
from django.test import Client
from django.utils.http import http_date, parse_http_date
from pytest_django import DjangoAssertNumQueries, Settings

from pages.content.models import StandardPage
from xmess.caching.version import content_version


@pytest.fixture(autouse=True)
def keep_public_pages(settings: Settings) -> None:
    settings.KEEP_PUBLIC_PAGES = True


@pytest.fixture
def page(homes: dict[str, Any], time_machine: Any) -> StandardPage:
    """A page published some seconds ago: what was published this very second has no date to be asked for by."""
    time_machine.move_to("2026-03-02T09:00:00+00:00", tick=False)
    caches["shared"].clear()
    page = homes["ca"].add_child(instance=StandardPage(title="Qui som", slug="qui-som"))
    time_machine.shift(10)
    return page


def test_a_page_nobody_signed_in_for_sets_no_cookie_and_varies_on_nothing_but_compression(
    client: Client, page: StandardPage
) -> None:
    response = client.get("/ca/qui-som/")
    assert response.status_code == 200
    assert not response.cookies
    assert response["Vary"] == "Accept-Encoding"
    assert response["Cache-Control"] == "public, max-age=0, must-revalidate"


def test_a_page_asked_for_again_costs_no_query(
    client: Client, page: StandardPage, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    first = client.get("/ca/qui-som/")
    with django_assert_num_queries(0):
        again = client.get("/ca/qui-som/")
    assert again.content == first.content


def test_whoever_has_the_page_is_told_so_before_anything_is_rendered(
    client: Client, page: StandardPage, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    first = client.get("/ca/qui-som/")
    with django_assert_num_queries(0):
        by_tag = client.get("/ca/qui-som/", headers={"If-None-Match": first["ETag"]})
        by_date = client.get("/ca/qui-som/", headers={"If-Modified-Since": first["Last-Modified"]})
    assert (by_tag.status_code, by_date.status_code) == (304, 304)
    assert by_tag["ETag"] == first["ETag"]


@pytest.mark.parametrize("header", ["If-None-Match", "If-Modified-Since"])
def test_a_published_change_is_visible_at_once(client: Client, page: StandardPage, header: str) -> None:
    first = client.get("/ca/qui-som/")
    page.title = "La xarxa"
    page.save_revision().publish()
    validator = first["ETag"] if header == "If-None-Match" else first["Last-Modified"]
    second = client.get("/ca/qui-som/", headers={header: validator})
    assert second.status_code == 200
    assert "La xarxa" in second.content.decode()


def test_two_changes_in_one_second_are_told_apart_and_no_date_lies_in_the_future(
    client: Client, page: StandardPage, time_machine: Any
) -> None:
    page.save_revision().publish()
    between = client.get("/ca/qui-som/")
    assert parse_http_date(between["Last-Modified"]) < time.time()
    page.save_revision().publish()
    assert client.get("/ca/qui-som/", headers={"If-Modified-Since": between["Last-Modified"]}).status_code == 200
    time_machine.shift(1)
    last = client.get("/ca/qui-som/")
    assert client.get("/ca/qui-som/", headers={"If-Modified-Since": last["Last-Modified"]}).status_code == 304


def test_another_machine_whose_clock_is_ahead_hides_no_change(client: Client, page: StandardPage) -> None:
    ahead = int(time.time()) + 60
    caches["shared"].set("content-version", ("theirs", ahead), None)
    page.save_revision().publish()
    assert content_version().changed_at > ahead
    assert parse_http_date(client.get("/ca/qui-som/")["Last-Modified"]) < time.time()


def test_a_saved_draft_leaves_what_is_kept_alone(client: Client, page: StandardPage) -> None:
    first = client.get("/ca/qui-som/")
    page.title = "Esborrany"
    page.save_revision()
    assert client.get("/ca/qui-som/", headers={"If-None-Match": first["ETag"]}).status_code == 304


def test_an_unpublished_page_is_gone_at_once(client: Client, page: StandardPage) -> None:
    client.get("/ca/qui-som/")
    page.unpublish()
    assert client.get("/ca/qui-som/").status_code == 404


def test_what_is_next_changes_at_midnight(client: Client, page: StandardPage, time_machine: Any) -> None:
    time_machine.move_to("2026-03-01T22:30:00+00:00", tick=False)
    caches["shared"].clear()
    client.get("/ca/qui-som/")
    time_machine.shift(10)
    first = client.get("/ca/qui-som/")
    time_machine.move_to("2026-03-01T23:30:00+00:00", tick=False)
    assert client.get("/ca/qui-som/", headers={"If-None-Match": first["ETag"]}).status_code == 200
    assert client.get("/ca/qui-som/", headers={"If-Modified-Since": first["Last-Modified"]}).status_code == 200


def test_a_signed_in_editor_is_never_served_a_kept_page(client: Client, page: StandardPage, admin_user: Any) -> None:
    client.get("/ca/qui-som/")
    client.force_login(admin_user)
    response = client.get("/ca/qui-som/")
    assert "ETag" not in response


def test_pages_are_compressed_as_the_browser_accepts(client: Client, page: StandardPage) -> None:
    response = client.get("/ca/qui-som/", headers={"Accept-Encoding": "gzip, br;q=0"})
    assert response.get("Content-Encoding", "identity") in {"gzip", "identity"}
    assert len(client.get("/ca/qui-som/", headers={"Accept-Encoding": "br"}).content) <= len(
        client.get("/ca/qui-som/").content
    )


def test_a_date_in_the_future_or_nonsense_in_the_headers_breaks_nothing(client: Client, page: StandardPage) -> None:
    assert client.get("/ca/qui-som/", headers={"If-Modified-Since": "yesterday, maybe"}).status_code == 200
    assert client.get("/ca/qui-som/", headers={"If-None-Match": ",,W/,"}).status_code == 200
    assert client.get("/ca/qui-som/", headers={"If-Modified-Since": http_date(4_000_000_000)}).status_code == 304
