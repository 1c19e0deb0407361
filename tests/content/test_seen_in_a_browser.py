"""A page with every block, and the contact form, in a real browser: accessible, in the policy, without a stranger."""

import re
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from blocks.body import BodyBlock
from tests.browser import axe_violations
from tests.demo_site import DemoSite
from tests.factories.blocks import Library, child, filled
from tests.factories.content import document, picture, section_page, standard_page

pytestmark = pytest.mark.browser


@pytest.fixture
def every_block(homes: Any) -> str:
    """Path of a page with one of each kind."""
    section = section_page(homes["ca"])
    target = standard_page(section, title="Destinació", slug="destinacio")
    library = Library(page=target.pk, document=document().pk, image=picture().pk)
    kinds = BodyBlock().child_blocks
    raw = {kind: filled(block, library, kind) for kind, block in kinds.items() if kind != "paragraph"}
    body = [child(kind, value) for kind, value in raw.items()]
    standard_page(section, title="Tots els blocs", slug="blocs", body=[*body, child("paragraph", "<p>Fi.</p>")])
    return "/ca/qui-som/blocs/"


@pytest.mark.parametrize(("width", "dark"), [(1280, False), (360, True)])
def test_a_page_with_every_block_is_accessible(tab: Any, every_block: str, width: int, dark: bool) -> None:
    page = tab(every_block, width=width, dark=dark)
    page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true })")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert axe_violations(page) == []


def test_parts_of_an_accordion_open_by_keyboard_without_javascript(tab: Any, every_block: str) -> None:
    page = tab(every_block, javascript=False)
    part = page.locator(".accordion details").first
    assert part.get_attribute("open") is None
    part.locator("summary").focus()
    page.keyboard.press("Enter")
    assert part.get_attribute("open") is not None


def test_somebody_writes_to_the_network(demo_site: DemoSite, browser: Browser) -> None:
    page = browser.new_page(base_url=demo_site.origin)
    page.goto("/ca/form/contact/")
    page.fill("[name=name]", "Aina Exemple")
    page.locator("main form button[type=submit]").click()
    assert axe_violations(page) == []
    assert page.input_value("[name=name]") == "Aina Exemple"
    page.fill("[name=email]", "aina@exemple.example")
    page.fill("[name=text]", "Bon dia!")
    page.check("[name=subject][value=join]")
    page.check("[name=consent]")
    page.locator("main form button[type=submit]").click()
    if "/received/" not in page.url:  # pressed within a second, as robots do: a second press sends it
        page.locator("main form button[type=submit]").click()
    expect(page).to_have_url(re.compile("/received/CON-"))
    assert page.context.cookies() == []
    page.close()
