"""What editors do in the administration, in a real browser, and what visitors see of it at once."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.demo_site import DemoSite
from tests.journeys.conftest import fill_in_log_in

pytestmark = pytest.mark.browser

NAME = "Exemple: horts compartits"
ADDRESS = "/ca/grups-de-treball/exemple-horts-compartits/"
LEAD, GOAL = "Horts que un poble conrea plegat.", "Obrir un hort a cada barri."
SPANISH = {
    "Títol": "Ejemplo: huertos compartidos",
    "Entradeta": "Huertos que un pueblo cultiva en común.",
    "Objectius": "Abrir un huerto en cada barrio.",
}
SPANISH_SLUG = "ejemplo-huertos-compartidos"
SPANISH_ADDRESS = f"/es/grupos-de-trabajo/{SPANISH_SLUG}/"


@pytest.fixture
def visitor(browser: Browser, editable_site: DemoSite) -> Iterator[Page]:
    """Somebody else's browser, on the same site."""
    context = browser.new_context(base_url=editable_site.origin, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def test_a_group_is_made_published_translated_and_taken_offline(sign_in: Callable[[str], Page], visitor: Page) -> None:
    editor = sign_in("publisher")

    make_group(editor)
    assert status(visitor, ADDRESS) == 404, "a draft is nobody's business"

    write_page(editor)
    look_at_preview(editor)
    publish(editor)
    visitor.goto("/ca/grups-de-treball/")
    visitor.get_by_role("link", name=NAME).click()
    assert visitor.url.endswith(ADDRESS)
    for text in (LEAD, GOAL):
        expect(visitor.get_by_role("main")).to_contain_text(text)

    translate_to_spanish(editor)
    switch_language(visitor, "Español")
    expect(visitor.get_by_role("heading", level=1)).to_have_text(SPANISH["Títol"])
    for text in SPANISH.values():
        expect(visitor.get_by_role("main")).to_contain_text(text)
    expect(visitor.get_by_role("main")).not_to_contain_text(LEAD)
    assert visitor.url.endswith(SPANISH_ADDRESS)

    take_offline(editor)
    assert [status(visitor, address) for address in (ADDRESS, SPANISH_ADDRESS)] == [404, 404]


def make_group(editor: Page) -> None:
    """From the menu: the facts, which bring the draft page."""
    editor.get_by_role("button", name="Grups de treball").click()
    editor.get_by_role("link", name="Grups", exact=True).click()
    editor.get_by_role("link", name="Afegir grup de treball").click()
    editor.get_by_role("textbox", name="Nom intern").fill(NAME)
    editor.get_by_role("combobox", name="Estat").select_option(label="Proposat")
    editor.get_by_role("combobox", name="Tema").select_option(label="Agroecologia")
    editor.get_by_role("button", name="Crear").click()
    expect(editor.get_by_role("status")).to_contain_text(f"Hi ha un esborrany de pàgina amb el títol «{NAME}»")


def write_page(editor: Page) -> None:
    """By the link of the message, a lead and a goal."""
    editor.get_by_role("status").get_by_role("link", name="Edita la pàgina").click()
    editor.get_by_role("textbox", name="Entradeta").fill(LEAD)
    editor.get_by_role("region", name="Objectius").get_by_role("textbox").click()
    editor.keyboard.type(GOAL)
    # The rich text editor hands its text to the form a moment after the last key.
    expect(editor.locator("[name=goals]")).to_have_value(re.compile(re.escape(GOAL)))


def look_at_preview(editor: Page) -> None:
    """The page as visitors will see it, beside the form."""
    editor.get_by_role("button", name="Mostrar/ocultar previsualització").click()
    expect(editor.frame_locator("#w-preview-iframe").get_by_role("main")).to_contain_text(LEAD)


def open_page_of(editor: Page, name: str) -> None:
    """From the list of groups to the facts of one, and on to its Catalan page."""
    editor.goto("/admin/working-groups/")
    editor.get_by_role("main").get_by_role("link", name=name, exact=True).click()
    pages = editor.get_by_role("region", name="Pàgines").get_by_role("listitem")
    pages.filter(has_text="Català").get_by_role("link").click()
    expect(editor.get_by_role("textbox", name="Entradeta")).to_be_visible()


def publish(editor: Page) -> None:
    """The second of the buttons at the foot."""
    editor.get_by_role("button", name="Més accions").click()
    editor.get_by_role("button", name="Publicar").click()
    expect(editor.get_by_role("status")).to_contain_text("ha estat publicada")


def choose_action(editor: Page, name: str) -> None:
    """From the three dots beside the title of the page that is open."""
    editor.get_by_role("button", name="Accions", exact=True).click()
    editor.get_by_role("link", name=name, exact=True).click()


def translate_to_spanish(editor: Page) -> None:
    """Every string, one by one, and publish."""
    open_page_of(editor, NAME)
    choose_action(editor, "Traduir aquesta pàgina")
    editor.get_by_role("checkbox", name="Español").check()
    editor.get_by_role("button", name="Enviar").click()
    expect(editor.get_by_role("status")).to_contain_text("ha estat enviada per a traducció a Español")
    for heading, words in SPANISH.items():
        translate(segment(editor, heading), words)
    editor.get_by_role("tab", name="Difusió").click()
    translate(segment(editor, "Slug"), SPANISH_SLUG)
    editor.get_by_role("button", name="Publicar en Español").click()
    expect(editor.get_by_role("status")).to_contain_text(f"S'ha publicat '{SPANISH['Títol']}' en Español.")


def segment(editor: Page, heading: str) -> Locator:
    """The string under this heading."""
    headed = editor.get_by_role("heading", level=3, name=heading, exact=True)
    return editor.get_by_role("tabpanel").get_by_role("listitem").filter(has=headed)


def translate(string: Locator, words: str) -> None:
    """Write the translation of one string and save it."""
    string.get_by_role("button", name="Traduir").click()
    string.get_by_role("textbox").fill(words)
    string.get_by_role("button", name="Desar").click()
    expect(string.get_by_text("Traduït manualment")).to_be_visible()


def take_offline(editor: Page) -> None:
    """The Catalan page, which takes its translations with it."""
    open_page_of(editor, NAME)
    choose_action(editor, "Despublicar")
    editor.get_by_role("button", name="Anul·lar la publicació").click()
    expect(editor.get_by_role("status")).to_contain_text(NAME)


def switch_language(visitor: Page, name: str) -> None:
    """By the links at the top of the page as it is now."""
    visitor.reload()
    visitor.get_by_role("banner").get_by_role("link", name=name).click()


def status(visitor: Page, address: str) -> int:
    """What the site answers to somebody who opens ``address``."""
    answer = visitor.goto(address)
    assert answer is not None
    return answer.status


def test_an_editor_writes_but_cannot_publish(sign_in: Callable[[str], Page], visitor: Page) -> None:
    editor = sign_in("editor")
    open_page_of(editor, "Cures")
    editor.get_by_role("textbox", name="Entradeta").fill("Encara no ho ha revisat ningú.")
    editor.get_by_role("button", name="Més accions").click()
    expect(editor.get_by_role("button", name="Envia a Revisió")).to_be_visible()
    expect(editor.get_by_role("button", name="Publicar")).to_have_count(0)

    # Nor by a form made up to ask for it.
    save = editor.get_by_role("button", name="Desa esborrany")
    save.evaluate(
        "button => Object.assign(button, { type: 'submit', name: 'action-publish', value: 'action-publish' })"
    )
    save.click()
    expect(editor.get_by_role("status")).to_contain_text("Cures")
    visitor.goto("/ca/grups-de-treball/cures/")
    expect(visitor.get_by_role("heading", level=1)).to_have_text("Cures")
    expect(visitor.get_by_role("main")).not_to_contain_text("Encara no ho ha revisat ningú.")


def test_a_wrong_password_is_refused_in_catalan(editors_tab: Page) -> None:
    editors_tab.goto("/admin/")
    expect(editors_tab).to_have_title(re.compile("^Inicia la sessió"))
    fill_in_log_in(editors_tab, "publisher@xmess.example.org", "no-és-aquesta")
    expect(editors_tab).to_have_title(re.compile("^Error: "))
    expect(editors_tab.get_by_role("main")).to_contain_text("no són correct")
    editors_tab.goto("/admin/")
    expect(editors_tab).to_have_title(re.compile("Inicia la sessió"))
