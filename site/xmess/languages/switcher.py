"""The language switcher: plain links that keep the page where the other language has it."""

from collections.abc import Mapping

from django.http import HttpRequest
from django.urls import reverse, translate_url
from django.utils.translation import override

from xmess.design.components import LanguageLink

from .codes import language_name, site_languages
from .translations import Shown


def home_path(code: str) -> str:
    """Path of the home page in a language."""
    with override(code):
        return reverse("wagtail_serve", args=[""])


def language_links(shown: Mapping[str, Shown], current: str) -> list[LanguageLink]:
    """One link per language of the site, for a page with these translations (``shown_translations``). No query.

    ``current`` is the code of the language being read. Where a language has no page at all the link leads to its home.
    A fallback counts as a page: it keeps the reader's place, and says itself that it is not translated.
    """
    return [
        LanguageLink(
            code=code,
            name=language_name(code),
            url=shown[code].path if code in shown else home_path(code),
            current=code == current,
            missing=code not in shown and code != current,
        )
        for code in site_languages()
    ]


def view_language_links(request: HttpRequest, current: str) -> list[LanguageLink]:
    """The same for a view that is not a page (search results): its own address in each language, query included."""
    with override(current):  # a path is understood in the language it is in
        urls = {code: translate_url(request.get_full_path(), code) for code in site_languages()}
    return [
        LanguageLink(code=code, name=language_name(code), url=url, current=code == current)
        for code, url in urls.items()
    ]
