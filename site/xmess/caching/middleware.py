"""Public answers are made once per content version, and not at all for whoever has them already."""

from collections.abc import Callable
from hashlib import blake2s

from django.conf import settings
from django.core.cache import caches
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils.http import http_date, parse_http_date_safe, quote_etag

from .encodings import compressed, encoding_for
from .version import ContentVersion, content_version

# Any cache may keep the answer, all must ask whether it still holds: a published change is visible at once.
PUBLIC = "public, max-age=0, must-revalidate"
# Longer URLs are served, but not kept: nobody links to them.
LONGEST_KEPT_URL = 300

GetResponse = Callable[[HttpRequest], HttpResponse]


class PublicCacheMiddleware:
    """Gives every public answer validators; answers 304 before rendering; keeps what it rendered.

    Public means: GET or HEAD, nobody is signed in, and the view neither set a cookie, nor forbade storing, nor varied.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The kept answer, a 304, or a fresh answer that is kept if it is public."""
        if (
            not settings.KEEP_PUBLIC_PAGES
            or request.method not in {"GET", "HEAD"}
            or settings.SESSION_COOKIE_NAME in request.COOKIES
        ):
            return self.get_response(request)
        version = content_version()
        url = f"{request.get_host()}{request.get_full_path()}"
        etag = quote_etag(blake2s(f"{version.of_today} {url}".encode(errors="replace"), digest_size=12).hexdigest())
        if _is_current(request, etag, version):
            return _validated(HttpResponseNotModified(), etag, version)
        encoding = encoding_for(request.headers.get("Accept-Encoding", ""))
        key = f"{etag}:{encoding}"
        kept = caches["pages"].get(key)
        if kept is not None:
            kept["Last-Modified"] = http_date(version.last_modified)
            return kept
        response = self.get_response(request)
        if not _is_public(response):
            return response
        response = _validated(compressed(response, encoding), etag, version)
        if request.method == "GET" and len(url) <= LONGEST_KEPT_URL:
            caches["pages"].set(key, response)
        return response


def _is_public(response: HttpResponse) -> bool:
    varies = {name.strip().lower() for name in response.get("Vary", "").split(",")} - {"", "accept-encoding"}
    forbidden = {"no-store", "private"} & set(response.get("Cache-Control", "").replace(",", " ").split())
    return response.status_code == 200 and not (response.cookies or varies or forbidden or response.streaming)


def _is_current(request: HttpRequest, etag: str, version: ContentVersion) -> bool:
    """Whether the visitor's copy is the one we would send (RFC 9110, 13.2.2: the tag decides where there is one)."""
    tags = request.headers.get("If-None-Match")
    if tags is not None:
        return etag.strip('"') in {tag.strip().removeprefix("W/").strip('"') for tag in tags.split(",")}
    since = parse_http_date_safe(request.headers.get("If-Modified-Since", ""))
    return since is not None and since >= version.seen_change_at


def _validated(response: HttpResponse, etag: str, version: ContentVersion) -> HttpResponse:
    # Weak: the same page in another compression has the same tag.
    response["ETag"] = f"W/{etag}"
    response["Last-Modified"] = http_date(version.last_modified)
    response.setdefault("Cache-Control", PUBLIC)
    response["Vary"] = "Accept-Encoding"
    return response
