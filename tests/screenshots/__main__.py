"""``make screenshots``: the pictures of the README, from the site that ``make run`` is serving.

The pictures are committed (site/docs/screenshots/): they show visitors of the repository what the code cannot.
"""

import io
import sys
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser import CHROMIUM_FLAGS, chromium

ORIGIN = sys.argv[1] if len(sys.argv) > 1 else "http://localhost:8000"
FOLDER = Path(__file__).resolve().parents[2] / "site" / "docs" / "screenshots"
DESK, PHONE = (1280, 900), (360, 740)
EDITOR = ("publisher@xmess.example.org", "cooperem-publisher")
# Enough colours for drawings and type, a third of the bytes.
COLOURS = 128


@dataclass(frozen=True)
class Shot:
    """One picture: its file name, the path it shows, and how."""

    name: str
    path: str
    size: tuple[int, int] = DESK
    dark: bool = False


PUBLIC = [
    Shot("home", "/ca/"),
    Shot("home-dark", "/en/", dark=True),
    Shot("home-phone", "/es/", size=PHONE),
    Shot("members", "/ca/qui-som/membres/"),
    Shot("group", "/ca/que-fem/grups-de-treball/agroecologia/"),
]
ADMIN = [Shot("admin-home", "/admin/"), Shot("admin-groups", "/admin/working_groups/")]


def main() -> None:
    """Take every picture and say where it went."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=CHROMIUM_FLAGS)
        for shot in PUBLIC:
            take(browser, shot)
        take_signed_in(browser, ADMIN)
        browser.close()


def take(browser: Browser, shot: Shot) -> None:
    """A public page."""
    page = open_page(browser, shot)
    page.goto(ORIGIN + shot.path, wait_until="networkidle")
    save(page, shot)
    page.close()


def take_signed_in(browser: Browser, shots: list[Shot]) -> None:
    """Pages of the administration, as the demo editor."""
    page = open_page(browser, shots[0])
    page.goto(f"{ORIGIN}/admin/")
    page.locator("input[name=login]").fill(EDITOR[0])
    page.locator("input[name=password]").fill(EDITOR[1])
    page.locator("main form button[type=submit], main form [type=submit]").first.click()
    for shot in shots:
        page.goto(ORIGIN + shot.path, wait_until="networkidle")
        save(page, shot)
    page.close()


def open_page(browser: Browser, shot: Shot) -> Page:
    """A tab of the right size and theme."""
    width, height = shot.size
    return browser.new_page(
        viewport={"width": width, "height": height},
        color_scheme="dark" if shot.dark else "light",
        reduced_motion="reduce",
    )


def save(page: Page, shot: Shot) -> None:
    """Write the picture with few colours."""
    picture = Image.open(io.BytesIO(page.screenshot()))
    target = FOLDER / f"{shot.name}.png"
    picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(target, optimize=True)
    print(f"{target} ({target.stat().st_size // 1024} kB)")


if __name__ == "__main__":
    main()
