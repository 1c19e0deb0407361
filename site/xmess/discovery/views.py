"""Answers for machines at fixed addresses: no query, no language, cacheable."""

import datetime

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import patch_vary_headers
from django.views.decorators.cache import cache_control, never_cache
from django.views.decorators.http import require_safe

from xmess.languages.negotiation import preferred_language
from xmess.languages.switcher import home_path

HOUR, DAY = 3600, 24 * 3600
# RFC 9116 wants an expiry less than a year ahead; it moves on with every month the site is up.
SECURITY_VALID_FOR = datetime.timedelta(days=240)


@require_safe
def choose_language(request: HttpRequest) -> HttpResponse:
    """``/``: to the home page in the language the browser prefers; no cookie remembers it."""
    response = HttpResponseRedirect(home_path(preferred_language(request)))
    patch_vary_headers(response, ["Accept-Language"])
    return response


@never_cache
@require_safe
def healthz(request: HttpRequest) -> HttpResponse:
    """Whether this process answers at all; asks nothing of the database."""
    return HttpResponse("ok\n", content_type="text/plain; charset=utf-8")


@cache_control(public=True, max_age=HOUR)
@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """What crawlers should leave alone, and where the sitemap is."""
    lines = [
        "User-agent: *",
        "Disallow: /admin/",
        "Disallow: /accounts/",
        "",
        f"Sitemap: {settings.SITE_ORIGIN}{reverse('sitemap_index')}",
    ]
    return _text(lines)


@cache_control(public=True, max_age=DAY)
@require_safe
def security_contact(request: HttpRequest) -> HttpResponse:
    """Whom to tell about a vulnerability (RFC 9116)."""
    this_month = timezone.now().replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    lines = [
        f"Contact: {settings.SECURITY_CONTACT}",
        f"Expires: {(this_month + SECURITY_VALID_FOR).astimezone(datetime.UTC):%Y-%m-%dT%H:%M:%SZ}",
        f"Preferred-Languages: {', '.join(code for code, _name in settings.LANGUAGES)}",
        f"Canonical: {settings.SITE_ORIGIN}{reverse('security_txt')}",
    ]
    return _text(lines)


@cache_control(public=True, max_age=DAY)
@require_safe
def web_manifest(request: HttpRequest) -> HttpResponse:
    """Name, colours and icons for whoever pins the site to a home screen."""
    manifest = {
        "name": "XMESS",
        "short_name": "XMESS",
        "lang": settings.SOURCE_LANGUAGE,
        "start_url": "/",
        "display": "browser",
        "background_color": "#fcfaf6",
        "theme_color": "#fcfaf6",
        "icons": [
            {"src": static("xmess/images/favicon.svg"), "sizes": "any", "type": "image/svg+xml"},
            {"src": static("xmess/images/apple-touch-icon.png"), "sizes": "180x180", "type": "image/png"},
        ],
    }
    return JsonResponse(manifest, content_type="application/manifest+json")


@cache_control(public=True, max_age=DAY)
@require_safe
def icon(request: HttpRequest, name: str) -> HttpResponse:
    """Addresses browsers guess, sent on to the file with its hashed name."""
    return HttpResponseRedirect(static(f"xmess/images/{name}"))


def _text(lines: list[str]) -> HttpResponse:
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")
