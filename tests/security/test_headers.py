from typing import Any

import pytest
from django.test import Client

from tests.factories.people import administrator

PUBLIC = {
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "manifest-src 'self'",
}
PAGES = ["/ca/", "/es/", "/en/search/?q=a", "/ca/no-hi-es/", "/ca/accounts/login/", "/robots.txt"]


def policy(response: Any) -> set[str]:
    return {part.strip() for part in response["Content-Security-Policy"].split(";")}


@pytest.mark.parametrize("path", PAGES)
def test_public_pages_allow_only_what_is_ours(homes: Any, path: str) -> None:
    response = Client().get(path)
    assert policy(response) == PUBLIC
    assert response["X-Frame-Options"] == "DENY"


@pytest.mark.parametrize("path", PAGES)
def test_every_answer_carries_the_other_headers(homes: Any, path: str) -> None:
    response = Client().get(path)
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert response["Cross-Origin-Opener-Policy"] == "same-origin"
    assert response["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "camera=()" in response["Permissions-Policy"]
    assert "Server" not in response
    assert "X-Powered-By" not in response


def test_pages_written_by_hand_have_no_inline_script_or_style(homes: Any) -> None:
    for path in PAGES[:-1]:
        page = Client().get(path).content.decode()
        assert "<style" not in page
        assert " style=" not in page
        assert " onclick=" not in page
        assert "<script>" not in page


def test_only_the_administration_is_looser(homes: Any) -> None:
    client = Client()
    client.force_login(administrator())
    allowed = policy(client.get("/admin/"))
    assert "script-src 'self' 'unsafe-inline'" in allowed
    assert "frame-ancestors 'self'" in allowed
    assert "default-src 'none'" in allowed
    assert not any("unsafe-eval" in part or "http" in part for part in allowed)
    assert policy(client.get("/ca/")) == PUBLIC
    assert policy(client.get("/administrador/")) == PUBLIC
    assert client.get("/admin/")["X-Frame-Options"] == "SAMEORIGIN"


def test_a_preview_is_as_strict_as_the_page_but_may_stand_in_the_editors_frame(homes: Any) -> None:
    homes["ca"].save_revision()
    client = Client()
    client.force_login(administrator())
    preview = client.get(f"/admin/pages/{homes['ca'].pk}/view_draft/")
    assert preview.status_code == 200
    assert policy(preview) == PUBLIC - {"frame-ancestors 'none'"} | {"frame-ancestors 'self'"}
    assert preview["X-Frame-Options"] == "SAMEORIGIN"


@pytest.mark.parametrize("path", PAGES[:4])
def test_visitors_get_no_cookie_and_no_page_of_their_own(homes: Any, path: str) -> None:
    response = Client().get(path)
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")
    assert "csrfmiddlewaretoken" not in response.content.decode()


def test_editors_get_their_bar_on_public_pages_and_visitors_do_not(homes: Any) -> None:
    assert "wagtail-userbar" not in Client().get("/ca/").content.decode()
    client = Client()
    client.force_login(administrator())
    page = client.get("/ca/")
    assert "wagtail-userbar" in page.content.decode()
    assert "Cookie" in page["Vary"]


def test_a_cookie_somebody_made_up_changes_nothing(homes: Any) -> None:
    client = Client()
    client.cookies["sessionid"] = "made-up"
    response = client.get("/ca/")
    assert response.status_code == 200
    assert "wagtail-userbar" not in response.content.decode()


@pytest.mark.parametrize("path", ["/admin/", "/ca/accounts/login/", "/ca/accounts/password/reset/"])
def test_what_belongs_to_one_person_is_kept_by_nobody(homes: Any, path: str) -> None:
    client = Client()
    if path == "/admin/":
        client.force_login(administrator())
    cache = client.get(path)["Cache-Control"]
    assert "no-store" in cache or "private" in cache
