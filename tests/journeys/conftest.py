"""A demo site that editors may change, and their tabs."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.demo_site import DemoSite, running_copy
from xmess.demo.logins import DemoLogin

# A busy machine shows the same thing, later.
expect.set_options(timeout=20_000)


@pytest.fixture(scope="module")
def editable_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DemoSite]:
    """A copy of its own, which no other module sees."""
    with running_copy(tmp_path_factory.mktemp("editable-site")) as site:
        yield site


@pytest.fixture
def editors_tab(browser: Browser, editable_site: DemoSite) -> Iterator[Page]:
    """A browser in Catalan where nobody has signed in; no script fails, no policy is broken, no other host is asked."""
    context = browser.new_context(
        viewport={"width": 1280, "height": 900}, base_url=editable_site.origin, locale="ca", reduced_motion="reduce"
    )
    complaints = watched(context, editable_site.origin)
    yield context.new_page()
    context.close()
    assert complaints == []


def watched(context: BrowserContext, origin: str) -> list[str]:
    """What the pages opened in ``context`` complain of, as it happens."""
    complaints: list[str] = []
    context.on("weberror", lambda found: complaints.append(f"script error: {found.error}"))
    context.on(
        "console",
        lambda message: complaints.append(message.text) if "Content Security Policy" in message.text else None,
    )
    own = (origin, "data:", "blob:")
    context.on("request", lambda request: None if request.url.startswith(own) else complaints.append(request.url))
    return complaints


@pytest.fixture
def sign_in(editors_tab: Page) -> Callable[[str], Page]:
    """``sign_in(role)``: the tab, at the dashboard, as the demo log-in with that role."""

    def signed_in(role: str) -> Page:
        login = DemoLogin(role, "")
        editors_tab.goto("/admin/")
        fill_in_log_in(editors_tab, login.email, login.password)
        expect(editors_tab.get_by_role("heading", level=1, name="XMESS")).to_be_visible()
        return editors_tab

    return signed_in


def fill_in_log_in(page: Page, email: str, password: str) -> None:
    """Fill in the form of the log-in page and send it."""
    page.get_by_label("Correu electrònic").fill(email)
    page.get_by_label("Contrasenya", exact=False).fill(password)
    page.get_by_role("main").get_by_role("button", name=re.compile("Inicia la sessió")).click()
