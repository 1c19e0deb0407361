"""axe finds nothing on any page type, in any language, light or dark, wide or narrow; nothing scrolls sideways."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser import axe_violations
from tests.demo_site import DemoSite, one_page_of_each_type

pytestmark = pytest.mark.browser

# What WCAG 1.4.12 lets a reader set.
TEXT_SPACING = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }"
# Not pages of the tree: search with and without results, a form, a path that leads nowhere.
OTHER_PATHS = ["/{language}/no-hi-es/", "/{language}/form/replicate-practice/coboi/"]
# Of the demo's living ABC: a volume, a frozen fiche, what changed since another one.
VOLUMES = {
    "ca": "/ca/que-fem/recursos/abc-viu/volumes/",
    "es": "/es/que-hacemos/recursos/abc-vivo/volumes/",
    "en": "/en/what-we-do/resources/living-abc/volumes/",
}


@pytest.fixture(scope="module")
def tabs(browser: Browser) -> Iterator[Any]:
    """``tabs(width, dark)``: one tab per size and theme, used again for every page."""
    opened: dict[tuple[int, bool], Page] = {}

    def tab(width: int, *, dark: bool = False) -> Page:
        if (width, dark) not in opened:
            scheme = "dark" if dark else "light"
            context = browser.new_context(
                viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="reduce"
            )
            opened[width, dark] = context.new_page()
        return opened[width, dark]

    yield tab
    for page in opened.values():
        page.context.close()


def addresses(site: DemoSite, language: str) -> list[str]:
    volumes = [VOLUMES[language] + tail for tail in ("2/", "2/exemple-fons/", "2/since/1/")]
    others = [path.format(language=language) for path in OTHER_PATHS]
    return [site.origin + path for path in (*one_page_of_each_type(site, language).values(), *volumes, *others)]


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("language", ["ca", "es", "en"])
def test_axe_finds_nothing(demo_site: DemoSite, tabs: Any, language: str, dark: bool) -> None:
    found = {}
    for address in addresses(demo_site, language):
        page = tabs(1280, dark=dark)
        page.goto(address)
        found[address] = axe_violations(page)
    assert {address: violations for address, violations in found.items() if violations} == {}


def test_axe_finds_nothing_on_a_phone_with_the_menu_open(demo_site: DemoSite, tabs: Any) -> None:
    found = {}
    for address in addresses(demo_site, "ca"):
        page = tabs(360)
        page.goto(address)
        page.locator("button.menu-button").click()
        found[address] = axe_violations(page)
    assert {address: violations for address, violations in found.items() if violations} == {}


@pytest.mark.parametrize("spacing", [False, True], ids=["as set", "with text spacing"])
def test_nothing_scrolls_sideways_at_320_pixels(demo_site: DemoSite, tabs: Any, spacing: bool) -> None:
    too_wide = {}
    for language in ("ca", "es", "en"):
        for address in addresses(demo_site, language):
            page = tabs(320)
            page.goto(address)
            if spacing:
                page.evaluate(
                    "css => { const s = new CSSStyleSheet(); s.replaceSync(css); document.adoptedStyleSheets = [s] }",
                    TEXT_SPACING,
                )
            width = page.evaluate("document.documentElement.scrollWidth")
            if width > 320:
                too_wide[address] = width
    assert too_wide == {}
