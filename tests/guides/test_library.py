"""The library: guides beside the documents of other slices, filtered by the address, as page, feed and data."""

import csv
import io
import json
import re
from collections.abc import Callable
from typing import Any
from xml.etree import ElementTree

import pytest
from django.test import Client

from pages.good_practices.models import ModelDocument, Practice
from pages.guides.data_files import COLUMNS
from pages.guides.kinds import Kind
from tests.factories.good_practices import PracticeFactory, practice_page, practices_index
from tests.factories.guides import EditionFactory, GuideFactory, chapter_page
from tests.factories.topics import TopicFactory

Publish = Callable[..., dict[str, Any]]
Read = Callable[[str], str]


def titles(page: str) -> list[str]:
    return re.findall(r'class="card-title"><a href="[^"]*">([^<]*)</a>', page)


@pytest.fixture
def practice(homes: dict[str, Any]) -> Practice:
    """A published practice with a document to copy, and a draft with another one."""
    shown, draft = PracticeFactory(name="Menjador"), PracticeFactory(name="Esborrany")
    index = practices_index(homes["ca"])
    practice_page(shown, index), practice_page(draft, index, live=False)
    ModelDocument.objects.create(practice=shown, title_ca="Plec per lots", url="https://example.org/plec.odt")
    ModelDocument.objects.create(practice=shown, title_ca="Encara sense fitxer")
    ModelDocument.objects.create(practice=draft, title_ca="No publicat", url="https://example.org/no")
    return shown


def test_guides_come_first_and_then_what_other_slices_offer(
    publish: Publish, libraries: Any, read: Read, practice: Practice
) -> None:
    publish(GuideFactory(name="Estudi", kind=Kind.STUDY), "ca")
    publish(GuideFactory(name="Guia"), "ca")
    page = read(libraries["ca"].url)
    assert titles(page) == ["Guia (ca)", "Estudi (ca)", "Plec per lots"]
    assert "3 recursos" in page and 'href="https://example.org/plec.odt"' in page
    assert "De la pàgina «Menjador (ca)»" in page
    assert "No publicat" not in page and "Encara sense fitxer" not in page


def test_a_document_is_found_by_the_topic_of_its_practice(libraries: Any, read: Read, practice: Practice) -> None:
    assert titles(read(f"{libraries['ca'].url}?topic={practice.topic.code}&kind=model")) == ["Plec per lots"]
    assert titles(read(f"{libraries['en'].url}?q=menjador")) == ["Plec per lots"]


def test_filters_narrow_count_and_undo(publish: Publish, libraries: Any, read: Read) -> None:
    care = TopicFactory(code="cures", name_ca="Cures")
    old, new = GuideFactory(name="Vella", topic=care), GuideFactory(name="Nova", kind=Kind.DIRECTORY)
    EditionFactory(guide=old, published_on="2019-01-01", language="es"), EditionFactory(guide=new)
    publish(old, "ca"), publish(new, "ca")
    url = libraries["ca"].url
    for query, found in (
        ("kind=directory", ["Nova (ca)"]),
        ("topic=cures", ["Vella (ca)"]),
        ("language=es", ["Vella (ca)"]),
        ("year=2023", ["Nova (ca)"]),
        ("q=VELLA", ["Vella (ca)"]),
        ("topic=cures&year=2023", []),
        ("sort=title", ["Nova (ca)", "Vella (ca)"]),
        ("sort=newest&kind=directory&kind=guide", ["Nova (ca)", "Vella (ca)"]),
    ):
        assert titles(read(f"{url}?{query}")) == found, query
    page = read(f"{url}?topic=cures")
    assert re.search(r'class="removable" href="\?"[^>]*>.*Cures', page)
    assert re.search(r'value="2023"><span>2023</span> <span class="count">0</span>', page)
    assert "Cap recurs no passa aquests filtres" in read(f"{url}?topic=cures&year=2023")


def test_the_language_is_that_of_documents_and_of_chapters(publish: Publish, libraries: Any, read: Read) -> None:
    guide, other = GuideFactory(name="Al web"), GuideFactory(name="Cap lloc")
    pages = publish(guide)
    publish(other, "ca")
    chapter = chapter_page(pages["ca"])
    chapter_page(pages["es"])
    assert titles(read(f"{libraries['ca'].url}?language=es")) == ["Al web (ca)"]
    chapter.copy_for_translation(pages["en"].locale, alias=True)  # only repeats the Catalan
    assert titles(read(f"{libraries['ca'].url}?language=en")) == titles(read(libraries["ca"].url))


@pytest.mark.parametrize(
    "query",
    [
        "kind=nothing&topic=%00&year=99999999999999999999&language=xx&sort=evil&page=-1",
        "q=%22%27%3Cscript%3E",
        "q=" + "a" * 5000,
        "page=99999999999999999999",
        "year=2023&year=2023&year=",
        "%ff=%fe&kind=%ed%a0%80",
    ],
)
@pytest.mark.parametrize("route", ["", "feed/", "data.csv", "data.json"])
def test_no_address_breaks_it(publish: Publish, libraries: Any, route: str, query: str) -> None:
    publish(GuideFactory(complete=True), "ca")
    assert Client().get(f"{libraries['ca'].url}{route}?{query}").status_code == 200


def test_an_empty_library_says_so_in_each_language(libraries: Any, read: Read) -> None:
    for language, words in {"ca": "Cap recurs", "es": "Ningún recurso", "en": "No resource"}.items():
        assert words in read(libraries[language].url)


@pytest.mark.parametrize("language", ["ca", "es", "en"])
def test_the_feed_is_valid_and_leads_to_the_page(publish: Publish, libraries: Any, language: str) -> None:
    page = publish(GuideFactory(complete=True, name="Guia & <co>"))[language]
    response = Client().get(f"{libraries[language].url}feed/")
    channel = ElementTree.fromstring(response.content).find("channel")  # noqa: S314 - ours
    assert channel is not None and channel.findtext("language") == language
    assert channel.findtext("item/link") == f"http://testserver{page.url}"
    assert (channel.findtext("item/title") or "").startswith("Guia & <co>")
    assert (channel.findtext("item/pubDate") or "").startswith("Sun, 01 Jan 2023")


def test_the_files_tell_the_same_as_the_page(publish: Publish, libraries: Any, practice: Practice) -> None:
    publish(GuideFactory(complete=True, name="=HYPERLINK(1)"), "ca", slug="formula")
    text = Client().get(f"{libraries['ca'].url}data.csv").content.decode("utf-8-sig")
    guide, document = csv.DictReader(io.StringIO(text))
    assert list(guide) == list(COLUMNS)
    assert guide["title"].startswith("'=") and guide["authors"] == "XMESS" and guide["licence"] == "cc-by-sa"
    assert (guide["edition"], guide["edition_state"], guide["year"]) == ("1", "current", "2023")
    assert (document["kind"], document["url"]) == ("model", "https://example.org/plec.odt")
    assert document["from"].startswith("http://testserver/ca/")
    data = json.loads(Client().get(f"{libraries['ca'].url}data.json?kind=guide").content)
    assert len(data["resources"]) == 1 and data["licence"].startswith("https://creativecommons.org/")
