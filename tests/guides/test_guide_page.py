"""The page of a guide: what its record says, edition by edition, in the reader's language."""

import datetime
import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.test import Client
from wagtail.models import Locale, PageViewRestriction

from pages.guides.kinds import AuthorRole, EditionState, Kind
from pages.guides.models import Edition, Guide, GuideAuthor
from tests.factories.guides import EditionFactory, GuideAuthorFactory, GuideFactory, chapter_page
from tests.factories.topics import TopicFactory
from tests.factories.working_groups import WorkingGroupFactory, group_page, groups_index
from xmess.media.models import SiteDocument

Publish = Callable[..., dict[str, Any]]
Read = Callable[[str], str]


def test_facts_are_the_same_in_every_language_and_said_in_each(publish: Publish, read: Read) -> None:
    guide = GuideFactory(complete=True, kind=Kind.STUDY)
    GuideAuthorFactory(guide=guide, partner=True, name="Ajuntament de Vilaexemple", role=AuthorRole.FUNDING)
    pages = publish(guide)
    expected = {
        "ca": ("Estudi o enquesta", "Finançament", "1 (vigent)", "CompartirIgual 4.0", "Català"),
        "es": ("Estudio o encuesta", "Financiación", "1 (vigente)", "CompartirIgual 4.0", "Català"),
        "en": ("Study or survey", "Funding", "1 (current)", "ShareAlike 4.0", "Català"),
    }
    for language, words in expected.items():
        page = read(pages[language].url)
        assert [word for word in (*words, "Ajuntament de Vilaexemple", "XMESS", "2023") if word not in page] == []


def test_editions_come_latest_first_with_what_changed_and_where_to_get_them(publish: Publish, read: Read) -> None:
    guide = GuideFactory()
    EditionFactory(guide=guide, number=1, superseded=True, online=True, published_precision="day")
    EditionFactory(guide=guide, number=2, changes_ca="S’hi afegeix un conveni.", source_url="https://example.org/nou")
    page = read(publish(guide, "es", "ca")["es"].url)
    shown = page.partition('id="editions"')[2].partition("</section>")[0]
    assert shown.index("Edición 2") < shown.index("Edición 1")
    assert '<p lang="ca">S’hi afegeix un conveni.</p>' in shown
    assert "10 de abril de 2019" in shown and 'href="https://example.org/guia.pdf" hreflang="ca"' in shown
    assert "El documento lo debe facilitar XMESS" in shown and 'href="https://example.org/nou"' in shown


def test_a_file_is_offered_with_its_kind_and_size(publish: Publish, read: Read) -> None:
    document = SiteDocument(title="Guia", language="ca")
    document.file.save("guia.odt", ContentFile(b"x" * 2000), save=True)
    guide = GuideFactory()
    EditionFactory(guide=guide, document=document)
    page = read(publish(guide, "ca")["ca"].url)
    assert f'href="{document.url}"' in page and re.search(r"\(ODT, 2\skB\)", page)


def test_an_edition_to_come_promises_no_document(publish: Publish, read: Read) -> None:
    guide = GuideFactory()
    EditionFactory(guide=guide, in_preparation=True)
    page = read(publish(guide, "ca")["ca"].url)
    assert "En preparació" in page and "l’ha de facilitar XMESS" not in page


def test_an_invented_guide_says_so(publish: Publish, read: Read) -> None:
    assert "la xarxa no l’ha aprovada" in read(publish(GuideFactory(example=True), "ca")["ca"].url)
    assert "la xarxa no l’ha aprovada" not in read(publish(GuideFactory(), "ca")["ca"].url)


def test_guides_that_share_a_topic_are_offered_with_the_reason(publish: Publish, read: Read) -> None:
    topic = TopicFactory(name_ca="Cures")
    one, other, alone = GuideFactory(topic=topic), GuideFactory(), GuideFactory(whole_policy=True)
    other.other_topics.add(topic)
    pages = {guide: publish(guide, "ca")["ca"] for guide in (one, other, alone)}
    text = read(pages[one].url)
    assert "Mateix tema: Cures" in text and f'href="{pages[other].url}"' in text
    assert f'href="{pages[alone].url}"' not in text.partition('id="related"')[2]
    assert 'id="related"' not in read(pages[alone].url)


def test_the_group_that_made_it_is_linked(publish: Publish, read: Read, homes: dict[str, Any]) -> None:
    group = WorkingGroupFactory(name="Grup de cures")
    its_page = group_page(group, groups_index(homes["ca"]))
    page = publish(GuideFactory(group_code=group.code), "ca")["ca"]
    assert f'href="{its_page.url}">{its_page.title}</a>' in read(page.url)
    assert page.title in read(its_page.url)


