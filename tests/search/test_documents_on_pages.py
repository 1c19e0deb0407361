"""What a document says finds the page it is on, with the passage and the file; a private one finds nothing."""

import io
import zipfile
from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.base import ContentFile
from wagtail.models import Collection, CollectionViewRestriction, Page

from pages.content.models import StandardPage
from search.query import ask
from search.question import Question
from tests.factories.guides import EditionFactory, GuideFactory, guide_page, guides_index
from tests.factories.working_groups import ProductFactory, WorkingGroupFactory, group_page, groups_index
from tests.relevance.documents import docx
from tests.search.engines import Engine, engine
from xmess.media.models import SiteDocument

__all__ = ["engine"]  # a fixture

WORDS = ["Els comptadors intel·ligents de la piscina municipal mesuren el consum cada hora."]


@pytest.fixture
def document(db: None, django_capture_on_commit_callbacks: Any) -> SiteDocument:
    with django_capture_on_commit_callbacks(execute=True):
        document = SiteDocument(title="Informe")
        document.file.save("informe.docx", ContentFile(docx("Informe", WORDS, "ca")), save=False)
        document.file_size = document.file.size
        document.save()
    return document


@pytest.fixture
def page(homes: dict[str, Any], document: SiteDocument) -> StandardPage:
    items = {"items": [{"document": document, "label": "", "note": ""}]}
    return homes["ca"].add_child(instance=StandardPage(title="Energia", body=[("documents", items)]))


def test_the_page_is_found_with_the_passage_and_the_file(page: StandardPage, document: SiteDocument) -> None:
    (hit,) = ask(Question("comptador inteŀligent", "ca")).hits
    assert (hit.key, hit.kind) == (str(page.pk), "page")
    assert "<mark>comptadors</mark> <mark>intel·ligents</mark>" in hit.passage
    assert hit.file is not None
    assert (hit.file.title, hit.file.extension) == ("Informe", "DOCX")
    assert hit.file.url == document.url
    assert hit.file.size == document.file.size


def test_words_of_the_page_come_before_those_of_its_documents(page: StandardPage) -> None:
    page.lead = "La piscina"
    page.save()
    (hit,) = ask(Question("piscina", "ca")).hits
    assert hit.file is None


