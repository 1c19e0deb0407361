"""Sitemap index and one sitemap per language, each page with its translations.

Wagtail's own lists only the tree of the site's root page, which is the Catalan one. Here each language lists the live
public pages really written in it, with the others (and Catalan as x-default) as alternates: fallbacks stay out.
"""

from collections import defaultdict
from typing import Any

from django.conf import settings
from django.db.models import Count, Max, Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe
from wagtail.models import Page, Site

from xmess.languages.codes import site_languages
from xmess.languages.sources import fallbacks
from xmess.languages.switcher import home_path
from xmess.languages.translations import visible_pages

from .head import absolute

# The protocol allows 50,000; a crawler that reads one part should not cost a worker seconds.
PAGES_PER_PART = 1_000
XML = "application/xml"


@cache_control(public=True, max_age=3600)
@require_safe
def sitemap_index(request: HttpRequest) -> HttpResponse:
    """Where the sitemap of each language is, in parts when it is long. One query."""
    counted = (
        _listed(_root_paths())
        .values("locale__language_code")
        .annotate(pages=Count("pk"), changed=Max("last_published_at"))
        .order_by("locale__language_code")
    )
    entries = [
        {"location": absolute(_address(row["locale__language_code"], part)), "last_mod": row["changed"]}
        for row in counted
        for part in range(1, -(-row["pages"] // PAGES_PER_PART) + 1)
    ]
    return TemplateResponse(request, "sitemap_index.xml", {"sitemaps": entries}, content_type=XML)


@cache_control(public=True, max_age=3600)
@require_safe
def sitemap(request: HttpRequest, language: str, part: int = 1) -> HttpResponse:
    """The pages of one language. Two queries.

    Raises:
        Http404: the site has no such language, or no pages in that part.
    """
    roots = _root_paths()
    if language not in roots or part < 1:
        raise Http404
    first = (part - 1) * PAGES_PER_PART
    pages = _rows(_listed({language: roots[language]}))[first : first + PAGES_PER_PART]
    if not pages:
        raise Http404
    translations: dict[Any, dict[str, str]] = defaultdict(dict)
    for row in _rows(_listed(roots).filter(translation_key__in=[page["translation_key"] for page in pages])):
        code = row["locale__language_code"]
        path = home_path(code) + row["url_path"].removeprefix(roots[code])
        translations[row["translation_key"]][code] = absolute(path)
    entries = [_entry(page, language, translations[page["translation_key"]]) for page in pages]
    return TemplateResponse(request, "sitemap.xml", {"urlset": entries}, content_type=XML)


def _root_paths() -> dict[str, str]:
    """The ``url_path`` of the home page of each language that has one, source first."""
    found = {language: path for _site_id, path, _url, language in Site.get_site_root_paths()}
    return {code: found[code] for code in site_languages() if code in found}


def _listed(roots: dict[str, str]) -> QuerySet[Page]:
    """The pages of these trees that crawlers may know."""
    inside = Q(pk__in=[])
    for code, path in roots.items():
        inside |= Q(locale__language_code=code, url_path__startswith=path)
    return visible_pages().filter(inside & ~fallbacks())


def _rows(pages: QuerySet[Page]) -> Any:
    return pages.order_by("path").values("translation_key", "locale__language_code", "url_path", "last_published_at")


def _entry(page: dict[str, Any], language: str, translations: dict[str, str]) -> dict[str, Any]:
    alternates = []
    if len(translations) > 1:
        alternates = [
            {"lang_code": code, "location": translations[code]} for code in site_languages() if code in translations
        ]
        if settings.SOURCE_LANGUAGE in translations:
            alternates.append({"lang_code": "x-default", "location": translations[settings.SOURCE_LANGUAGE]})
    return {"location": translations[language], "lastmod": page["last_published_at"], "alternates": alternates}


def _address(language: str, part: int) -> str:
    return reverse("sitemap", args=[language]) if part == 1 else reverse("sitemap_part", args=[language, part])
