"""Which language to answer in when the address names none: what the browser asks for, and nothing else (no cookie)."""

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_supported_language_variant
from django.utils.translation.trans_real import parse_accept_lang_header


def preferred_language(request: HttpRequest) -> str:
    """Code of the first language of ``Accept-Language`` that the site speaks, else the source language."""
    for asked, weight in parse_accept_lang_header(request.headers.get("Accept-Language", "")):
        if asked == "*":
            break
        if not weight:
            continue
        try:
            return get_supported_language_variant(asked)
        except LookupError:
            continue
    return settings.SOURCE_LANGUAGE
