"""What editors do with many practices at once, in a real browser: bring them in, and put them together in a volume."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.demo_site import DemoSite, manage

pytestmark = pytest.mark.browser

SHEET = (
    "code;name;topic;outcome;policy_classes;councils\n"
    "prova-forn;El forn que va tornar (exemple);comerc;{outcome};impulse;Vilaprova (exemple)\n"
    "exemple-moneda;;;failed;;\n"
)


def send(editor: Page, text: str) -> None:
    """Hand in a spreadsheet."""
    sheet = {"name": "practiques.csv", "mimeType": "text/csv", "buffer": text.encode()}
    editor.set_input_files("input[type=file]", files=[sheet])
    editor.get_by_role("button", name="Llegeix-lo").click()


def test_a_sheet_is_looked_at_corrected_put_into_effect_and_undone(
    sign_in: Callable[[str], Page], editable_site: DemoSite
) -> None:
    editor = sign_in("publisher")
    editor.goto("/admin/good-practices/")
    editor.get_by_role("button", name="Accions").first.click()
    editor.get_by_role("link", name="Importa d’un full de càlcul").click()
    send(editor, SHEET.format(outcome="regular"))
    expect(editor.locator("main")).to_contain_text("1 fila per corregir")
    expect(editor.locator("main")).to_contain_text("«regular» no és cap d’aquests")
    assert not editor.get_by_role("button", name="Aplica-la").is_visible()

    editor.goto("/admin/good-practices-import/")
    send(editor, SHEET.format(outcome="Va funcionar"))
    expect(editor.locator("main")).to_contain_text("1 pràctica nova")
    expect(editor.locator("main")).to_contain_text("1 fila que no canvia res")
    editor.get_by_role("button", name="Aplica-la").click()
    manage(editable_site, "db_worker", "--batch", "--no-startup-delay")
    editor.reload()
    expect(editor.locator("main")).to_contain_text("El forn que va tornar")
    editor.goto("/admin/good-practices/?q=forn")
    expect(editor.locator("main")).to_contain_text("El forn que va tornar")
    editor.go_back()
    editor.get_by_role("button", name="Desfés-la").click()
    expect(editor.locator("main")).to_contain_text("Desfeta")
    editor.goto("/admin/good-practices/?q=forn")
    expect(editor.locator("main")).not_to_contain_text("El forn que va tornar")


def test_a_volume_is_put_together_and_frozen_and_visitors_read_it(sign_in: Callable[[str], Page]) -> None:
    editor = sign_in("publisher")
    editor.goto("/admin/guides/")
    editor.get_by_role("link", name="L’ABC viu (exemple)").first.click()
    editor.goto(editor.url.replace("/guides/edit/", "/guide-volumes/of/"))
    editor.get_by_role("button", name="Obre un volum nou").click()
    lacking = editor.locator("dl")
    expect(lacking).to_contain_text("Normatives")
    lacking.get_by_role("link", name="Normatives").click()
    editor.get_by_label("Exemple: quatre clàusules en contractes petits").check()
    editor.get_by_role("button", name="Afegeix al volum").click()
    expect(editor.locator("main")).to_contain_text("1 experiència triada")
    expect(lacking).not_to_contain_text("Normatives")
    editor.get_by_role("button", name="Congela’l").click()
    expect(editor.locator(".messages")).to_contain_text("Marca la casella")
    editor.get_by_label("El volum està a punt").check()
    editor.get_by_role("button", name="Congela’l").click()
    expect(editor.locator("main")).to_contain_text("Aquest volum està congelat")

    editor.goto("/ca/que-fem/recursos/abc-viu/volumes/3/")
    editor.get_by_role("link", name="quatre clàusules").click()
    expect(editor.get_by_role("heading", level=2, name="Text congelat")).to_be_visible()
    expect(editor.locator(".cite").first).to_contain_text("volum 3")
    editor.goto("/ca/que-fem/recursos/abc-viu/volumes/3/since/2/")
    expect(editor.locator("main")).to_contain_text("Ja no hi són")
