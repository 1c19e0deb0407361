"""Headers that depend on where a page is."""

from collections.abc import Callable

from csp.constants import HEADER
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

# What Wagtail's administration needs (seen in Chromium, stack.md 6): inline scripts and styles of its editors, pictures
# made in the browser, and frames of its own previews.
FRAMED = {"frame-ancestors": ["'self'"]}
ADMIN_DIRECTIVES = {
    "script-src": ["'self'", "'unsafe-inline'"],
    "style-src": ["'self'", "'unsafe-inline'"],
    "img-src": ["'self'", "data:", "blob:"],
    "frame-src": ["'self'"],
    **FRAMED,
}


class AdminPolicyMiddleware:
    """Loosens the content policy under ``/admin/`` and nowhere else; previews may be framed by the administration."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Mark the answer for django-csp, which stands outside of this."""
        response = self.get_response(request)
        is_download = response.get("Content-Disposition", "").startswith("attachment")  # never shown: it needs nothing
        if request.path_info.startswith(reverse("wagtailadmin_home")) and not is_download:
            # A preview comes with the policy of the page it shows; that stays, so that it looks as visitors see it.
            is_preview = HEADER in response
            del response[HEADER]
            directives = FRAMED if is_preview else ADMIN_DIRECTIVES
            response._csp_replace = directives  # type: ignore[attr-defined]  # django-csp's own way
            response["X-Frame-Options"] = "SAMEORIGIN"
        return response


class ResourcePolicyMiddleware:
    """Sends ``Cross-Origin-Resource-Policy``: nothing of ours is to be embedded by other sites, except pictures.

    Open Graph pictures are fetched by servers, which know no such policy; the setting is the value sent.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Add the header unless the view has chosen another value."""
        response = self.get_response(request)
        response.headers.setdefault("Cross-Origin-Resource-Policy", settings.CROSS_ORIGIN_RESOURCE_POLICY)
        return response
