"""Requests that no person's browser makes and that would break what comes after."""

import codecs
import re
from collections.abc import Callable

from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse

# No database has a key above 2^63, which has nineteen digits.
NO_KEY = re.compile(r"/\d{19,}(/|$)")


class PlainRequestMiddleware:
    """Refuses paths with what no database takes, and bodies in something that is no character set."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Raise for what cannot be served, go on with everything else.

        Raises:
            Http404: there is a NUL in the path, or a number too large to be a key.
            BadRequest: the body claims a character set like ``base64``, which Python knows and text does not.
        """
        if "\0" in request.path_info or NO_KEY.search(request.path_info):
            raise Http404
        charset = (request.content_params or {}).get("charset", "")
        if charset and not _is_for_text(charset):
            raise BadRequest("The body claims a character set that is none.")
        return self.get_response(request)


def _is_for_text(charset: str) -> bool:
    try:
        codec = codecs.lookup(charset)
    except LookupError:  # Django ignores names nobody knows
        return True
    return bool(getattr(codec, "_is_text_encoding", True))
