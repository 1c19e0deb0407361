"""The head of every page: canonical address, translations, Open Graph and JSON-LD."""

import json
import re
from typing import Any

import html5lib
import pytest

ORIGIN = "http://testserver"
ADDRESSES = ["/ca/", "/es/", "/en/", "/ca/la-xarxa/", "/es/la-red/", "/ca/la-xarxa/historia/", "/es/la-red/historia/"]


@pytest.fixture
def head(client: Any, pages: Any) -> Any:
    """Elements of the head of the page at a path, parsed strictly."""

    def read(path: str) -> Any:
        answer = client.get(path)
        assert answer.status_code == 200
        return html5lib.parse(answer.content.decode(), namespaceHTMLElements=False).find("head")

    return read


def links(head: Any, rel: str) -> list[Any]:
    return [link for link in head.findall("link") if link.get("rel") == rel]


def alternates(head: Any) -> dict[str, str]:
    return {link.get("hreflang"): link.get("href") for link in links(head, "alternate") if link.get("hreflang")}


def meta(head: Any, name: str) -> str | None:
    found = [tag.get("content") for tag in head.findall("meta") if name in (tag.get("name"), tag.get("property"))]
    assert len(found) <= 1, f"{name} twice"
    return found[0] if found else None


def nodes(head: Any) -> dict[str, Any]:
    (script,) = [tag for tag in head.findall("script") if tag.get("type") == "application/ld+json"]
    data = json.loads(script.text)
    assert data["@context"] == "https://schema.org"
    return {node["@type"]: node for node in data["@graph"]}


@pytest.mark.parametrize("path", ADDRESSES)
def test_every_page_has_a_canonical_address_a_title_and_a_description(head: Any, path: str) -> None:
    found = head(path)
    assert [link.get("href") for link in links(found, "canonical")] == [ORIGIN + path]
    assert meta(found, "og:url") == ORIGIN + path
    assert meta(found, "description")
    assert found.find("title").text
    assert meta(found, "robots") is None


@pytest.mark.parametrize("path", ADDRESSES)
def test_hreflang_is_reciprocal_with_catalan_as_default(head: Any, path: str) -> None:
    here = alternates(head(path))
    assert ORIGIN + path in here.values()
    assert here["x-default"] == here["ca"]
    for code, url in here.items():
        if code != "x-default":
            assert alternates(head(url.removeprefix(ORIGIN))) == here


def test_a_page_only_in_catalan_names_no_translations(head: Any) -> None:
    assert alternates(head("/ca/la-xarxa/arxiu/")) == {}


def test_a_fallback_says_which_page_counts(head: Any) -> None:
    found = head("/es/la-red/arxiu/")
    assert [link.get("href") for link in links(found, "canonical")] == [f"{ORIGIN}/ca/la-xarxa/arxiu/"]
    assert alternates(found) == {}
    assert meta(found, "og:locale") == "ca_ES"


def test_a_fallback_marks_its_text_and_says_so(client: Any, pages: Any) -> None:
    html = client.get("/es/la-red/arxiu/").content.decode()
    assert re.search(r'<html lang="es"', html)
    assert re.search(r'<div class="detail-body" lang="ca">', html)
    assert re.search(r'<title lang="ca">', html)
    assert 'class="notice"' in html


@pytest.mark.parametrize("path", ADDRESSES)
def test_open_graph_has_a_picture_of_its_own(head: Any, client: Any, path: str) -> None:
    found = head(path)
    assert meta(found, "og:title")
    assert meta(found, "og:locale") == {"ca": "ca_ES", "es": "es_ES", "en": "en_GB"}[path[1:3]]
    picture = meta(found, "og:image")
    assert picture is not None
    assert picture.startswith(f"{ORIGIN}/og/")


@pytest.mark.parametrize("path", ADDRESSES)
def test_json_ld_names_the_network_and_the_way(head: Any, path: str) -> None:
    found = nodes(head(path))
    assert found["Organization"]["@id"] == found["WebSite"]["publisher"]["@id"]
    assert found["WebSite"]["inLanguage"] == path[1:3]
    if path.count("/") == 2:
        assert "BreadcrumbList" not in found
    else:
        steps = found["BreadcrumbList"]["itemListElement"]
        assert [step["position"] for step in steps] == list(range(1, len(steps) + 1))
        assert steps[0]["item"] == f"{ORIGIN}{path[:4]}"
        assert steps[-1]["item"] == ORIGIN + path


def test_a_page_says_what_it_is_and_since_when(head: Any, pages: Any) -> None:
    pages["page"].save_revision().publish()
    page = nodes(head("/ca/la-xarxa/historia/"))["Article"]
    assert (page["headline"], page["url"]) == ("Història", f"{ORIGIN}/ca/la-xarxa/historia/")
    assert page["datePublished"] <= page["dateModified"]
    assert "name" in nodes(head("/ca/la-xarxa/"))["WebPage"]


def test_hostile_titles_do_not_leave_their_place(client: Any, pages: Any) -> None:
    pages["section"].title = '</script><script>alert(1)</script>"'
    pages["section"].lead = '"><img src=x onerror=alert(1)>'
    pages["section"].save_revision().publish()
    html = client.get("/ca/la-xarxa/").content.decode()
    assert "<script>alert(1)" not in html
    assert "<img src=x" not in html
    head = html5lib.parse(html, namespaceHTMLElements=False).find("head")
    assert nodes(head)["BreadcrumbList"]["itemListElement"][-1]["name"] == '</script><script>alert(1)</script>"'


def test_a_long_lead_is_cut_on_one_line(client: Any, pages: Any) -> None:
    pages["section"].lead = "Municipis\nque cooperen " * 25
    pages["section"].save_revision().publish()
    head = html5lib.parse(client.get("/ca/la-xarxa/").content.decode(), namespaceHTMLElements=False).find("head")
    description = meta(head, "description")
    assert description is not None
    assert len(description) <= 200
    assert "\n" not in description
