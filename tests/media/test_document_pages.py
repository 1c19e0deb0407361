"""A document that was found leads to the public pages it is on, however they hold it."""

from typing import Any

import pytest
from wagtail.models import Page, PageViewRestriction

from pages.good_practices.models import ModelDocument
from tests.factories.content import standard_page
from tests.factories.good_practices import PracticeFactory, practice_page, practices_index
from tests.factories.guides import EditionFactory, GuideFactory, guide_page, guides_index, paragraph
from tests.factories.working_groups import ProductFactory, WorkingGroupFactory, group_page, groups_index
from tests.media.conftest import Stored
from xmess.media.document_pages import pages_of
from xmess.media.models import SiteDocument


@pytest.fixture
def document(stored: Stored) -> SiteDocument:
    """A stored document."""
    return stored(read=False)


def showing(document: SiteDocument) -> list[dict[str, Any]]:
    """The body of a page that offers the document to download."""
    item = {"document": document.pk, "label": "", "note": ""}
    return [{"type": "documents", "value": {"items": [{"type": "item", "value": item, "id": "only"}]}}]


def on(document: SiteDocument) -> list[int]:
    return [page.pk for page in pages_of([document.pk])[document.pk]]


def test_blocks_and_links_in_rich_text_count(homes: dict[str, Any], document: SiteDocument) -> None:
    block = standard_page(homes["ca"], slug="a", body=showing(document))
    link = standard_page(homes["es"], slug="b", body=[paragraph(f'<a linktype="document" id="{document.pk}">x</a>')])
    standard_page(homes["ca"], slug="c")
    assert on(document) == [block.pk, link.pk]


def test_a_document_that_is_nowhere_has_no_page(document: SiteDocument) -> None:
    assert pages_of([document.pk, 99]) == {document.pk: [], 99: []}
    assert pages_of([]) == {}


def test_drafts_private_pages_and_aliases_do_not_count(homes: dict[str, Any], document: SiteDocument) -> None:
    standard_page(homes["ca"], slug="a", body=showing(document), live=False)
    private = standard_page(homes["ca"], slug="b", body=showing(document))
    PageViewRestriction.objects.create(page=private, restriction_type=PageViewRestriction.LOGIN)
    standard_page(private, slug="c", body=showing(document))
    shown = standard_page(homes["ca"], slug="d", body=showing(document))
    shown.create_alias(parent=homes["es"], update_slug="d")
    assert on(document) == [shown.pk]


def test_what_a_draft_takes_out_is_still_on_the_page(homes: dict[str, Any], document: SiteDocument) -> None:
    page = standard_page(homes["ca"], body=showing(document))
    page.body = []
    page.save_revision()
    assert on(document) == [page.pk]
    page.get_latest_revision().publish()
    assert on(document) == []


def test_records_that_hold_a_document_lead_to_their_pages(homes: dict[str, Any], document: SiteDocument) -> None:
    practice, guide, groups = PracticeFactory(), GuideFactory(), WorkingGroupFactory.create_batch(2)
    ModelDocument.objects.create(practice=practice, title_ca="Ordenança", document=document)
    EditionFactory(guide=guide, document=document)
    ProductFactory(groups=groups, document=document)
    index = groups_index(homes["ca"])
    places = [
        practice_page(practice, practices_index(homes["ca"])),
        guide_page(guide, guides_index(homes["ca"])),
        *(group_page(group, index) for group in groups),
    ]
    assert set(on(document)) == {page.pk for page in places}
    Page.objects.filter(pk=places[0].pk).update(live=False)
    assert set(on(document)) == {page.pk for page in places[1:]}


def test_it_costs_the_same_for_many_documents(
    homes: dict[str, Any], stored: Stored, django_assert_num_queries: Any
) -> None:
    documents = [stored(read=False) for _ in range(6)]
    for number, document in enumerate(documents):
        standard_page(homes["ca"], slug=f"p{number}", body=showing(document))
        ModelDocument.objects.create(practice=PracticeFactory(), title_ca="Ordenança", document=document)
    pages_of([documents[0].pk])
    for some in (documents[:1], documents):
        with django_assert_num_queries(6):
            found = pages_of([document.pk for document in some])
            assert [page.locale.language_code for pages in found.values() for page in pages] == ["ca"] * len(some)


def test_public_documents_cost_two_queries(
    stored: Stored, private_collection: Any, django_assert_num_queries: Any
) -> None:
    public = [stored(read=False).pk for _ in range(3)]
    stored(read=False, collection=private_collection)
    with django_assert_num_queries(3):
        assert sorted(document.pk for document in SiteDocument.objects.public()) == public
