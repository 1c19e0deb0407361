"""What visitors do, in a real browser, on the demo site as it is served."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import axe_violations
from tests.demo_site import DemoSite

pytestmark = pytest.mark.browser

SIZES = {"desktop": (1280, 900), "phone": (360, 740)}


@pytest.fixture(params=SIZES)
def visitor(request: Any, browser: Browser, demo_site: DemoSite) -> Iterator[Page]:
    """A visitor's tab, on a desk and on a phone; every request stays on the site, no script fails, no cookie is set."""
    width, height = SIZES[request.param]
    context = browser.new_context(
        viewport={"width": width, "height": height}, base_url=demo_site.origin, reduced_motion="reduce"
    )
    complaints: list[str] = []
    context.on("request", lambda r: None if r.url.startswith((demo_site.origin, "data:")) else complaints.append(r.url))
    context.on("weberror", lambda found: complaints.append(f"script error: {found.error}"))
    page = context.new_page()
    yield page
    assert complaints == []
    assert context.cookies() == []
    context.close()


def test_a_group_is_read_in_three_languages(visitor: Page) -> None:
    visitor.goto("/ca/grups-de-treball/")
    visitor.get_by_role("link", name="Cures").first.click()
    expect(visitor.get_by_role("heading", level=1)).to_have_text("Cures")
    for language, code, title in (("Español", "es", "Cuidados"), ("English", "en", "Care"), ("Català", "ca", "Cures")):
        visitor.get_by_role("navigation", name=re.compile("Idioma|Language")).get_by_role("link", name=language).click()
        expect(visitor.get_by_role("heading", level=1)).to_have_text(title)
        assert visitor.locator("html").get_attribute("lang") == code


def test_a_member_is_found_on_the_map_and_its_page_names_its_comarca(visitor: Page) -> None:
    visitor.goto("/ca/membres/")
    visitor.locator("svg a[data-place]", has=visitor.locator("title", has_text="Manlleu")).first.click()
    visitor.wait_for_url("**/membres/manlleu/")
    expect(visitor.locator("dl")).to_contain_text("Osona")


def test_the_directory_narrows_down_and_a_filter_can_be_taken_away(visitor: Page) -> None:
    visitor.goto("/ca/membres/")
    visitor.evaluate("window.neverReloaded = true")
    count = visitor.locator(".listing-count")
    everybody = count.inner_text()
    choice = visitor.get_by_role("checkbox", name="Girona")
    if not choice.is_visible():
        visitor.get_by_text("Filtres", exact=True).click()
    choice.check()
    expect(count).not_to_have_text(everybody)
    visitor.wait_for_url("**/ca/membres/?territory=*")
    visitor.get_by_role("link", name="Treu el filtre: Girona").click()
    expect(count).to_have_text(everybody)
    expect(choice).not_to_be_checked()
    assert "territory" not in visitor.url
    assert visitor.evaluate("window.neverReloaded")
    visitor.go_back()
    expect(count).not_to_have_text(everybody)


def test_practices_that_failed_are_found_set_aside_and_compared(visitor: Page) -> None:
    visitor.goto("/ca/bones-practiques/?outcome=failed&sort=title")
    titles = visitor.locator("#practices .card-title").all_inner_texts()
    assert len(titles) == 2
    for title in titles:
        visitor.get_by_role("link", name=f"Compara: {title}").click()
        expect(visitor.get_by_role("link", name=f"Treu-la de la comparació: {title}")).to_be_visible()
    visitor.get_by_role("link", name="Compara-les de costat").click()
    table = visitor.get_by_role("table", name="Bones pràctiques de costat")
    expect(table.get_by_role("columnheader")).to_have_text(titles)
    expect(table.get_by_role("row", name="Què no va funcionar")).to_contain_text(
        "Vam posar les plaques abans que les persones"
    )
    assert axe_violations(visitor) == []
    assert visitor.evaluate("document.documentElement.scrollWidth <= innerWidth")
    visitor.get_by_role("link", name="Torna al directori").click()
    expect(visitor.get_by_role("heading", name="Per comparar")).to_be_visible()


def test_a_practice_is_kept_on_paper(visitor: Page) -> None:
    visitor.goto("/es/buenas-practicas/ejemplo-la-moneda-que-nadie-gastaba/")
    link = visitor.get_by_role("link", name="Esta práctica en papel")
    answer = visitor.request.get(link.get_attribute("href") or "")
    assert answer.ok and answer.body().startswith(b"%PDF-")


def test_a_search_finds_a_group(visitor: Page) -> None:
    visitor.goto("/ca/")
    box = visitor.get_by_label("Cerca al web")
    if not box.is_visible():
        visitor.get_by_role("button", name="Menú").click()
    box.fill("habitatge")
    box.press("Enter")
    visitor.get_by_role("main").get_by_role("link", name="Cooperativisme d’habitatge").first.click()
    expect(visitor.get_by_role("heading", level=1)).to_have_text("Cooperativisme d’habitatge")


def test_a_member_is_found_by_keyboard_alone(browser: Browser, demo_site: DemoSite) -> None:
    page = browser.new_page(base_url=demo_site.origin)
    page.goto("/ca/membres/")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_attribute("href", "#main")
    page.keyboard.press("Enter")
    for _ in range(80):
        page.keyboard.press("Tab")
        focused = page.locator(":focus")
        assert focused.evaluate("e => getComputedStyle(e).outlineStyle !== 'none' || e.closest('svg') !== null")
        if focused.evaluate("e => e.textContent.includes('Manlleu')"):
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**/membres/manlleu/")
    page.close()


def test_without_javascript_the_same_things_are_there(browser: Browser, demo_site: DemoSite) -> None:
    context = browser.new_context(java_script_enabled=False, base_url=demo_site.origin)
    page = context.new_page()
    page.goto("/ca/membres/")
    page.locator("form.filters input[name=territory][value=girona], input[name=territory][value=girona]").first.check()
    page.locator("form", has=page.locator("input[name=territory]")).locator("button").first.click()
    assert "territory=girona" in page.url
    page.goto("/ca/")
    page.get_by_role("searchbox").first.fill("habitatge")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert "q=habitatge" in page.url
    context.close()


def test_a_page_prints_its_text_without_the_sites_furniture(browser: Browser, demo_site: DemoSite) -> None:
    page = browser.new_page(base_url=demo_site.origin)
    page.goto("/ca/grups-de-treball/cures/")
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_role("search")).to_be_hidden()
    assert len(page.pdf()) > 5_000
    page.close()


def test_the_theme_a_visitor_chose_is_remembered_without_a_cookie(browser: Browser, demo_site: DemoSite) -> None:
    context = browser.new_context(base_url=demo_site.origin, color_scheme="light")
    page = context.new_page()
    page.goto("/ca/")
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.locator("button.theme-button").click()
    page.goto("/ca/contacte/")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != light
    assert context.cookies() == []
    context.close()
