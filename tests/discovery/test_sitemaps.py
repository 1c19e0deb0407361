"""Sitemaps list what is live, public and written in its language, each with its translations."""

from typing import Any
from unittest.mock import patch
from xml.etree import ElementTree

import pytest
from wagtail.models import PageViewRestriction

from pages.content.models import StandardPage

ORIGIN = "http://testserver"
S = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
X = "{http://www.w3.org/1999/xhtml}"


def read(client: Any, path: str) -> ElementTree.Element:
    answer = client.get(path)
    assert answer.status_code == 200
    assert answer["Content-Type"] == "application/xml"
    return ElementTree.fromstring(answer.content)  # noqa: S314 - our own answer


def listed(client: Any, language: str) -> dict[str, dict[str, str]]:
    """Translations by address, from the sitemap of a language, checked against the protocol on the way."""
    root = read(client, f"/sitemap-{language}.xml")
    assert root.tag == f"{S}urlset"
    found = {}
    for url in root:
        assert next(child.tag for child in url) == f"{S}loc"
        links = {link.get("hreflang", ""): link.get("href", "") for link in url.findall(f"{X}link")}
        found[url.findtext(f"{S}loc", "")] = links
    return found


def test_the_index_names_a_sitemap_per_language(client: Any, pages: Any) -> None:
    root = read(client, "/sitemap.xml")
    assert root.tag == f"{S}sitemapindex"
    found = [loc.text for loc in root.iter(f"{S}loc")]
    assert sorted(found) == [f"{ORIGIN}/sitemap-{code}.xml" for code in ("ca", "en", "es")]


def test_each_language_lists_its_own_pages(client: Any, pages: Any) -> None:
    assert set(listed(client, "ca")) == {
        f"{ORIGIN}{path}" for path in ("/ca/", "/ca/la-xarxa/", "/ca/la-xarxa/historia/", "/ca/la-xarxa/arxiu/")
    }
    assert set(listed(client, "es")) == {f"{ORIGIN}{path}" for path in ("/es/", "/es/la-red/", "/es/la-red/historia/")}
    assert set(listed(client, "en")) == {f"{ORIGIN}/en/"}


def test_translations_are_reciprocal_and_default_to_catalan(client: Any, pages: Any) -> None:
    everything = {code: listed(client, code) for code in ("ca", "es", "en")}
    section = everything["es"][f"{ORIGIN}/es/la-red/"]
    assert section == {
        "ca": f"{ORIGIN}/ca/la-xarxa/",
        "es": f"{ORIGIN}/es/la-red/",
        "x-default": f"{ORIGIN}/ca/la-xarxa/",
    }
    for urls in everything.values():
        for own, links in urls.items():
            for code, other in links.items():
                if code != "x-default":
                    assert everything[code][other] == links, own


def test_a_page_only_in_catalan_has_no_alternates(client: Any, pages: Any) -> None:
    assert listed(client, "ca")[f"{ORIGIN}/ca/la-xarxa/arxiu/"] == {}


def test_private_pages_and_what_is_below_them_are_not_told(client: Any, pages: Any) -> None:
    PageViewRestriction.objects.create(page=pages["section"], restriction_type="login")
    assert set(listed(client, "ca")) == {f"{ORIGIN}/ca/"}


@pytest.mark.parametrize("path", ["/sitemap-fr.xml", "/sitemap-ca-9.xml", "/sitemap-ca-0.xml", "/sitemap-.xml"])
def test_what_is_not_there_is_not_found(client: Any, pages: Any, path: str) -> None:
    assert client.get(path).status_code == 404


def test_a_long_language_comes_in_parts(client: Any, homes: dict[str, Any]) -> None:
    for number in range(3):
        homes["ca"].add_child(instance=StandardPage(title=f"Pàgina {number}", locale=homes["ca"].locale))
    with patch("xmess.discovery.sitemaps.PAGES_PER_PART", 2):
        index = [loc.text for loc in read(client, "/sitemap.xml").iter(f"{S}loc")]
        assert f"{ORIGIN}/sitemap-ca-2.xml" in index
        first = {loc.text for loc in read(client, "/sitemap-ca.xml").iter(f"{S}loc")}
        second = {loc.text for loc in read(client, "/sitemap-ca-2.xml").iter(f"{S}loc")}
    assert (len(first), len(second)) == (2, 2)
    assert first.isdisjoint(second)


@pytest.mark.parametrize("count", [1, 20])
def test_it_costs_two_queries_however_many_pages(
    client: Any, homes: dict[str, Any], django_assert_max_num_queries: Any, count: int
) -> None:
    client.get("/ca/")
    for number in range(count):
        homes["ca"].add_child(instance=StandardPage(title=f"Pàgina {number}", locale=homes["ca"].locale))
    with django_assert_max_num_queries(4):  # two, and the site's roots where they are not cached yet
        client.get("/sitemap-ca.xml")
