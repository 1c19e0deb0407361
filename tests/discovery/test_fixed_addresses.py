"""Files that machines ask for at fixed addresses."""

import datetime
import json
from typing import Any

import pytest
import time_machine

ADDRESSES = [
    "/robots.txt",
    "/.well-known/security.txt",
    "/site.webmanifest",
    "/healthz",
    "/favicon.ico",
    "/apple-touch-icon.png",
]


@pytest.mark.django_db
@pytest.mark.parametrize("path", ADDRESSES)
def test_they_need_no_database_set_no_cookie_and_refuse_writing(
    client: Any, django_assert_num_queries: Any, path: str
) -> None:
    with django_assert_num_queries(0):
        answer = client.get(path)
    assert answer.status_code in {200, 302}
    assert not answer.cookies
    assert "Accept-Language" not in answer.get("Vary", "")
    assert client.head(path).status_code == answer.status_code
    assert client.post(path).status_code == 405


@pytest.mark.django_db
def test_robots_are_told_where_the_sitemap_is(client: Any) -> None:
    lines = client.get("/robots.txt").content.decode().splitlines()
    assert lines[0] == "User-agent: *"
    assert "Disallow: /admin/" in lines
    assert lines[-1] == "Sitemap: http://testserver/sitemap.xml"


@pytest.mark.django_db
@pytest.mark.parametrize("day", [datetime.date(2026, 1, 1), datetime.date(2028, 2, 29), datetime.date(2026, 12, 31)])
def test_the_security_contact_never_expires_and_never_lasts_a_year(client: Any, day: datetime.date) -> None:
    now = datetime.datetime.combine(day, datetime.time(23, 30), datetime.UTC)
    with time_machine.travel(now, tick=False):
        text = client.get("/.well-known/security.txt").content.decode()
    fields = dict(line.split(": ", 1) for line in text.splitlines())
    expires = datetime.datetime.fromisoformat(fields["Expires"])
    assert datetime.timedelta(days=180) < expires - now < datetime.timedelta(days=365)
    assert fields["Contact"].startswith(("mailto:", "https:"))
    assert fields["Canonical"] == "http://testserver/.well-known/security.txt"
    assert fields["Preferred-Languages"] == "ca, es, en"


@pytest.mark.django_db
def test_the_manifest_is_json_with_icons(client: Any) -> None:
    answer = client.get("/site.webmanifest")
    assert answer["Content-Type"] == "application/manifest+json"
    assert all(icon["src"].startswith("/static/") for icon in json.loads(answer.content)["icons"])


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("es-ES,es;q=0.9", "/es/"),
        ("en", "/en/"),
        ("fr,de;q=0.8,en;q=0.5", "/en/"),
        ("fr", "/ca/"),
        ("*", "/ca/"),
        ("", "/ca/"),
        (None, "/ca/"),
        ("es;q=0", "/ca/"),
        ("\x00;;,,q=", "/ca/"),
        ("a" * 5000, "/ca/"),
    ],
)
@pytest.mark.django_db
def test_the_bare_address_leads_to_the_language_the_browser_prefers(
    client: Any, asked: str | None, expected: str
) -> None:
    answer = client.get("/", headers={} if asked is None else {"accept-language": asked})
    assert (answer.status_code, answer["Location"]) == (302, expected)
    assert answer["Vary"] == "Accept-Language"
    assert not answer.cookies
