"""A browser that sees the pages of the test's own transaction."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.test import Client
from playwright.sync_api import Browser, Page

ORIGIN = "http://testserver"


@pytest.fixture
def tab(browser: Browser, db: None) -> Iterator[Any]:
    """``tab(path, width=1280, dark=False, javascript=True)``: Chromium shows what Django's test client was given.

    A live server would need committed rows and empty the database after the test. Whatever is asked of another host, or
    refused by the policy, fails the test.
    """
    call_command("build_css", verbosity=0)
    call_command("build_fonts", verbosity=0)
    contexts: list[Any] = []
    complaints: list[str] = []

    def open_at(path: str, *, width: int = 1280, dark: bool = False, javascript: bool = True) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme="dark" if dark else "light",
            java_script_enabled=javascript,
            reduced_motion="reduce",
        )
        contexts.append(context)
        # Fetched here: Playwright answers in a context of its own, in which Django would open another connection.
        response = Client().get(path)
        headers = {name: value for name, value in response.headers.items() if name != "Content-Length"}
        context.route("**/*", lambda route: _answer(route, complaints))
        context.route(
            ORIGIN + path,
            lambda route: route.fulfill(status=response.status_code, headers=headers, body=response.content),
        )
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text) if "Content Sec" in message.text else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(ORIGIN + path)
        return page

    yield open_at
    for context in contexts:
        context.close()
    assert complaints == []


def _answer(route: Any, complaints: list[str]) -> None:
    """Static and uploaded files; anything else is nobody's business."""
    path = urlsplit(route.request.url).path
    if not route.request.url.startswith(ORIGIN):
        complaints.append(route.request.url)
        route.abort()
    elif path.startswith(settings.STATIC_URL) and (found := finders.find(path.removeprefix(settings.STATIC_URL))):
        route.fulfill(path=Path(str(found)))
    elif path.startswith(settings.MEDIA_URL):
        with default_storage.open(path.removeprefix(settings.MEDIA_URL)) as stored:
            route.fulfill(body=stored.read())
    else:
        route.fulfill(status=404)
