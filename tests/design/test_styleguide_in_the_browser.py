"""What only a browser can tell of the design: accessibility, narrow screens, large text, keyboard, themes, shifts."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser import axe_violations
from xmess.design.styleguide.views import EXAMPLES

pytestmark = [pytest.mark.browser, pytest.mark.django_db, pytest.mark.usefixtures("built_assets")]

OpenTab = Callable[..., Page]
PAGES = ("", *(f"{name}/" for name in EXAMPLES))
# WCAG 1.4.12.
TEXT_SPACING = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }"
TEXT_SPACING_PARAGRAPHS = "p { margin-block-end: 2em !important }"
WIDER_THAN_THE_WINDOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.mark.parametrize("page", PAGES)
def test_axe_finds_nothing(open_tab: OpenTab, page: str) -> None:
    for width, dark in ((360, True), (1280, False)):
        tab = open_tab(f"/styleguide/{page}?language=ca", width=width, dark=dark)
        assert axe_violations(tab) == [], (width, dark)


def test_axe_finds_nothing_in_the_other_theme_and_with_the_menu_open(open_tab: OpenTab) -> None:
    assert axe_violations(open_tab("/styleguide/?language=ca", width=1280, dark=True)) == []
    tab = open_tab("/styleguide/?language=ca", width=360)
    assert axe_violations(tab) == []
    tab.locator(".menu-button").click()
    assert axe_violations(tab) == []


@pytest.mark.parametrize("page", PAGES)
def test_nothing_scrolls_sideways(open_tab: OpenTab, page: str) -> None:
    for width in (320, 768, 1220):
        assert open_tab(f"/styleguide/{page}?language=ca", width=width).evaluate(WIDER_THAN_THE_WINDOW) <= 0, width


@pytest.mark.parametrize("page", PAGES)
def test_large_and_spaced_text_fits(open_tab: OpenTab, page: str) -> None:
    tab = open_tab(f"/styleguide/{page}?language=ca", width=1280)
    client = tab.context.new_cdp_session(tab)
    for css in (TEXT_SPACING + TEXT_SPACING_PARAGRAPHS, "html { font-size: 200% }"):
        client.send("DOM.enable")
        client.send("CSS.enable")
        frame = client.send("Page.getFrameTree")["frameTree"]["frame"]["id"]
        sheet = client.send("CSS.createStyleSheet", {"frameId": frame})["styleSheetId"]
        client.send("CSS.setStyleSheetText", {"styleSheetId": sheet, "text": css})
        assert tab.evaluate(WIDER_THAN_THE_WINDOW) <= 0, css
        client.send("CSS.setStyleSheetText", {"styleSheetId": sheet, "text": ""})


def test_the_keyboard_reaches_everything_with_a_visible_focus(open_tab: OpenTab) -> None:
    tab = open_tab("/styleguide/listing/?language=ca", width=1280)
    expected = tab.evaluate(
        "[...document.querySelectorAll('a[href], button, input, select, summary')]"
        ".filter(e => e.checkVisibility() && e.type !== 'hidden').length"
    )
    radios_without_stop = 2  # a group of three is one stop
    seen = []
    for _ in range(expected - radios_without_stop):
        tab.keyboard.press("Tab")
        seen.append(
            tab.evaluate(
                """() => { const e = document.activeElement; const s = getComputedStyle(e);
                const after = getComputedStyle(e, '::after'); const box = e.getBoundingClientRect();
                return [e.outerHTML.slice(0, 120), (s.outlineStyle !== 'none' && s.outlineWidth !== '0px')
                || after.outlineStyle !== 'none', box.width > 0 && box.height > 0, e === document.body] }"""
            )
        )
    assert [html for html, ring, size, body in seen if body or not ring or not size] == []
    assert len({html for html, *_ in seen}) >= len(seen) - 2


def test_the_skip_link_comes_first_and_leads_to_the_content(open_tab: OpenTab) -> None:
    tab = open_tab("/styleguide/detail/?language=ca", width=360)
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.getAttribute('href')") == "#main"
    assert tab.evaluate("document.activeElement.getBoundingClientRect().height") > 20
    tab.keyboard.press("Enter")
    assert tab.evaluate("document.activeElement.id") == "main"


def test_the_menu_opens_without_script_and_closes_on_escape(open_tab: OpenTab) -> None:
    tab = open_tab("/styleguide/home/?language=ca", width=360, javascript=False)
    menu = tab.locator(".menu")
    assert not menu.is_visible()
    tab.locator(".menu-button").click()
    assert menu.is_visible()
    assert not tab.locator(".theme-button").is_visible()  # it would do nothing
    tab.keyboard.press("Escape")
    assert not menu.is_visible()


def test_the_theme_is_remembered_without_a_cookie(open_tab: OpenTab) -> None:
    tab = open_tab("/styleguide/home/?language=ca", width=1280)
    paper = "getComputedStyle(document.body).backgroundColor"
    light = tab.evaluate(paper)
    button = tab.locator(".theme-button")
    assert button.get_attribute("aria-pressed") == "false"
    button.click()
    dark = tab.evaluate(paper)
    assert dark != light
    tab.reload()
    assert tab.evaluate(paper) == dark
    assert button.get_attribute("aria-pressed") == "true"
    button.click()
    assert tab.evaluate(paper) == light
    assert tab.context.cookies() == []


def test_filters_change_results_in_place_and_the_address_with_them(open_tab: OpenTab) -> None:
    tab = open_tab("/styleguide/listing/?language=ca", width=1280)
    tab.evaluate("window.samePage = true")
    box = tab.locator("input[name=topic][value='2']")
    box.check()
    tab.wait_for_url("**/styleguide/listing/?*topic=2*")
    tab.wait_for_function("!document.querySelector('[aria-busy]')")
    assert tab.evaluate("window.samePage")
    assert tab.evaluate("document.activeElement.value") == "2"
    assert tab.locator("[role=status]").inner_text() == tab.locator(".listing-count").inner_text()
    tab.go_back()
    tab.wait_for_url("**/styleguide/listing/?language=ca")


def test_turning_a_page_brings_the_new_results_into_view(open_tab: OpenTab) -> None:
    tab = open_tab("/styleguide/listing/?language=ca", width=360)
    tab.evaluate("window.samePage = true")
    tab.locator(".pagination a", has_text="2").first.click()
    tab.wait_for_url("**/styleguide/listing/?language=ca&page=2")
    tab.wait_for_function("document.activeElement.id === 'results'")
    assert tab.evaluate("window.samePage")
    assert abs(tab.evaluate("document.activeElement.getBoundingClientRect().top")) < 40


def test_map_and_list_light_each_other(open_tab: OpenTab) -> None:
    tab = open_tab("/styleguide/?language=ca", width=1280)
    entry = tab.locator(".place-list a").nth(2)
    twin = tab.locator(f".map a[data-place='{entry.get_attribute('data-place')}']")
    entry.focus()
    assert "is-lit" in (twin.get_attribute("class") or "")
    tab.locator(".place-list a").nth(3).focus()
    assert "is-lit" not in (twin.get_attribute("class") or "")
    assert tab.locator(".is-lit").count() == 2


def test_filters_work_without_script(open_tab: OpenTab) -> None:
    tab = open_tab("/styleguide/listing/?language=ca", width=1280, javascript=False)
    tab.locator("input[name=topic][value='2']").check()
    tab.locator(".filters button").click()
    assert "topic=2" in tab.url and "q=lloguer" in tab.url


def test_the_error_summary_takes_the_focus_and_leads_to_the_field(open_tab: OpenTab) -> None:
    tab = open_tab("/styleguide/form/?language=ca", width=360)
    assert tab.evaluate("document.activeElement.className") == "error-summary"
    tab.locator(".error-summary a").first.click()
    assert tab.evaluate("document.activeElement.id") == "id_name"


@pytest.mark.parametrize("page", ["home/", "detail/"])
def test_nothing_moves_while_the_page_loads(open_tab: OpenTab, page: str) -> None:
    for width in (360, 1280):
        tab = open_tab(f"/styleguide/{page}?language=ca", width=width)
        tab.evaluate("document.fonts.ready.then(() => true)")
        tab.reload()  # the fonts are at hand now: whatever moves is not their doing
        shift = tab.evaluate(
            """() => new Promise(done => { let sum = 0;
            new PerformanceObserver(list => { for (const e of list.getEntries()) sum += e.value })
            .observe({ type: 'layout-shift', buffered: true }); setTimeout(() => done(sum), 200) })"""
        )
        assert shift < 0.001, width


@pytest.mark.parametrize("page", ["home/", "detail/", "listing/"])
def test_stand_in_fonts_keep_the_layout(open_tab: OpenTab, page: str) -> None:
    height = "document.querySelector('main').getBoundingClientRect().height"
    for width in (360, 1280):
        tab = open_tab(f"/styleguide/{page}?language=ca", width=width)
        tab.evaluate("document.fonts.ready.then(() => true)")
        with_fonts = tab.evaluate(height)
        tab.route("**/*.woff2", lambda route: route.abort())
        tab.reload()
        assert tab.evaluate(height) == pytest.approx(with_fonts, rel=0.04), width


def test_paper_shows_everything_but_the_navigation(open_tab: OpenTab) -> None:
    tab = open_tab("/styleguide/detail/?language=ca", width=1280)
    tab.emulate_media(media="print")
    for hidden in (".top", ".breadcrumb", ".foot-columns"):
        assert not tab.locator(hidden).first.is_visible(), hidden
    folded = tab.locator(".disclosure-body").first
    assert folded.evaluate("e => e.getBoundingClientRect().height") > 20
    link = tab.locator('.prose a[href^="http"]').first
    assert "https://example.org/" in link.evaluate("e => getComputedStyle(e, '::after').content")
