"""``make screenshots``: the pictures of the README and of the editors' guide, from a copy of the demo site.

The pictures are committed (site/docs/screenshots/): they show visitors of the repository what the code cannot.
"""

import io
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser import CHROMIUM_FLAGS, chromium
from tests.demo_site import running_copy

FOLDER = Path(__file__).resolve().parents[2] / "site" / "docs" / "screenshots"
DESK, PHONE = (1280, 900), (360, 740)
# As xmess.demo.logins makes them, which needs Django set up.
EDITOR = ("publisher@xmess.example.org", "cooperem-publisher")
# Enough colours for drawings and type, a third of the bytes.
COLOURS = 128


@dataclass(frozen=True)
class Shot:
    """One picture: its file name, the path it shows, how, and what to press first."""

    name: str
    path: str
    size: tuple[int, int] = DESK
    dark: bool = False
    press: tuple[str, ...] = ()


PUBLIC = [
    Shot("home", "/ca/"),
    Shot("home-dark", "/en/", dark=True),
    Shot("home-phone", "/es/", size=PHONE),
    Shot("members", "/ca/membres/"),
    Shot("group", "/ca/grups-de-treball/agroecologia/"),
    Shot("practices", "/ca/bones-practiques/"),
    Shot("practice", "/es/buenas-practicas/ejemplo-la-moneda-que-nadie-gastaba/"),
    Shot("hand-in", "/ca/form/hand-in-experience/", size=PHONE),
    Shot("chapter", "/ca/que-fem/recursos/primers-passos/comenceu-per-la-compra/"),
    Shot("volume-differences", "/en/what-we-do/resources/living-abc/volumes/2/since/1/", dark=True),
]
GROUP = "Agroecologia"
ADMIN = [
    Shot("admin-home", "/admin/"),
    Shot("admin-groups", "/admin/working-groups/"),
    Shot("admin-group", "/admin/working-groups/", press=(GROUP,)),
    Shot("admin-page", "/admin/working-groups/", press=(GROUP, f"Català: {GROUP}")),
    Shot("admin-translation", "/admin/working-groups/", press=(GROUP, "Español: Agroecología")),
]


def main() -> None:
    """Take every picture and say where it went."""
    path = chromium()
    if path is None:
        sys.exit("Pictures need Chromium: install it (Debian: apt install chromium).")
    FOLDER.mkdir(parents=True, exist_ok=True)
    print("Preparing a copy of the demo site…", flush=True)
    with TemporaryDirectory() as folder, running_copy(Path(folder)) as site, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=CHROMIUM_FLAGS)
        for shot in PUBLIC:
            page = open_tab(browser, site.origin, shot)
            take(page, shot)
            page.close()
        page = open_tab(browser, site.origin, ADMIN[0])
        sign_in(page)
        for shot in ADMIN:
            take(page, shot)
        browser.close()


def open_tab(browser: Browser, origin: str, shot: Shot) -> Page:
    """A tab of the right size and theme."""
    width, height = shot.size
    return browser.new_page(
        base_url=origin,
        viewport={"width": width, "height": height},
        color_scheme="dark" if shot.dark else "light",
        reduced_motion="reduce",
    )


def sign_in(page: Page) -> None:
    """As the demo editor."""
    page.goto("/admin/")
    page.locator("input[name=login]").fill(EDITOR[0])
    page.locator("input[name=password]").fill(EDITOR[1])
    page.locator("main form [type=submit]").click()
    page.wait_for_url("**/admin/")


def take(page: Page, shot: Shot) -> None:
    """Open the page, press what leads further, and write the picture with few colours."""
    page.goto(shot.path, wait_until="networkidle")
    for words in shot.press:
        row, _colon, name = words.rpartition(": ")
        place = page.get_by_role("listitem").filter(has_text=row) if row else page.get_by_role("main")
        place.get_by_role("link", name=name).first.click()
        page.wait_for_load_state("networkidle")
    picture = Image.open(io.BytesIO(page.screenshot()))
    target = FOLDER / f"{shot.name}.png"
    picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(target, optimize=True)
    print(f"{target} ({target.stat().st_size // 1024} kB)")


if __name__ == "__main__":
    main()
