"""Turns a status into an answer: a page for people, a line for programs and for files that are not there."""

import json
import logging
import re
from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import get_language_from_path

from xmess.languages.codes import active_language
from xmess.languages.negotiation import preferred_language
from xmess.languages.switcher import language_links

from .messages import BAD_REQUEST, BROKEN, BY_STATUS, Message

logger = logging.getLogger(__name__)

RETRY_SECONDS = 60
# While the data may be away, nothing may ask for them: not even the menus.
WITHOUT_DATA = frozenset({500, 503})
FILE_NAME = re.compile(r"\.[A-Za-z0-9]{1,5}$")
BARE_PAGE = (
    "<!doctype html><html lang='{language}'><meta charset='utf-8'><title>{title}</title>"
    "<h1>{title}</h1><p>{lead}</p></html>"
)


def answer(
    request: HttpRequest,
    status: int,
    *,
    message: Message | None = None,
    extra: Mapping[str, Any] | None = None,
    retry_after: int = 0,
) -> HttpResponse:
    """The answer for ``status`` in the language of the request; never raises, whatever else is broken.

    Args:
        request: may lack everything that middleware adds.
        status: an HTTP status of ``messages.BY_STATUS``.
        message: other words than the usual ones for this status.
        extra: more for the page, such as suggestions.
        retry_after: seconds after which another try makes sense; 503 always names some.
    """
    words = message or BY_STATUS.get(status, BAD_REQUEST if status < 500 else BROKEN)
    with translation.override(language_of(request)):
        if wants_page(request):
            response = HttpResponse(_page(request, status, words, extra or {}), status=status)
        else:
            response = _line(request, status, words)
    retry_after = retry_after or (RETRY_SECONDS if status == 503 else 0)
    if retry_after:
        response["Retry-After"] = str(retry_after)
    response["Cache-Control"] = "no-cache" if status == 404 else "no-store"
    return response


def language_of(request: HttpRequest) -> str:
    """The language of the path; else the active one if middleware came so far; else what the browser prefers."""
    named = get_language_from_path(request.path_info)
    if named:
        return named
    return active_language() if hasattr(request, "LANGUAGE_CODE") else preferred_language(request)


def wants_page(request: HttpRequest) -> bool:
    """Whether a person reads the answer: browsers ask for HTML when they open an address, never for files in a page."""
    accepted = request.headers.get("Accept", "*/*")
    if "text/html" in accepted:
        return True
    path = request.path_info
    is_file = FILE_NAME.search(path) or path.startswith((settings.STATIC_URL, settings.MEDIA_URL))
    return "*/*" in accepted and not is_file


def _page(request: HttpRequest, status: int, words: Message, extra: Mapping[str, Any]) -> str:
    code = active_language()
    context = {"code": status, "message": words, "languages": language_links({}, code), **extra}
    template = "errors/page.html"
    if status not in WITHOUT_DATA:
        try:
            return render_to_string(template, context, request)
        except Exception:
            logger.exception("The menus of an error page could not be made.")
    try:
        return render_to_string(template, context)
    except Exception:
        logger.exception("An error page could not be made.")
        return BARE_PAGE.format(language=code, title=words.title, lead=words.lead)


def _line(request: HttpRequest, status: int, words: Message) -> HttpResponse:
    if "json" in request.headers.get("Accept", "") or request.path_info.endswith((".json", ".geojson")):
        text = json.dumps({"status": status, "error": str(words.title)}, ensure_ascii=False)
        return HttpResponse(text, status=status, content_type="application/json")
    return HttpResponse(f"{status} {words.title}\n", status=status, content_type="text/plain; charset=utf-8")
