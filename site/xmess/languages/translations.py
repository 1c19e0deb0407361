"""A page in its other languages, as far as visitors may see it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db.models import QuerySet
from django.dispatch import receiver
from wagtail.models import Page

from xmess.caching.routing import is_kept_private, page_found
from xmess.caching.version import kept

from .codes import site_languages
from .sources import is_fallback


def visible_pages() -> QuerySet[Page]:
    """Live pages that neither they nor an ancestor keeps private, in one query."""
    return Page.objects.filter(~is_kept_private(), live=True)


@dataclass(frozen=True, slots=True)
class Shown:
    """Where visitors find a page in one language; ``fallback`` when it only repeats the original there."""

    path: str
    fallback: bool


def shown_translations(page: Page) -> dict[str, Shown]:
    """The pages visitors may open with this page's translation key, by language code, source first.

    The page itself is one of them when it is live. One query, or none: kept for the content version in force.
    """
    rows = visible_pages().filter(translation_key=page.translation_key).select_related("locale")
    return kept(_name(page), lambda: _shown(rows))


@receiver(page_found)
def remember_translations(page: Page, visible: Iterable[Page], **kwargs: Any) -> None:
    """Spare ``shown_translations`` its query: the route to a page brings its ``visible`` counterparts along."""
    kept(_name(page), lambda: _shown(visible))


def _name(page: Page) -> str:
    return f"translations:{page.translation_key}"


def _shown(rows: Iterable[Page]) -> dict[str, Shown]:
    by_code = {row.locale.language_code: Shown(page_path(row), is_fallback(row)) for row in rows}
    return {code: by_code[code] for code in site_languages() if code in by_code}


def real_translations(shown: Mapping[str, Shown]) -> dict[str, str]:
    """Paths of those of ``shown`` that are written in their language: what hreflang may tell of."""
    return {code: page.path for code, page in shown.items() if not page.fallback}


def text_language(page: Page) -> str:
    """Code of the language a page is written in: a fallback under /es/ still speaks the source language."""
    return settings.SOURCE_LANGUAGE if is_fallback(page) else page.locale.language_code


def written_in(page: Page, language: str) -> str:
    """Code of the language of the page's text when it is not ``language``, else empty: what to mark its words with."""
    code = text_language(page)
    return "" if code == language else code


def page_path(page: Page, request: object = None) -> str:
    """The page's path on this site, language prefix included; empty when it has none (not under a site's home)."""
    parts = page.get_url_parts(request)
    return (parts and parts[2]) or ""
