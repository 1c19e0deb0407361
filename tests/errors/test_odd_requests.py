from typing import Any
from urllib.parse import quote

import pytest
from django.conf import settings
from django.test import Client

pytestmark = pytest.mark.django_db

PATHS = [
    "/%00",
    "/ca/%00/",
    "/ca/a%00b/?a=%00",
    "/ca/%ff%fe/",
    "/ca/%C3%28/",
    "/ca/%ED%A0%80/",
    "/ca/%zz/%/",
    "/ca/" + "a" * 10_000 + "/",
    "/ca/" + "a/" * 5_000,
    "/ca/" + quote("é" * 3_000) + "/",
    "/ca/../../etc/passwd",
    "/ca/%2e%2e/%2e%2e/etc/passwd",
    "//ca//no-hi-es//",
    "/ca/;jsessionid=1",
    "/ca/wp-login.php",
    "/.env",
    "/static/../settings.py",
    "/media/%00",
    "/media/../xmess.sqlite3",
    "/documents/9999999999999999999999/a.pdf",
    "/documents/1/%00.pdf",
    "/ca/form/%00/",
    "/xx/",
    "/CA/",
    "/ca",
]


@pytest.mark.parametrize("path", PATHS)
def test_odd_paths_are_not_found(homes: Any, visitor: Client, path: str) -> None:
    response = visitor.generic("GET", path)
    assert response.status_code in {301, 302, 400, 404}


@pytest.mark.parametrize(
    "query",
    [
        "page=%00",
        "page=NaN&page=2^63",
        "a" * 10_000,
        "%ff=%fe",
        "q=%ED%A0%80",
        "&&&=&=",
        "page=9223372036854775808",
        "x[]=1",
    ],
)
def test_unknown_query_strings_change_nothing(homes: Any, visitor: Client, query: str) -> None:
    assert visitor.get(f"/ca/?{query}").status_code == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "HEAD", "BREW", "GET\u00e9"])
@pytest.mark.parametrize("path", ["/ca/", "/ca/no-hi-es/", "/", "/ca/form/no-hi-es/", "/robots.txt", "/admin/login/"])
def test_odd_methods_never_break_the_site(homes: Any, visitor: Client, method: str, path: str) -> None:
    response = visitor.generic(method, path, b"\xff\x00", content_type="application/octet-stream")
    assert response.status_code < 500
    if method == "BREW" and response.status_code >= 400:
        assert 'id="main"' in response.content.decode()


@pytest.mark.parametrize("path", ["/ca/", "/ca/no-hi-es/", "/ca/form/contact/"])
@pytest.mark.parametrize("method", ["PUT", "DELETE", "BREW"])
def test_a_method_a_page_does_not_know_gets_a_page_that_names_those_it_does(homes: Any, path: str, method: str) -> None:
    visitor = Client(enforce_csrf_checks=True, headers={"Accept": "text/html"})
    response = visitor.generic(method, path)
    assert response.status_code == 405
    assert "GET" in response["Allow"].upper()
    assert 'id="main"' in response.content.decode()


@pytest.mark.parametrize("host", ["evil.example", "testserver\x00", "a b", "[::1", "", "é.example"])
def test_another_host_is_refused_in_words(visitor: Client, host: str) -> None:
    response = visitor.get("/es/", HTTP_HOST=host, SERVER_NAME=host or "x")
    assert response.status_code == 400
    assert '<html lang="es"' in response.content.decode()


def test_a_body_larger_than_django_reads_is_told_so(visitor: Client) -> None:
    body = b"login=" + b"a" * settings.DATA_UPLOAD_MAX_MEMORY_SIZE
    response = visitor.generic(
        "POST",
        "/en/accounts/login/",
        body,
        content_type="application/x-www-form-urlencoded",
        headers={"Accept-Language": "en"},
    )
    assert response.status_code == 413
    assert "What you sent is too large" in response.content.decode()


@pytest.mark.parametrize("path", ["/ca/", "/ca/no-hi-es/", "/ca/form/no-hi-es/", "/en/accounts/login/"])
@pytest.mark.parametrize("charset", ["base64", "rot13"])
def test_bodies_in_no_character_set_are_refused(homes: Any, visitor: Client, path: str, charset: str) -> None:
    kind = f"multipart/form-data; boundary=b; charset={charset}"
    assert visitor.generic("POST", path, b"--b--", content_type=kind).status_code == 400


@pytest.mark.parametrize(
    "header",
    [
        {"HTTP_ACCEPT_LANGUAGE": "x" * 10_000},
        {"HTTP_ACCEPT_LANGUAGE": "ca;q=nan, *;q=\x00"},
        {"HTTP_ACCEPT": "\xff\xfe"},
        {"HTTP_COOKIE": "sessionid=\x00\xff; a=b; =; ;;"},
        {"HTTP_IF_NONE_MATCH": '"' * 100},
        {"HTTP_IF_MODIFIED_SINCE": "Thu, 99 Nov 99999 99:99:99 GMT"},
        {"HTTP_X_FORWARDED_FOR": "a, b, " * 1000},
        {"HTTP_RANGE": "bytes=-"},
        {"CONTENT_LENGTH": "abc"},
    ],
)
def test_odd_headers_never_break_the_site(homes: Any, visitor: Client, header: dict[str, str]) -> None:
    for path in ("/ca/", "/", "/no-hi-es/"):
        assert visitor.get(path, **header).status_code < 500
