import re
from typing import Any

import pytest
from django.test import Client
from django.utils.translation import override

from xmess.errors.messages import BY_STATUS

pytestmark = pytest.mark.django_db

FAILURES = [("broken", 500), ("locked", 503), ("away", 503), ("forbidden", 403), ("suspicious", 400), ("large", 413)]


@pytest.mark.parametrize("language", ["ca", "es", "en"])
@pytest.mark.parametrize(("failure", "status"), FAILURES)
def test_each_error_is_a_whole_page_in_the_language_of_its_address(
    failing: None, visitor: Client, language: str, failure: str, status: int
) -> None:
    response = visitor.get(f"/{language}/fail/{failure}/")
    page = response.content.decode()
    assert response.status_code == status
    assert f'<html lang="{language}"' in page
    with override(language):
        assert str(BY_STATUS[status].title) in page.replace("&#x27;", "'")
    assert len(re.findall("<h1", page)) == 1
    assert 'id="main"' in page
    assert "secret of the house" not in page
    assert "noindex" in page
    assert "no-store" in response["Cache-Control"]
    assert not response.cookies


@pytest.mark.parametrize("failure", ["broken", "locked", "away"])
def test_what_may_have_failed_is_not_asked_for_the_page(
    failing: None, visitor: Client, failure: str, django_assert_num_queries: Any, settings: Any
) -> None:
    settings.KEEP_PUBLIC_PAGES = False
    with django_assert_num_queries(0):
        visitor.get(f"/ca/fail/{failure}/")


@pytest.mark.parametrize("path", ["/ca/", "/es/no-hi-es/", "/en/search/?q=a", "/ca/fail/forbidden/"])
def test_without_its_database_the_site_says_so(failing: None, visitor: Client, database_away: None, path: str) -> None:
    response = visitor.get(path)
    assert response.status_code in {403, 503}
    assert 'id="main"' in response.content.decode()
    if response.status_code == 503:
        assert int(response["Retry-After"]) > 0


def test_a_template_that_fails_too_still_leaves_words(
    failing: None, visitor: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_args: Any, **_kwargs: Any) -> str:
        raise RuntimeError

    monkeypatch.setattr("xmess.errors.answers.render_to_string", fail)
    response = visitor.get("/en/fail/broken/")
    assert response.status_code == 500
    assert "Something is broken on our side" in response.content.decode()


def test_the_error_is_logged_once_and_without_who_asked(
    failing: None, visitor: Client, caplog: pytest.LogCaptureFixture
) -> None:
    visitor.get("/ca/fail/broken/", REMOTE_ADDR="203.0.113.9")
    errors = [record for record in caplog.records if record.levelname == "ERROR"]
    assert len(errors) == 1
    assert "203.0.113.9" not in caplog.text


def test_the_page_for_a_lost_csrf_token_says_what_to_do(visitor: Client) -> None:
    client = Client(enforce_csrf_checks=True, headers={"Accept": "text/html", "Accept-Language": "en"})
    response = client.post("/en/accounts/login/", {"login": "aina@exemple.example"})
    assert response.status_code == 403
    assert "The page had been open for too long" in response.content.decode()


@pytest.mark.parametrize(
    ("path", "accept", "kind"),
    [
        ("/static/no.css", "*/*", "text/plain"),
        ("/media/no.png", "image/avif,image/*,*/*;q=0.8", "text/plain"),
        ("/ca/dades.json", "*/*", "application/json"),
        ("/ca/no-hi-es/", "application/json", "application/json"),
        ("/favicon-no.ico", "image/*", "text/plain"),
        ("/ca/no-hi-es/", "*/*", "text/html"),
        ("/ca/guia.pdf", "text/html,*/*", "text/html"),
    ],
)
def test_programs_get_a_line_and_people_a_page(path: str, accept: str, kind: str) -> None:
    response = Client(headers={"Accept": accept}).get(path)
    assert response.status_code == 404
    assert response["Content-Type"].startswith(kind)
    assert (len(response.content) < 200) is (kind != "text/html")
