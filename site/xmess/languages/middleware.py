"""The address says the language; Django's own middleware also reads a cookie and sends every unknown path to /ca/…"""

from django.conf import settings
from django.http import HttpRequest, HttpResponsePermanentRedirect
from django.http.response import HttpResponseBase
from django.middleware.locale import LocaleMiddleware
from django.utils.cache import patch_vary_headers
from django.utils.translation import activate, get_language, get_language_from_path
from wagtail.models import Page, Site

from .negotiation import preferred_language


class LanguageMiddleware(LocaleMiddleware):
    """Activates the language of the path, or the one the browser prefers where the path has none (log-in, errors)."""

    def process_request(self, request: HttpRequest) -> None:
        """Activate the language of this request."""
        activate(get_language_from_path(request.path_info) or preferred_language(request))
        request.LANGUAGE_CODE = get_language()

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """Say which language a page is in, and when that was the browser's choice.

        An unknown path without a language that is a Catalan page's leads there; any other stays not found.
        """
        named = get_language_from_path(request.path_info)
        if response.status_code == 404 and not named and (path := _source_page_path(request.path_info)):
            return HttpResponsePermanentRedirect(path)
        if response.get("Content-Type", "").startswith("text/html") and not 300 <= response.status_code < 400:
            response.headers.setdefault("Content-Language", get_language() or settings.SOURCE_LANGUAGE)
            if not named:
                patch_vary_headers(response, ("Accept-Language",))
        return response


def _source_page_path(path: str) -> str:
    """Where the source language has a live page at ``path``; empty when it has none. One query."""
    slugs = path.strip("/")
    if not slugs or len(path) > 255 or "\0" in path:
        return ""
    for _site_id, root_path, _root_url, language in Site.get_site_root_paths():
        if language == settings.SOURCE_LANGUAGE:
            exists = Page.objects.live().filter(url_path=f"{root_path}{slugs}/").exists()
            return f"/{language}/{slugs}/" if exists else ""
    return ""
