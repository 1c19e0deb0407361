"""A real Chromium for the tests that have a face: where it is, how it starts, and what axe says."""

import os
import shutil
from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome")
# As root there is no sandbox; the rest keeps it from calling home.
CHROMIUM_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
AXE_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def chromium() -> str | None:
    """The path of a Chromium on this machine, if it has one."""
    return next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)


def axe_violations(page: Page) -> list[str]:
    """What axe finds on the page as it stands: one line per rule and element."""
    results = Axe().run(page, options={"runOnly": {"type": "tag", "values": AXE_RULES}})
    return [
        f"{found['id']}: {node['html'][:200]}" for found in results.response["violations"] for node in found["nodes"]
    ]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for the whole run; missing, the test is skipped, but in CI it fails."""
    path = chromium()
    if path is None:
        if os.environ.get("CI"):
            pytest.fail("CI must have Chromium")
        pytest.skip("no Chromium on this machine")
    # Playwright runs an event loop, which Django takes for an asynchronous context; there is one thread and no danger.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=CHROMIUM_FLAGS)
        yield running
        running.close()


@pytest.fixture
def open_tab(browser: Browser, live_server: Any) -> Iterator[Any]:
    """``open_tab(path, width=1280, dark=False, javascript=True)``: a fresh tab on the live server.

    The test fails if the page reports an error, breaks the content security policy or asks another host for anything.
    """
    contexts: list[Any] = []
    complaints: list[str] = []

    def open_at(
        path: str, *, width: int = 1280, height: int = 900, dark: bool = False, javascript: bool = True
    ) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
            java_script_enabled=javascript,
            # axe is injected as an inline script; the policy itself is watched by the console below.
            bypass_csp=False,
            reduced_motion="reduce",
        )
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(f"script error: {error}"))
        page.on(
            "console",
            lambda message: complaints.append(message.text) if "Content Security Policy" in message.text else None,
        )
        page.on(
            "request",
            lambda request: (
                None if request.url.startswith((live_server.url, "data:", "blob:")) else complaints.append(request.url)
            ),
        )
        page.goto(live_server.url + path)
        return page

    yield open_at
    for context in contexts:
        context.close()
    assert complaints == []
