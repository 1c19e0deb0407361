"""What the first view of the home page costs a phone (performance.md row 11), on the site as it is served."""

from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Request

from tests.demo_site import DemoSite

pytestmark = pytest.mark.browser

KILOBYTE = 1024
MOST_BYTES, MOST_REQUESTS = 90 * KILOBYTE, 10
MOST_STYLE, MOST_SCRIPT = 10 * KILOBYTE, 3 * KILOBYTE


@dataclass(frozen=True)
class Transfer:
    """One response: its address, its kind and its body's bytes as they travelled, compressed."""

    url: str
    kind: str
    size: int


@pytest.fixture(scope="module", params=["ca", "es", "en"])
def transfers(request: pytest.FixtureRequest, browser: Browser, demo_site: DemoSite) -> list[Transfer]:
    """Everything a phone loads with an empty cache until the network is quiet."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, device_scale_factor=2)
    page = context.new_page()
    finished: list[Request] = []
    page.on("requestfinished", lambda one: finished.append(one))
    page.goto(f"{demo_site.origin}/{request.param}/", wait_until="networkidle")
    seen = [Transfer(one.url, one.resource_type, one.sizes()["responseBodySize"]) for one in finished]
    context.close()
    return seen


def test_the_first_view_is_light_and_asks_little(transfers: list[Transfer]) -> None:
    assert len(transfers) <= MOST_REQUESTS, [transfer.url for transfer in transfers]
    assert 0 < sum(transfer.size for transfer in transfers) <= MOST_BYTES, transfers


def test_style_and_scripts_stay_within_their_share(transfers: list[Transfer]) -> None:
    sizes = {kind: sum(one.size for one in transfers if one.kind == kind) for kind in ("stylesheet", "script")}
    assert 0 < sizes["stylesheet"] <= MOST_STYLE
    assert 0 < sizes["script"] <= MOST_SCRIPT
