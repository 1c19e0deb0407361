"""The site's URLs and some views that fail."""

from typing import Any

from django.core.exceptions import PermissionDenied, RequestDataTooBig, SuspiciousOperation
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest
from django.urls import path

from xmess.urls import handler400, handler403, handler404, handler500
from xmess.urls import urlpatterns as site_patterns

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]

FAILURES = {
    "broken": RuntimeError("secret of the house"),
    "locked": OperationalError("database is locked"),
    "away": InterfaceError("connection already closed"),
    "forbidden": PermissionDenied("secret of the house"),
    "suspicious": SuspiciousOperation("secret of the house"),
    "large": RequestDataTooBig("secret of the house"),
}


def fail(request: HttpRequest, language: str, failure: str) -> Any:
    raise FAILURES[failure]


urlpatterns = [path("<slug:language>/fail/<slug:failure>/", fail), *site_patterns]
