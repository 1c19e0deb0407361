"""What header and footer show in one language: stored menus become plain links, once per content version."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from uuid import UUID

from django.conf import settings
from django.urls import NoReverseMatch, reverse
from wagtail.models import Page

from xmess.caching.version import kept
from xmess.design.components import Link, MenuColumn, Navigation
from xmess.languages.switcher import home_path
from xmess.languages.translations import page_path, visible_pages, written_in
from xmess.languages.wording import worded

from .models import FooterText, Menu, MenuItem, Place


def navigation_in(language: str, path: str) -> Navigation:
    """The menus in a language (code), with the section of the page at ``path`` marked. No query once kept."""
    stored = kept(f"navigation:{language}", lambda: _navigation(language))
    return replace(stored, primary=mark_current(stored.primary, path, stored.home_url))


def mark_current(links: Iterable[Link], path: str, home_url: str) -> list[Link]:
    """``links`` with the one marked that leads to ``path`` or to the section it is in; the deepest one wins."""
    links = list(links)
    around = [link.url for link in links if link.url == path or (path.startswith(link.url) and link.url != home_url)]
    section = max((url for url in around if url.startswith("/") and url.endswith("/")), key=len, default="")
    return [replace(link, current=bool(section) and link.url == section) for link in links]


def _navigation(language: str) -> Navigation:
    items = list(MenuItem.objects.select_related("menu", "page").order_by("menu__sort_order", "menu_id", "sort_order"))
    footer = FooterText.objects.select_related("privacy_page").first() or FooterText()
    targets = _targets([*(item.page for item in items), footer.privacy_page], language)
    privacy = targets.get(footer.privacy_page.translation_key) if footer.privacy_page else None
    by_menu: dict[Menu, list[Link]] = {}
    for item in items:
        link = _link(item, language, targets)
        if link is not None:
            by_menu.setdefault(item.menu, []).append(link)
    at: dict[str, list[tuple[Menu, list[Link]]]] = {place: [] for place in Place.values}
    for menu, links in by_menu.items():
        at[menu.place].append((menu, links))
    return Navigation(
        home_url=home_path(language),
        primary=[link for _menu, links in at[Place.MAIN] for link in links],
        search_url=_path("search"),
        suggestions_url=_path("search_suggestions"),
        search_description_url=_path("search_description"),
        footer_columns=[MenuColumn(worded(menu, "title", language).text, links) for menu, links in at[Place.FOOTER]],
        legal=[link for _menu, links in at[Place.LEGAL] for link in links],
        tagline=worded(footer, "about", language).text,
        privacy=Link(privacy.title, privacy.path, language=privacy.language) if privacy and privacy.path else None,
    )


@dataclass(frozen=True)
class _Target:
    path: str
    title: str
    language: str


def _targets(pages: Iterable[Page | None], language: str) -> dict[UUID, _Target]:
    """Where each page is found in the language, or in the source language; pages nobody may see are left out."""
    keys = {page.translation_key for page in pages if page}
    codes = {language, settings.SOURCE_LANGUAGE}
    found: dict[UUID, dict[str, Page]] = {}
    for page in (
        visible_pages().filter(translation_key__in=keys, locale__language_code__in=codes).select_related("locale")
    ):
        found.setdefault(page.translation_key, {})[page.locale.language_code] = page
    return {
        key: _target(pages.get(language) or pages[settings.SOURCE_LANGUAGE], language) for key, pages in found.items()
    }


def _target(page: Page, language: str) -> _Target:
    return _Target(page_path(page), page.title, written_in(page, language))


def _link(item: MenuItem, language: str, targets: Mapping[UUID, _Target]) -> Link | None:
    own = getattr(item, f"label_{language}", "")
    if item.page is None:
        foreign = "" if own or language == settings.SOURCE_LANGUAGE else settings.SOURCE_LANGUAGE
        return Link(own or item.label_ca, item.url, language=foreign)
    target = targets.get(item.page.translation_key)
    if target is None or not target.path:
        return None
    if own:
        return Link(own, target.path)
    return Link(
        item.label_ca if target.language and item.label_ca else target.title, target.path, language=target.language
    )


def _path(name: str) -> str:
    """The address of that name; empty where the app that has it is not there."""
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""
