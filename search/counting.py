"""Notices each search that a person asks, also those answered from a cache, and hands it to ``analytics``.

A middleware, because most answers never reach the view: it stands outside ``PublicCacheMiddleware``.
"""

import re
from collections.abc import Callable
from functools import cache

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import override

from .analysis import LANGUAGES
from .analytics import count_asked
from .question import Question, read_question

GetResponse = Callable[[HttpRequest], HttpResponse]

# What robots and programs call themselves; people's browsers say none of it (Cubot makes telephones).
_ROBOT = re.compile(
    r"(?<!cu)bot(?![a-z])|crawl|spider|slurp|scrape|archiver|preview|headless|lighthouse|monitor|uptime|validator"
    r"|^(?:curl|wget|python|java|go-http|okhttp|libwww|php|ruby|node|axios)",
    re.IGNORECASE,
)
# Browsers that fetch what the person may open next; the last two are older names of the first.
_PREFETCH_HEADERS = ("Sec-Purpose", "Purpose", "X-Moz")


class SearchCountingMiddleware:
    """Counts what was asked once the answer is ready; adds nothing to it."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer, noted if it is one to a person's question."""
        response = self.get_response(request)
        language = _languages_by_path().get(request.path_info)
        if language and request.method == "GET" and response.status_code in {200, 304} and is_visitor(request):
            question = read_question(dict(request.GET.lists()), language)
            if question == Question(question.text, language):  # not a page, an order or a filter of what was asked
                count_asked(question.text, language, getattr(response, "results_found", None))
        return response


def note_results(response: HttpResponse, total: int) -> HttpResponse:
    """Tell who counts how many results a results page has; kept with it when the page is kept."""
    response.results_found = total  # type: ignore[attr-defined]  # not a header: visitors' machines need not know
    return response


def is_visitor(request: HttpRequest) -> bool:
    """Whether a person from outside seems to ask: no robot that says so, no page fetched in advance, no colleague."""
    agent = request.headers.get("User-Agent", "")
    prefetches = any("prefetch" in request.headers.get(name, "").lower() for name in _PREFETCH_HEADERS)
    is_colleague = settings.SESSION_COOKIE_NAME in request.COOKIES
    return bool(agent) and not (_ROBOT.search(agent) or prefetches or is_colleague)


@cache
def _languages_by_path() -> dict[str, str]:
    """Language code by the path of the results page: outside the language middleware nobody else can tell."""
    paths = {}
    for language in LANGUAGES:
        with override(language):
            paths[reverse("search")] = language
    return paths
