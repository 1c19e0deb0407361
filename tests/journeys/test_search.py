"""How visitors search, in a real browser, on the demo site: with a keyboard, with a pointer, without scripts."""

import re
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import parse_qs

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser import axe_violations
from tests.demo_site import DemoSite
from tests.journeys.conftest import watched

pytestmark = pytest.mark.browser

Open = Callable[..., Page]
LONG = "?kind=guide&topic=" + "t" * 150 + "&q=" + "a" * 190
QUESTIONS = ["", "?q=cures", "?q=cures&since=x&until=2020-01-01&language=ca", "?q=zzzz&kind=guide", "?kind=guide", LONG]


@pytest.fixture
def open_tab_at(browser: Browser, demo_site: DemoSite) -> Iterator[Open]:
    """``open_tab_at(path, width, **of the context)``; every request stays on the site, no script fails, no cookie."""
    contexts: list[Any] = []
    complaints: list[list[str]] = []

    def open_at(path: str, width: int = 1280, **options: Any) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 800}, base_url=demo_site.origin, reduced_motion="reduce", **options
        )
        contexts.append(context)
        complaints.append(watched(context, demo_site.origin))
        page = context.new_page()
        page.goto(path)
        return page

    yield open_at
    cookies = [context.cookies() for context in contexts]
    for context in contexts:
        context.close()
    assert not any(complaints)
    assert not any(cookies)


def field_of(page: Page) -> Locator:
    return page.locator("#question")


def suggestions(page: Page) -> Locator:
    return page.get_by_role("listbox")


def selected(page: Page) -> Locator:
    """The option that the field says is the active one, if it is also shown as selected."""
    active = field_of(page).get_attribute("aria-activedescendant")
    return page.locator(f"#{active}[aria-selected=true]") if active else page.locator("#none")


def test_suggestions_by_keyboard(open_tab_at: Open) -> None:
    page = open_tab_at("/ca/cerca/")
    field = field_of(page)
    field.press_sequentially("coope")
    options = suggestions(page).get_by_role("option")
    expect(options.first).to_be_visible()
    expect(field).to_have_attribute("aria-expanded", "true")
    expect(page.locator("p[role=status]")).to_have_text(suggestions(page).get_attribute("data-count") or "?")
    assert suggestions(page).get_by_role("group").count() >= 3
    last = options.count() - 1
    assert last <= 8

    field.press("ArrowDown")
    expect(selected(page)).to_have_text(options.first.inner_text())
    field.press("ArrowUp")
    expect(field).not_to_have_attribute("aria-activedescendant", re.compile("."))
    field.press("ArrowUp")
    expect(selected(page)).to_have_text(options.nth(last).inner_text())
    field.press("ArrowDown")
    expect(suggestions(page).locator("[aria-selected=true]")).to_have_count(0)

    field.press("Home")
    field.press("C")
    expect(field).to_have_value("Ccoope")
    field.press("Backspace")
    field.press("End")
    expect(options.first).to_be_visible()
    field.press("Escape")
    expect(suggestions(page)).to_have_count(0)
    expect(field).to_have_value("coope")
    expect(field).to_have_attribute("aria-expanded", "false")
    field.press("ArrowDown")
    expect(options.first).to_be_visible()
    field.press("Tab")
    expect(suggestions(page)).to_have_count(0)
    expect(field).not_to_be_focused()

    field.press("ArrowDown")
    expect(options.first).to_be_visible()
    field.press("ArrowDown")
    address = selected(page).get_attribute("href")
    field.press("Enter")
    page.wait_for_url(f"**{address}")


def test_enter_without_a_choice_searches(open_tab_at: Open) -> None:
    page = open_tab_at("/ca/cerca/")
    field_of(page).press_sequentially("coope")
    expect(suggestions(page)).to_be_visible()
    field_of(page).press("Enter")
    page.wait_for_url("**/ca/cerca/?q=coope")
    expect(page.get_by_role("heading", level=3).first).to_be_visible()


@pytest.mark.parametrize("width", [1280, 360])
def test_the_field_of_every_page_suggests_to_a_pointer(open_tab_at: Open, width: int) -> None:
    page = open_tab_at("/ca/membres/", width)
    if width < 1000:
        page.locator("button.menu-button").click()
    page.locator("#site-search").fill("habitatge")
    option = suggestions(page).get_by_role("option").last
    expect(option).to_be_in_viewport()
    option.click()
    page.wait_for_url("**/ca/cerca/?q=habitatge")