def test_a_private_document_finds_no_page(
    page: StandardPage, document: SiteDocument, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        private = Collection.get_first_root_node().add_child(name="Interna")
        CollectionViewRestriction.objects.create(collection=private, restriction_type="login")
        document.collection = private
        document.save()
    page.save()
    assert ask(Question("comptadors", "ca")).total == 0


def test_another_file_in_its_place_is_found_by_what_that_says(
    page: StandardPage, document: SiteDocument, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        document.file.save("nou.docx", ContentFile(docx("Nou", ["La bugaderia cooperativa"], "ca")), save=False)
        document.save()
    assert ask(Question("bugaderies", "ca")).total == 1
    assert ask(Question("comptadors", "ca")).total == 0


def test_a_damaged_file_leaves_its_page_as_it_was(
    homes: dict[str, Any], django_capture_on_commit_callbacks: Any
) -> None:
    broken = io.BytesIO()
    with zipfile.ZipFile(broken, "w") as archive:
        archive.writestr("word/document.xml", "<w:document")
    with django_capture_on_commit_callbacks(execute=True):
        document = SiteDocument(title="Trencat")
        document.file.save("trencat.docx", ContentFile(broken.getvalue()), save=False)
        document.save()
        items = {"items": [{"document": document, "label": "", "note": ""}]}
        homes["ca"].add_child(instance=StandardPage(title="Energia", body=[("documents", items)]))
    assert ask(Question("energia", "ca")).total == 1


@pytest.fixture
def guide_on_page(homes: dict[str, Any]) -> Any:
    guide = GuideFactory()
    guide_page(guide, guides_index(homes["ca"]))
    return guide


def found(words: str = "comptadors") -> int:
    return ask(Question(words, "ca")).total


def test_a_document_added_to_a_record_finds_its_page_at_once(
    engine: Engine, guide_on_page: Any, document: SiteDocument, django_capture_on_commit_callbacks: Any
) -> None:
    engine.rebuild()
    assert found() == 0
    with django_capture_on_commit_callbacks(execute=True):
        EditionFactory(guide=guide_on_page, document=document)
    engine.refresh()
    assert found() == 1


@pytest.fixture
def edition(guide_on_page: Any, document: SiteDocument, django_capture_on_commit_callbacks: Any) -> Any:
    with django_capture_on_commit_callbacks(execute=True):
        edition = EditionFactory(guide=guide_on_page, document=document)
    assert found() == 1
    return edition


def taken_off(edition: Any, document: SiteDocument) -> None:
    edition.document = None
    edition.save()


def with_the_record(edition: Any, document: SiteDocument) -> None:
    edition.delete()


def deleted(edition: Any, document: SiteDocument) -> None:
    document.delete()


@pytest.mark.parametrize("goes", [taken_off, with_the_record, deleted])
def test_a_document_that_goes_finds_nothing_any_more(
    edition: Any, document: SiteDocument, django_capture_on_commit_callbacks: Any, goes: Callable[..., None]
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        goes(edition, document)
    assert indexed_for("comptadors") == []


def indexed_for(words: str) -> list[int]:
    """What the index itself finds, whatever visitors may then be shown."""
    return [page.pk for page in Page.objects.search(words)]


def test_a_document_deleted_from_under_a_block_finds_nothing_any_more(
    page: StandardPage, document: SiteDocument, django_capture_on_commit_callbacks: Any
) -> None:
    assert indexed_for("comptadors") == [page.pk]
    with django_capture_on_commit_callbacks(execute=True):
        document.delete()
    assert indexed_for("comptadors") == []


def test_a_record_that_moves_takes_its_document_along(
    homes: dict[str, Any], edition: Any, django_capture_on_commit_callbacks: Any
) -> None:
    other = guide_page(GuideFactory(), guides_index(homes["es"]))
    with django_capture_on_commit_callbacks(execute=True):
        edition.guide = other.guide
        edition.save()
    assert indexed_for("comptadors") == [other.pk]


def test_text_that_is_read_later_or_replaced_finds_the_page_of_the_record(
    guide_on_page: Any, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True) as reading:
        document = SiteDocument(title="Informe")
        document.file.save("informe.docx", ContentFile(docx("Informe", WORDS, "ca")), save=False)
        document.save()
        EditionFactory(guide=guide_on_page, document=document)
    assert reading and found() == 1
    with django_capture_on_commit_callbacks(execute=True):
        document.file.save("nou.docx", ContentFile(docx("Nou", ["La bugaderia cooperativa"], "ca")), save=False)
        document.save()
    assert (found("bugaderies"), found()) == (1, 0)


def test_groups_that_come_to_a_product_and_leave_it_are_followed(
    homes: dict[str, Any], document: SiteDocument, django_capture_on_commit_callbacks: Any
) -> None:
    group = WorkingGroupFactory()
    place = group_page(group, groups_index(homes["ca"]))
    product = ProductFactory(groups=[], document=document)
    with django_capture_on_commit_callbacks(execute=True):
        group.products.add(product)
    assert indexed_for("comptadors") == [place.pk]
    with django_capture_on_commit_callbacks(execute=True):
        product.groups.clear()
    assert indexed_for("comptadors") == []


def test_a_draft_is_ready_for_its_publication(
    guide_on_page: Any, document: SiteDocument, django_capture_on_commit_callbacks: Any
) -> None:
    Page.objects.filter(pk=guide_on_page.pages.get().pk).update(live=False)
    with django_capture_on_commit_callbacks(execute=True):
        EditionFactory(guide=guide_on_page, document=document)
    assert indexed_for("comptadors") == [guide_on_page.pages.get().pk]


def test_saving_a_record_as_it_was_indexes_nothing(
    edition: Any, django_capture_on_commit_callbacks: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Any] = []
    monkeypatch.setattr("xmess.media.services.index_pages.index_pages", asked.append)
    with django_capture_on_commit_callbacks(execute=True):
        edition.save()
    assert asked == []
