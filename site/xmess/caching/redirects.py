"""Wagtail's redirects without queries for the many paths that have none."""

from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse
from django.utils.encoding import uri_to_iri
from wagtail.contrib.redirects.middleware import RedirectMiddleware
from wagtail.contrib.redirects.models import Redirect

from .version import kept


class KeptRedirectMiddleware(RedirectMiddleware):
    """Asks the database only about paths that are known to redirect."""

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        """``response``, or the redirect for what was not found."""
        if response.status_code != 404:
            return response
        known = kept("redirects", lambda: frozenset(Redirect.objects.values_list("old_path", flat=True)))
        asked = Redirect.normalise_path(request.get_full_path(), decode_unicode=False)
        forms = {asked, urlsplit(asked).path}
        if known.isdisjoint(forms | {uri_to_iri(form) for form in forms}):
            return response
        return super().process_response(request, response)
