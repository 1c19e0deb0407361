"""Each search of a person is counted, also when a cache answers; robots, hurrying browsers and colleagues are not."""

from typing import Any

import pytest
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from django.utils.translation import override

from search.analytics import waiting
from search.counting import SearchCountingMiddleware, is_visitor, note_results
from search.desk.models import AskedQuestion
from search.opened import MOST_BYTES, opened
from tests.search.asking import address, pages
from xmess.caching.middleware import PublicCacheMiddleware

__all__ = ["pages"]
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
SHOWN = SearchCountingMiddleware(lambda request: note_results(HttpResponse("results"), 3))


@pytest.fixture(autouse=True)
def nothing_waits(db: None) -> None:
    waiting.flush()
    AskedQuestion.objects.all().delete()


def get(language: str = "ca", agent: str = FIREFOX, **parameters: Any) -> HttpRequest:
    return RequestFactory(headers={"User-Agent": agent}).get(address(language), parameters)


def counted() -> list[tuple[Any, ...]]:
    waiting.flush()
    rows = AskedQuestion.objects.order_by("language", "question")
    return list(rows.values_list("language", "question", "asked", "opened", "results"))


def test_a_search_is_counted_in_its_language_with_its_results() -> None:
    SHOWN(get("ca", q="Habitatge"))
    SHOWN(get("en", q="housing"))
    assert counted() == [("ca", "habitatge", 1, 0, 3), ("en", "housing", 1, 0, 3)]


def test_what_is_answered_from_the_cache_or_by_the_browsers_copy_counts_too(settings: Any) -> None:
    settings.KEEP_PUBLIC_PAGES = True
    rendered = []

    def view(request: HttpRequest) -> HttpResponse:
        rendered.append(request)
        return note_results(HttpResponse("results " * 200), 3)

    site = SearchCountingMiddleware(PublicCacheMiddleware(view))
    first = site(get(q="pis"))
    site(get(q="pis"))
    again = get(q="pis")
    again.META["HTTP_IF_NONE_MATCH"] = first["ETag"]
    assert site(again).status_code == 304
    assert len(rendered) == 1
    assert counted() == [("ca", "pis", 3, 0, 3)]


@pytest.mark.parametrize(
    "more", [{"page": "2"}, {"sort": "newest"}, {"kind": "page"}, {"since": "2026-01-01"}, {"q": ""}]
)
def test_going_on_with_a_search_is_not_asking_again(more: dict[str, str]) -> None:
    SHOWN(get(**{"q": "pis"} | more))
    assert counted() == []


def test_empty_fields_of_the_form_change_nothing() -> None:
    SHOWN(get(q="pis", since="", until="", page="1"))
    assert counted() == [("ca", "pis", 1, 0, 3)]


@pytest.mark.parametrize("status", [404, 500, 503])
def test_an_answer_that_is_none_is_not_counted(status: int) -> None:
    SearchCountingMiddleware(lambda request: HttpResponse(status=status))(get(q="pis"))
    assert counted() == []


def test_other_pages_and_methods_are_not_searches() -> None:
    SHOWN(RequestFactory(headers={"User-Agent": FIREFOX}).get("/ca/", {"q": "pis"}))
    SHOWN(RequestFactory(headers={"User-Agent": FIREFOX}).head(address("ca"), {"q": "pis"}))
    assert counted() == []


@pytest.mark.parametrize(
    "agent",
    [
        "",
        "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
        "Mozilla/5.0 AppleWebKit/537.36 (compatible; GPTBot/1.2; +https://openai.com/gptbot)",
        "Mozilla/5.0 (compatible; YandexBot/3.0)",
        "facebookexternalhit/1.1 (like a crawler)",
        "curl/8.5.0",
        "python-requests/2.32",
        "Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/140.0",
    ],
)
def test_robots_that_say_so_are_not_counted(agent: str) -> None:
    SHOWN(get(agent=agent, q="pis"))
    assert counted() == []


def test_a_telephone_with_a_robots_name_belongs_to_a_person() -> None:
    assert is_visitor(get(agent="Mozilla/5.0 (Linux; Android 13; CUBOT X70) Chrome/140.0 Mobile"))


@pytest.mark.parametrize(
    ("name", "value"), [("Sec-Purpose", "prefetch;prerender"), ("Purpose", "prefetch"), ("X-Moz", "prefetch")]
)
def test_a_page_fetched_in_advance_is_not_counted(name: str, value: str) -> None:
    SHOWN(RequestFactory(headers={"User-Agent": FIREFOX, name: value}).get(address("ca"), {"q": "pis"}))
    assert counted() == []


def test_colleagues_who_are_signed_in_are_not_counted() -> None:
    request = get(q="pis")
    request.COOKIES[settings.SESSION_COOKIE_NAME] = "x"
    SHOWN(request)
    assert counted() == []


@pytest.mark.parametrize("text", ["\ud800", "\0", '"', "a" * 10_000, "%", "'; DROP TABLE"])
def test_no_question_breaks_the_page(pages: Any, text: str) -> None:
    client = Client(headers={"User-Agent": FIREFOX})
    assert client.get(address("ca"), {"q": text.encode("utf-8", "surrogatepass")}).status_code == 200


def test_the_site_counts_what_visitors_ask_of_it(pages: Any) -> None:
    Client(headers={"User-Agent": FIREFOX}).get(address("es"), {"q": "Viviendas"})
    assert [row[:3] for row in counted()] == [("es", "viviendas", 1)]


def post(
    body: Any = "q=Pis&url=/ca/pis/", content_type: str = "application/x-www-form-urlencoded", **headers: str
) -> int:
    factory = RequestFactory(headers={"User-Agent": FIREFOX} | headers)
    with override("ca"):
        return opened(factory.post("/", body, content_type=content_type)).status_code


def test_an_opened_result_is_counted_without_a_token_or_a_cookie() -> None:
    response = opened(RequestFactory(headers={"User-Agent": FIREFOX}).post("/", {"q": "x"}, content_type="text/plain"))
    assert (response.status_code, response.content, list(response.cookies)) == (204, b"", [])
    assert post(**{"Sec-Fetch-Site": "same-origin"}) == 204
    assert counted() == [("ca", "pis", 0, 1, None)]
    assert opened.csrf_exempt  # type: ignore[attr-defined]  # what Django's decorator sets


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        ("q=pis", {"Sec-Fetch-Site": "cross-site"}),
        ("q=pis", {"User-Agent": "Googlebot/2.1"}),
        ("q=pis&url=" + "a" * MOST_BYTES, {}),
        ("url=/ca/", {}),
        ("q=maria%40exemple.example", {}),
        ("q=%00%FF%ED%A0%80", {}),
        (b"\xff\xfe=", {}),
    ],
)
def test_what_is_no_opened_result_of_ours_changes_nothing(body: Any, headers: dict[str, str]) -> None:
    assert post(body, **headers) == 204
    assert counted() == []


def test_only_posts_count(rf: RequestFactory) -> None:
    assert opened(rf.get("/", {"q": "pis"})).status_code == 405
    assert post("--x", "multipart/form-data; boundary=x") == 204
    assert counted() == []