def test_what_is_cited_is_an_edition(publish: Publish, read: Read) -> None:
    page = publish(GuideFactory(complete=True, name="Guia"), "en", "ca")["en"]
    assert "XMESS. “Guia (en)”. Edition 1, 2023. http://testserver/en/resources/guia/" in read(page.url)


def test_machines_read_a_book_with_chapters_and_files(publish: Publish, read: Read) -> None:
    page = publish(GuideFactory(complete=True), "ca")["ca"]
    chapter = chapter_page(page)
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', read(page.url), re.S)
    assert found is not None
    book = next(node for node in json.loads(found[1])["@graph"] if node["@type"] == "Book")
    assert [part["url"] for part in book["hasPart"]] == [f"http://testserver{chapter.url}"]
    assert {one["encodingFormat"] for one in book["encoding"]} == {"application/pdf", "application/epub+zip"}
    assert book["author"] == [{"@id": "http://testserver/#organization"}] and book["datePublished"] == "2023"


@pytest.mark.parametrize("route", ["whole/", "guide.pdf", "guide.epub"])
def test_a_guide_without_chapters_is_not_offered_whole(publish: Publish, read: Read, route: str) -> None:
    page = publish(GuideFactory(), "ca")["ca"]
    assert route not in read(page.url)
    assert Client().get(f"{page.url}{route}").status_code == 404


def test_a_record_gets_a_code_for_ever_and_the_edition_to_tell_of_is_the_current_one(db: None) -> None:
    guide, twin = GuideFactory(name="Guia de cures"), GuideFactory(name="Guia de cures")
    assert (guide.code, twin.code) == ("guia-de-cures", "guia-de-cures-2")
    assert guide.shown_edition is None
    EditionFactory(guide=guide, number=3, in_preparation=True)
    assert guide.shown_edition.number == 3
    EditionFactory(guide=guide, number=1, superseded=True)
    assert guide.shown_edition.number == 1
    EditionFactory(guide=guide, number=2)
    assert guide.shown_edition.number == 2


def test_a_guide_is_published_only_when_it_says_who_and_which(db: None) -> None:
    guide = GuideFactory()
    assert len(guide.publication_problems()) == 2
    GuideAuthorFactory(guide=guide), EditionFactory(guide=guide)
    assert guide.publication_problems() == []


@pytest.mark.parametrize(("is_own", "name"), [(True, "XES"), (False, ""), (False, "  ")])
def test_an_author_is_the_network_or_somebody_else(db: None, is_own: bool, name: str) -> None:
    with pytest.raises(ValidationError) as problem:
        GuideAuthor(guide=GuideFactory(), is_own=is_own, name=name).full_clean()
    assert "name" in problem.value.message_dict


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"state": EditionState.BEING_PREPARED, "published_on": datetime.date(2024, 1, 1)}, "published_on"),
        ({"number": 0}, "number"),
        ({"url": "javascript:alert(1)"}, "url"),
        ({"language": "xx"}, "language"),
    ],
)
def test_an_edition_that_cannot_be_is_refused(db: None, facts: dict[str, Any], field: str) -> None:
    with pytest.raises(ValidationError) as problem:
        Edition(guide=GuideFactory(), **facts).full_clean()
    assert field in problem.value.message_dict


def test_no_more_of_a_date_is_kept_than_is_known(db: None) -> None:
    edition = Edition(guide=GuideFactory(), published_on=datetime.date(2020, 7, 9), published_precision="year")
    edition.full_clean()
    assert edition.published_on == datetime.date(2020, 1, 1)


def test_a_guide_whose_page_is_private_is_told_nowhere(publish: Publish, libraries: Any, read: Read) -> None:
    page = publish(GuideFactory(name="Secreta"), "ca")["ca"]
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    assert "Secreta" not in read(libraries["ca"].url)
    assert Guide.objects.published().count() == 0


def test_a_page_that_is_not_translated_leaves_the_links_of_the_original_alone(publish: Publish, read: Read) -> None:
    page = publish(GuideFactory(complete=True), "ca")["ca"]
    alias = page.copy_for_translation(Locale.objects.get(language_code="es"), alias=True)
    assert "/es/recursos-es/?kind=guide" in read(alias.url)
    assert "/ca/recursos/?kind=guide" in read(page.url)
