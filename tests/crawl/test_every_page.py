"""Every page of the demo site, as a machine reads it: valid, reachable, in its language, known to its translations."""

import json
import re
import urllib.error
import urllib.request
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any
from urllib.parse import urldefrag, urljoin, urlsplit

import html5lib
import pytest

from tests.demo_site import DemoSite, live_pages

pytestmark = pytest.mark.browser  # needs the demo site, not Chromium itself

HTML = "{http://www.w3.org/1999/xhtml}"


@dataclass(frozen=True)
class Answer:
    """One page as it was served."""

    url: str
    status: int
    text: str

    @cached_property
    def tree(self) -> Any:
        """The parsed document; html5lib's strict parser raises at the first error of syntax."""
        return html5lib.HTMLParser(strict=True).parse(self.text)

    def all(self, name: str, /, **attributes: str) -> list[Any]:
        """Every element called ``name`` with these attributes."""
        found = self.tree.iter(f"{HTML}{name}")
        return [element for element in found if all(element.get(key) == value for key, value in attributes.items())]

    @property
    def alternates(self) -> dict[str, str]:
        """Addresses by language of the ``hreflang`` links."""
        return {
            link.get("hreflang"): link.get("href") for link in self.all("link", rel="alternate") if link.get("hreflang")
        }


def fetch(url: str) -> Answer:
    try:
        with urllib.request.urlopen(url, timeout=30) as response:  # noqa: S310 - our own server
            body = response.read()
            text = body.decode() if "html" in response.headers.get("Content-Type", "") else ""
            return Answer(url, response.status, text)
    except urllib.error.HTTPError as error:
        return Answer(url, error.code, "")


@pytest.fixture(scope="module")
def answers(demo_site: DemoSite) -> dict[str, Answer]:
    """Every live page, by address."""
    return {demo_site.origin + page.path: fetch(demo_site.origin + page.path) for page in live_pages(demo_site)}


def test_every_live_page_is_served(answers: dict[str, Answer]) -> None:
    assert len(answers) > 150
    assert {url: answer.status for url, answer in answers.items() if answer.status != 200} == {}


def test_every_page_is_well_formed_with_unique_ids_and_one_main_heading(answers: dict[str, Answer]) -> None:
    wrong: dict[str, str] = {}
    for url, answer in answers.items():
        try:
            ids = [element.get("id") for element in answer.tree.iter() if element.get("id")]
        except html5lib.html5parser.ParseError as error:
            wrong[url] = f"syntax: {error}"
            continue
        if len(ids) != len(set(ids)):
            wrong[url] = f"ids twice: {sorted(name for name in set(ids) if ids.count(name) > 1)}"
        if len(answer.all("h1")) != 1:
            wrong[url] = "not one h1"
    assert wrong == {}


def test_headings_never_skip_a_level(answers: dict[str, Answer]) -> None:
    skipping = {}
    for url, answer in answers.items():
        levels = [
            int(element.tag[-1]) for element in answer.tree.iter() if re.fullmatch(rf"{HTML}h[1-6]", str(element.tag))
        ]
        if any(after > before + 1 for before, after in pairwise(levels)):
            skipping[url] = levels
    assert skipping == {}


def test_every_internal_link_leads_somewhere(answers: dict[str, Answer], demo_site: DemoSite) -> None:
    sources = defaultdict(set)
    for url, answer in answers.items():
        for element in answer.tree.iter():
            target = element.get("href") or element.get("{http://www.w3.org/1999/xlink}href") or element.get("src")
            address = urldefrag(urljoin(url, target))[0] if target else ""
            if address.startswith(demo_site.origin):
                sources[address].add(url)
    broken = {address: fetch(address).status for address in sources if address not in answers}
    assert {
        address: (status, sorted(sources[address])[:2]) for address, status in broken.items() if status >= 400
    } == {}


def test_fragments_point_at_something_on_their_page(answers: dict[str, Answer]) -> None:
    missing = {}
    for url, answer in answers.items():
        ids = {element.get("id") for element in answer.tree.iter()}
        targets = {link.get("href")[1:] for link in answer.all("a") if (link.get("href") or "").startswith("#")}
        if targets - ids - {""}:
            missing[url] = targets - ids
    assert missing == {}


def test_translations_know_each_other_and_the_source_is_the_default(answers: dict[str, Answer]) -> None:
    wrong = {}
    for url, answer in answers.items():
        for language, other in answer.alternates.items():
            back = answers.get(other)
            if back is None or url not in back.alternates.values():
                wrong[url] = (language, other)
        if answer.alternates and answer.alternates.get("x-default") != answer.alternates.get("ca"):
            wrong[url] = ("x-default", answer.alternates.get("x-default", ""))
    assert wrong == {}


def test_a_page_that_is_not_translated_says_so_and_points_to_its_source(
    answers: dict[str, Answer], demo_site: DemoSite
) -> None:
    fallbacks = [page for page in live_pages(demo_site) if not page.translated]
    assert fallbacks
    for page in fallbacks:
        answer = answers[demo_site.origin + page.path]
        [canonical] = answer.all("link", rel="canonical")
        assert "/ca/" in canonical.get("href")
        heading = answer.all("h1")[0]
        around = [element for element in answer.tree.iter() if heading in element.iter() and element.get("lang")]
        assert around[-1].get("lang") == "ca", page.path
        assert answer.alternates == {}


def test_every_page_has_its_own_title_and_a_description(answers: dict[str, Answer], demo_site: DemoSite) -> None:
    own = [demo_site.origin + page.path for page in live_pages(demo_site) if page.translated]
    for language in ("ca", "es", "en"):
        titles = [answers[url].all("title")[0].text for url in own if urlsplit(url).path.startswith(f"/{language}/")]
        assert [title for title in set(titles) if titles.count(title) > 1] == []
    assert [url for url in own if not answers[url].all("meta", name="description")] == []


def test_structured_data_parses_and_pictures_have_a_decision_on_their_text(answers: dict[str, Answer]) -> None:
    for url, answer in answers.items():
        for script in answer.all("script", type="application/ld+json"):
            assert json.loads(script.text)["@context"] == "https://schema.org", url
        assert [image.get("src") for image in answer.all("img") if image.get("alt") is None] == [], url


def test_the_sitemap_lists_every_translated_page_and_no_other(demo_site: DemoSite) -> None:
    listed = set()
    for language in ("ca", "es", "en"):
        with urllib.request.urlopen(f"{demo_site.origin}/sitemap-{language}.xml", timeout=30) as response:  # noqa: S310
            listed |= set(re.findall(r"<loc>([^<]+)</loc>", response.read().decode()))
    assert listed == {demo_site.origin + page.path for page in live_pages(demo_site) if page.translated}
