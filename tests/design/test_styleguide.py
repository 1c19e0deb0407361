"""The styleguide's pages are valid HTML in three languages, touch no database, and stay out of production."""

from typing import Any

import html5lib
import pytest
from django.test import Client

from xmess.design.styleguide.views import EXAMPLES

PAGES = ("", *(f"{name}/" for name in EXAMPLES))


@pytest.mark.parametrize("language", ["ca", "es", "en"])
@pytest.mark.parametrize("page", PAGES)
def test_every_page_is_strictly_valid_in_every_language(client: Client, page: str, language: str) -> None:
    answer = client.get(f"/styleguide/{page}", {"language": language})
    assert answer.status_code == 200
    document = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(answer.content.decode())
    assert document.get("lang") == language
    assert len(document.findall(".//h1")) == 1
    identifiers = [
        element.get("id") for element in document.iter() if isinstance(element.tag, str) and element.get("id")
    ]
    assert len(identifiers) == len(set(identifiers))
    targets = {element.get("for") for element in document.iter("label")} - {None}
    assert targets <= set(identifiers)


@pytest.mark.parametrize("page", PAGES)
def test_nothing_in_a_page_needs_an_exception_from_the_policy(client: Client, page: str) -> None:
    html = client.get(f"/styleguide/{page}").content.decode()
    document = html5lib.HTMLParser(namespaceHTMLElements=False).parse(html)
    for element in document.iter():
        if not isinstance(element.tag, str):
            continue
        assert element.tag != "style"
        assert not [name for name in element.attrib if str(name).lower().startswith("on") or name == "style"]
        if element.tag == "script" and element.get("type") != "application/ld+json":
            assert element.get("src") and not (element.text or "").strip()


@pytest.mark.parametrize("query", ["?language=fr", "?language="])
def test_an_unknown_language_is_not_found(client: Client, query: str, db: None) -> None:
    assert client.get(f"/styleguide/{query}").status_code == 404


def test_an_unknown_example_is_not_found(client: Client, db: None) -> None:
    assert client.get("/styleguide/nothing/").status_code == 404


def test_it_exists_only_where_allowed(client: Client, settings: Any, db: None) -> None:
    settings.STYLEGUIDE = False
    assert client.get("/styleguide/").status_code == 404
    assert client.get("/styleguide/detail/").status_code == 404
