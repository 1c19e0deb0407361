"""What a document says finds the page it is on, with the passage and the file; a private one finds nothing."""

import io
import zipfile
from typing import Any

import pytest
from django.core.files.base import ContentFile
from wagtail.models import Collection, CollectionViewRestriction

from pages.content.models import StandardPage
from search.query import ask
from search.question import Question
from tests.relevance.documents import docx
from xmess.media.models import SiteDocument

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
