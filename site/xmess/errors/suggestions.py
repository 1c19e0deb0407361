"""Where somebody may have wanted to go: pages that the words of the address name, in any language."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from django.http import HttpRequest
from django.utils.text import slugify
from django.utils.translation import get_language_from_path
from wagtail.models import Page

from xmess.design.components import Link
from xmess.languages.codes import active_language, site_languages
from xmess.languages.translations import page_path, text_language, visible_pages

# Words of an address that are looked up, from its end; more would only be asked by robots.
WORDS = 3
LONGEST_SLUG = 255
SHOWN = 5


@dataclass(frozen=True)
class Suggestions:
    """``here``: pages in the reader's language; ``elsewhere``: pages only in another one; ``words``: to search for."""

    here: list[Link]
    elsewhere: list[Link]
    words: str

    @property
    def query(self) -> str:
        """``words`` as the value of a URL's parameter."""
        return quote(self.words)


def suggestions(request: HttpRequest) -> Suggestions:
    """What to offer instead of the page that is not there. One query at most, by index."""
    slugs = _slugs(request.path_info)
    language = active_language()
    found: dict[Any, dict[str, Page]] = {}
    if slugs:
        named = visible_pages().filter(slug__in=slugs).values("translation_key")[: SHOWN * 4]
        rows = visible_pages().filter(translation_key__in=named, depth__gt=2).select_related("locale").order_by("path")
        for page in rows[: SHOWN * 12]:
            found.setdefault(page.translation_key, {})[page.locale.language_code] = page
    here: list[Link] = []
    elsewhere: list[Link] = []
    for pages in sorted(found.values(), key=lambda pages: _rank(pages, slugs))[:SHOWN]:
        page = pages.get(language) or next(pages[code] for code in site_languages() if code in pages)
        written = text_language(page)
        link = Link(page.title, page_path(page, request), language="" if written == language else written)
        (here if written == language else elsewhere).append(link)
    return Suggestions(here, elsewhere, slugs[0].replace("-", " ") if slugs else "")


def _rank(pages: Mapping[str, Page], slugs: Sequence[str]) -> int:
    """How late in ``slugs`` the first word that names one of these translations stands."""
    return min(slugs.index(page.slug) for page in pages.values() if page.slug in slugs)


def _slugs(path: str) -> list[str]:
    """The last words of the path as slugs, last first; none for the paths that robots try by the thousand."""
    words = [word for word in path.split("/") if word]
    if words and get_language_from_path(path):
        words = words[1:]
    slugs = [slugify(word.rpartition(".")[0] or word) for word in reversed(words[-WORDS:])]
    return [slug for slug in dict.fromkeys(slugs) if slug and len(slug) <= LONGEST_SLUG]
