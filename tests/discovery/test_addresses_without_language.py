"""Addresses that name no language: the previous site's, guessed ones and wrong ones."""

from typing import Any

import pytest
from wagtail.contrib.redirects.models import Redirect

from xmess.discovery.old_paths import OLD_PATHS, redirect_old_paths


@pytest.fixture
def old_paths(pages: Any) -> Any:
    """Every old address leads to the same page."""
    assert redirect_old_paths(lambda key: pages["page"]) == []
    return pages["page"]


@pytest.mark.parametrize("path", OLD_PATHS)
@pytest.mark.parametrize("slash", ["/", ""])
def test_the_previous_sites_addresses_lead_to_their_page_at_once(
    client: Any, old_paths: Any, path: str, slash: str
) -> None:
    answer = client.get(path.rstrip("/") + slash, headers={"accept-language": "en"})
    assert (answer.status_code, answer["Location"]) == (301, "/ca/la-xarxa/historia/")


def test_they_survive_a_change_of_slug(client: Any, old_paths: Any) -> None:
    old_paths.slug = "trajectoria"
    old_paths.save_revision().publish()
    assert client.get("/assemblea-constituent/")["Location"] == "/ca/la-xarxa/trajectoria/"


def test_making_them_twice_changes_nothing_and_keeps_what_an_editor_changed(old_paths: Any, pages: Any) -> None:
    Redirect.objects.filter(old_path="/qui-som").update(redirect_page=pages["section"])
    before = Redirect.objects.count()
    redirect_old_paths(lambda key: pages["page"])
    assert Redirect.objects.count() == before == len(OLD_PATHS)
    assert Redirect.objects.get(old_path="/qui-som").redirect_page_id == pages["section"].pk


def test_pages_that_do_not_exist_are_reported(db: None) -> None:
    assert redirect_old_paths(lambda key: None) == list(OLD_PATHS)
    assert not Redirect.objects.exists()


def test_a_catalan_pages_path_without_its_language_leads_there(client: Any, pages: Any) -> None:
    answer = client.get("/la-xarxa/historia/")
    assert (answer.status_code, answer["Location"]) == (301, "/ca/la-xarxa/historia/")


@pytest.mark.parametrize("path", ["/nope/", "/wp-login.php", "/la-xarxa/esborrany/", "/fr/", "/ca/nope/", "/%00/"])
def test_an_address_of_nobody_is_not_found_at_once(client: Any, pages: Any, path: str) -> None:
    assert client.get(path).status_code == 404


@pytest.mark.parametrize(("asked", "language"), [("es", "es"), ("en", "en"), ("fr", "ca")])
def test_an_error_page_speaks_the_browsers_language_and_says_so(
    client: Any, pages: Any, asked: str, language: str
) -> None:
    answer = client.get("/nope/", headers={"accept-language": asked})
    assert answer["Content-Language"] == language
    assert "Accept-Language" in answer["Vary"]


def test_a_page_does_not_vary_by_language_or_cookie(client: Any, pages: Any) -> None:
    answer = client.get("/ca/la-xarxa/", headers={"accept-language": "es"})
    assert answer["Content-Language"] == "ca"
    assert not {"accept-language", "cookie"} & {name.strip().lower() for name in answer.get("Vary", "").split(",")}
    assert not answer.cookies
