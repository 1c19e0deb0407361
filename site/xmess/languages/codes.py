"""Which languages there are, and which one is being written now."""

from django.conf import settings
from django.utils.translation import get_language


def site_languages() -> list[str]:
    """Codes of the site's languages, source first."""
    return [code for code, _name in settings.LANGUAGES]


def active_language() -> str:
    """The site's language that is active; the source language when none of them is (admin in another, commands)."""
    language = (get_language() or "").split("-")[0]
    return language if language in site_languages() else settings.SOURCE_LANGUAGE


def language_name(code: str) -> str:
    """What the speakers of a language call it: Català, Español, English; the code itself for other languages."""
    return dict(settings.LANGUAGES).get(code, code)
