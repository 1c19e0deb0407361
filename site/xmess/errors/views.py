"""Django's handlers for errors (``handler400`` … in ``xmess.urls``) and for failed CSRF checks."""

import logging
import sys

from django.core.exceptions import RequestDataTooBig
from django.db import DatabaseError, InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse

from .answers import answer, wants_page
from .messages import STALE_FORM
from .suggestions import suggestions

logger = logging.getLogger(__name__)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400, or 413 when the body was larger than Django reads."""
    return answer(request, 413 if isinstance(exception, RequestDataTooBig) else 400)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403."""
    return answer(request, 403)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403 for a form of the administration or the log-in whose token is gone; 405 for pages, which take no posts."""
    if request.resolver_match and request.resolver_match.url_name == "wagtail_serve":
        response = answer(request, 405)
        response["Allow"] = "GET, HEAD, OPTIONS"
        return response
    return answer(request, 403, message=STALE_FORM)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404 with pages the reader may have meant; without them if the database is away."""
    if not wants_page(request):
        return answer(request, 404)
    try:
        found = suggestions(request)
    except DatabaseError:
        logger.exception("No suggestions for a page that does not exist.")
        return answer(request, 404)
    return answer(request, 404, extra={"suggestions": found})


def server_error(request: HttpRequest) -> HttpResponse:
    """500, or 503 when it is the database that is away or locked."""
    away = isinstance(sys.exc_info()[1], (OperationalError, InterfaceError))
    return answer(request, 503 if away else 500)
