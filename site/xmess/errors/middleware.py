"""No bare error pages: answers that carry only a status get their words."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseBase

from .answers import answer


class ErrorPageMiddleware:
    """Gives a page to errors without content, such as Django's answer to a method that a view does not know."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """The answer as it came, or with words."""
        response = self.get_response(request)
        if response.status_code < 400 or response.streaming or getattr(response, "content", None):
            return response
        page: HttpResponse = answer(request, response.status_code)
        for name in ("Allow", "Retry-After"):
            if name in response.headers:
                page[name] = response[name]
        return page
