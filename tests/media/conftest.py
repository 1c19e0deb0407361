"""Documents that are stored and read as on the real site: once what stored them is committed."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.base import ContentFile
from wagtail.models import Collection, CollectionViewRestriction

from tests.media.files import CATALAN, pdf
from xmess.media.models import SiteDocument

Stored = Callable[..., SiteDocument]


@pytest.fixture
def stored(db: None, django_capture_on_commit_callbacks: Any) -> Stored:
    """``stored(content, name, **fields)``: a document that was saved, and read by the task if ``read``."""

    def store(
        content: bytes = pdf(CATALAN), name: str = "ordenança.pdf", *, read: bool = True, **fields: Any
    ) -> SiteDocument:
        with django_capture_on_commit_callbacks(execute=read):
            document = SiteDocument(title=fields.pop("title", "Ordenança"), file=ContentFile(content, name), **fields)
            document._set_document_file_metadata()
            document.save()
        return SiteDocument.objects.get(pk=document.pk)

    return store


@pytest.fixture
def collection(db: None) -> Collection:
    """A collection that everybody may look into."""
    return Collection.get_first_root_node().add_child(instance=Collection(name="Actes"))


@pytest.fixture
def private_collection(collection: Collection) -> Collection:
    """A collection inside one that asks for a log-in."""
    above = Collection.get_first_root_node().add_child(instance=Collection(name="Rebuts"))
    CollectionViewRestriction.objects.create(collection=above, restriction_type=CollectionViewRestriction.LOGIN)
    return above.add_child(instance=Collection(name="De 2026"))