def test_typing_asks_once_and_never_twice_for_the_same(open_tab_at: Open) -> None:
    page = open_tab_at("/ca/cerca/")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if "?q=" in request.url else None)
    field = field_of(page)
    field.press_sequentially("coope")
    expect(suggestions(page)).to_be_visible()
    field.press("Backspace")
    expect(page.get_by_role("option").last).to_have_attribute("href", re.compile("=coop$"))
    field.press("e")
    expect(page.get_by_role("option").last).to_have_attribute("href", re.compile("=coope$"))
    assert [url.rpartition("=")[2] for url in asked] == ["coope", "coop"]


@pytest.mark.parametrize("width", [1280, 320])
def test_everything_works_without_scripts(open_tab_at: Open, width: int) -> None:
    page = open_tab_at("/ca/", width, java_script_enabled=False)
    if width < 1000:
        page.locator("button.menu-button").click()
    page.locator("#site-search").fill("cures")
    page.locator("#site-search").press("Enter")
    page.wait_for_url("**/ca/cerca/?q=cures")
    fold = page.locator(".filters-fold summary")
    if fold.is_visible():
        fold.click()
    page.locator("form.filters [name=topic]").first.check()
    field_of(page).fill("cura")
    page.locator("form.filters").get_by_role("button").click()
    page.wait_for_url("**/ca/cerca/?q=cura&topic=*")
    page.locator(".active-filters a").first.click()
    page.wait_for_url(re.compile(r"/ca/cerca/\?q=cura$"))
    page.locator(".search-kinds a").nth(1).click()
    page.wait_for_url("**/ca/cerca/?q=cura&kind=*")
    page.locator(".languages").get_by_role("link", name="English").click()
    page.wait_for_url("**/en/search/?q=cura&kind=*")


def test_filters_follow_each_other_without_a_reload(open_tab_at: Open) -> None:
    page = open_tab_at("/ca/cerca/?q=cures")
    page.evaluate("window.neverReloaded = true")
    count = page.locator(".listing-count")
    everything = count.inner_text()
    page.locator(".orders a").last.click()
    page.wait_for_url("**sort=title")
    topic = page.locator("form.filters [name=topic][value=cures]")
    topic.check()
    expect(count).not_to_have_text(everything)
    page.wait_for_url("**sort=title*")
    assert "topic=cures" in page.url
    expect(topic).to_be_focused()
    shown = page.locator("form.filters [type=checkbox]").evaluate_all("boxes => boxes.map(box => box.value)")
    expect(page.locator(".languages").get_by_role("link", name="English")).to_have_attribute(
        "href", re.compile("/en/search/.*topic=cures")
    )
    assert page.evaluate("window.neverReloaded")
    page.reload()
    assert page.locator("form.filters [type=checkbox]").evaluate_all("boxes => boxes.map(box => box.value)") == shown


def test_what_is_opened_is_told_only_where_it_is_counted(open_tab_at: Open) -> None:
    page = open_tab_at("/ca/cerca/?q=cures")
    told: list[Any] = []
    page.context.on("request", lambda request: told.append(request) if request.method == "POST" else None)
    page.context.route("**/told/", lambda route: route.fulfill(status=204))
    counted = (
        "(told) => { const all = document.querySelector('.hit').closest('div').dataset; Object.assign(all, told) }"
    )
    hit = page.locator("[data-hit]").first
    address = hit.get_attribute("href")
    page.evaluate("document.querySelectorAll('[data-opened]').forEach((one) => one.removeAttribute('data-opened'))")
    with page.context.expect_page():
        hit.click(modifiers=["ControlOrMeta"])
    page.evaluate(counted, {"opened": "/told/", "question": "l'ús & més"})
    with page.expect_request("**/told/"):
        hit.click()
    page.wait_for_url(f"**{address}")
    assert [parse_qs(request.post_data) for request in told] == [{"q": ["l'ús & més"], "url": [address]}]


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (1280, "dark"), (320, "light")])
def test_axe_finds_nothing_and_nothing_scrolls_sideways(open_tab_at: Open, width: int, scheme: str) -> None:
    page = open_tab_at("/ca/cerca/", width, color_scheme=scheme)
    for question in QUESTIONS:
        page.goto(f"/ca/cerca/{question}")
        assert axe_violations(page) == [], question
        assert page.evaluate("document.documentElement.scrollWidth") <= width, question
    field_of(page).fill("habitatge")
    expect(suggestions(page)).to_be_visible()
    field_of(page).press("ArrowDown")
    assert axe_violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
