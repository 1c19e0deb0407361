"""A council hands in an experience over several sittings, without JavaScript; an editor makes a fiche of it."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import axe_violations
from tests.demo_site import DemoSite

pytestmark = pytest.mark.browser

TITLE = "El viver de Vilaprova (exemple)"


@pytest.fixture
def council(browser: Browser, editable_site: DemoSite) -> Iterator[Page]:
    """A council's tab on a phone whose browser runs no scripts and keeps no cookie."""
    context = browser.new_context(
        viewport={"width": 360, "height": 740},
        base_url=editable_site.origin,
        java_script_enabled=False,
        color_scheme="dark",
    )
    yield context.new_page()
    assert context.cookies() == []
    context.close()


def press_until(page: Page, button: str, address: str) -> None:
    """Press ``button`` until the page is at ``address``: who is quicker than people are is asked to press again."""
    for _time in range(60):
        page.get_by_role("button", name=button, exact=True).click()
        if re.search(address, page.url):
            return
    raise AssertionError(page.inner_text("main"))


def save(page: Page, **words: str) -> None:
    """Fill in fields by their name and go on."""
    for name, text in words.items():
        page.fill(f"[name={name}]", text)
    page.get_by_role("button", name="Desa i continua", exact=True).click()


def test_an_experience_is_told_resumed_sent_accepted_and_published(
    council: Page, sign_in: Callable[[str], Page], editable_site: DemoSite
) -> None:
    council.goto("/ca/bones-practiques/")
    council.get_by_role("link", name="Explica la vostra experiència").first.click()
    council.fill("[name=council]", "Vilaprova (exemple)")
    council.fill("[name=name]", "Berta Exemple")
    council.fill("[name=email]", "berta@exemple.example")
    press_until(council, "Desa i continua", "/step/policy/")

    council.fill("[name=title]", TITLE)  # and called away
    council.get_by_role("button", name="Desa i continua un altre dia").click()
    link = council.locator(".cite a").inner_text()
    council.goto("/ca/")
    council.goto(link)
    expect(council.get_by_role("heading", level=1)).to_have_text("Què es va fer")
    save(council, body="Vam obrir un viver.\n\nI va créixer.", steps="Parlar-ne | dos mesos")
    for _step in ("means", "results", "lessons", "class"):
        save(council)
    save(council, documents_note="Cap.")
    expect(council.get_by_role("heading", level=2, name="Abans d’enviar-la")).to_be_visible()
    council.get_by_role("link", name=re.compile("En dues frases")).click()
    council.fill("[name=lead]", "Un local per començar.")
    council.check("[name=outcome][value=failed]")
    council.select_option("[name=topic]", index=1)
    council.get_by_text("Desa i ves a un altre pas").click()
    council.get_by_role("button", name="Revisa les respostes").click()
    expect(council.locator("main")).to_contain_text("No va funcionar")
    council.check("[name=consent]")
    press_until(council, "Envia l’experiència", "/received/")
    number = council.locator(".confirmation .code").inner_text()
    council.goto(link)  # the draft is gone: its link leads to the receipt
    expect(council.locator(".confirmation .code")).to_have_text(number)

    editor = sign_in("publisher")
    editor.goto(f"/admin/experiences/?q={number}")
    editor.get_by_role("link", name=number).first.click()
    expect(editor.locator("main")).to_contain_text("I va créixer.")
    editor.get_by_role("link", name="Decideix").click()
    editor.get_by_label(re.compile("Acceptar-la")).check()
    editor.get_by_role("button", name="Aplica-la").click()
    expect(editor.locator("[name=title]")).to_have_value(TITLE)
    council.goto("/ca/bones-practiques/?q=Vilaprova")
    expect(council.locator("main")).not_to_contain_text(TITLE)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["ca", "es", "en"])
def test_axe_finds_nothing_in_any_step_nor_with_messages(
    browser: Browser, editable_site: DemoSite, language: str, scheme: str
) -> None:
    context = browser.new_context(
        viewport={"width": 320, "height": 740}, base_url=editable_site.origin, color_scheme=scheme
    )
    page = context.new_page()
    found = {}

    def look(where: str) -> None:
        found[where] = axe_violations(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, where

    page.goto(f"/{language}/form/hand-in-experience/")
    look("first step")
    button = page.locator("form.form button.button").first
    page.fill("[name=council]", "Vilaprova")
    for _time in range(60):
        button.click()
        if page.locator("[aria-invalid]").count():
            break
    look("with messages")
    page.fill("[name=name]", "Berta Exemple")
    page.fill("[name=email]", "berta@exemple.example")
    for _time in range(60):
        button.click()
        if "/step/policy/" in page.url:
            break
    root = page.url.partition("/step/")[0]
    for step in ("policy", "done", "means", "results", "lessons", "class", "documents"):
        page.goto(f"{root}/step/{step}/")
        look(step)
    for place in ("check", "later"):
        page.goto(f"{root}/{place}/")
        look(place)
    context.close()
    assert {where: violations for where, violations in found.items() if violations} == {}
