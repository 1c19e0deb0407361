"""Requests that no person's browser makes and that would break what comes after."""

import codecs
from collections.abc import Callable

from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse


class PlainRequestMiddleware:
    """Refuses paths with a NUL (no database takes them) and bodies in something that is no character set.

    Last in the list, so that the refusal becomes a page like any other error.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Raise for what cannot be served, go on with everything else.

        Raises:
            Http404: there is a NUL in the path.
            BadRequest: the body claims a character set like ``base64``, which Python knows and text does not.
        """
        if "\0" in request.path_info:
            raise Http404("NUL in the path")
        charset = (request.content_params or {}).get("charset", "")
        if charset and not _is_for_text(charset):
            raise BadRequest("The body claims a character set that is none.")
        return self.get_response(request)


def _is_for_text(charset: str) -> bool:
    try:
        codec = codecs.lookup(charset)
    except (LookupError, ValueError):  # Django ignores names nobody knows
        return True
    return bool(getattr(codec, "_is_text_encoding", True))
