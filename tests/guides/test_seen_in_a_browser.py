"""A chapter in a real browser: the contents follow the reader and notes work by keyboard, with and without scripts."""

from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser import axe_violations
from tests.factories.guides import GuideFactory, chapter_page, guide_page, guides_index, note, paragraph

pytestmark = pytest.mark.browser
FOLLOWED = "[data-follow] a[aria-current]"


@pytest.fixture
def chapter(homes: Any) -> str:
    """Path of a long chapter with three sections and a note in the last one."""
    guide = guide_page(GuideFactory(complete=True), guides_index(homes["ca"]))
    body: list[Any] = [paragraph("Abans de res. " * 100)]
    for name in ("u", "dos", "tres"):
        body.append({"type": "heading", "value": {"text": name, "level": "h2", "anchor": name}})
        body += [paragraph("Parleu amb qui ja ho ha fet. " * 60) for _ in range(4)]
    body.append(paragraph("La llei[^llei]."))
    chapter_page(guide, "Abans")
    page = chapter_page(guide, "Llarg", body=body, notes=[note("llei", "Llei 9/2017.")])
    chapter_page(guide, "Després")
    return page.get_url().removeprefix("http://localhost")


def test_the_contents_follow_the_reader(tab: Any, chapter: str) -> None:
    page = tab(chapter)
    expect(page.locator(FOLLOWED)).to_have_count(0)
    for name in ("dos", "tres", "u"):
        page.evaluate("name => document.getElementById(`part-${name}`).scrollIntoView()", name)
        expect(page.locator(FOLLOWED)).to_have_text(name)
    expect(page.locator("[data-follow]")).to_be_in_viewport()


def test_they_are_plain_links_without_scripts(tab: Any, chapter: str) -> None:
    page = tab(chapter, javascript=False)
    page.locator("[data-follow] a", has_text="tres").click()
    expect(page.locator("#part-tres")).to_be_in_viewport()


def test_a_note_is_reached_and_left_by_keyboard(tab: Any, chapter: str) -> None:
    page = tab(chapter, javascript=False)
    page.locator("#ref-llei").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#note-llei")).to_be_in_viewport()
    page.locator("#note-llei a[role=doc-backlink]").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#ref-llei")).to_be_in_viewport()


@pytest.mark.parametrize(("width", "dark"), [(1280, False), (360, True)])
def test_chapter_and_whole_guide_are_accessible(tab: Any, chapter: str, width: int, dark: bool) -> None:
    for path in (chapter, f"{chapter.rsplit('/', 2)[0]}/whole/"):
        page = tab(path, width=width, dark=dark)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert axe_violations(page) == []
