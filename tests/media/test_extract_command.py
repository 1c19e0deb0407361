"""The chore reads what no task read, on a site that was there before too, and lets nothing wait for one document."""

import io
from typing import Any

import pytest
from django.core.management import call_command

from tests.media.conftest import Stored
from tests.media.files import CATALAN, pdf
from xmess.media.management.commands import extract_documents
from xmess.media.models import DocumentText, SiteDocument
from xmess.operations.chores import registered_chores


def said(**options: Any) -> str:
    out = io.StringIO()
    call_command("extract_documents", stdout=out, **options)
    return out.getvalue().strip()


def test_documents_of_before_are_read_and_no_others(stored: Stored) -> None:
    stored(b"a;b", "dades.csv"), stored(), stored(read=False)
    assert said() == "read: 1, failed: 0, left: 0"
    assert said() == "read: 0, failed: 0, left: 0"
    assert [row.text for row in SiteDocument.objects.with_text().order_by("pk")] == ["", CATALAN, CATALAN]


def test_all_are_read_again_when_asked(stored: Stored) -> None:
    stored(), stored(b"a;b", "dades.csv")
    DocumentText.objects.update(text="")
    assert said(all=True) == "read: 2, failed: 0, left: 0"
    assert SiteDocument.objects.with_text().earliest("pk").text == CATALAN


def test_a_document_that_cannot_be_read_now_keeps_no_other_waiting_and_is_tried_again(
    stored: Stored, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = stored(read=False)
    stored(pdf("Segona ordenança municipal"), read=False)
    read = extract_documents.read_document

    def storage_away(pk: int, **options: Any) -> Any:
        if pk == first.pk:
            raise OSError("storage away")
        return read(pk, **options)

    with monkeypatch.context() as patched:
        patched.setattr(extract_documents, "read_document", storage_away)
        assert said() == "read: 1, failed: 1, left: 0"
    assert list(SiteDocument.objects.to_be_read()) == [first]
    assert said() == "read: 1, failed: 0, left: 0"


def test_one_turn_ends_in_time_and_the_next_goes_on(stored: Stored, monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(3):
        stored(read=False)
    clock = iter([0, 10, 50, 90])
    with monkeypatch.context() as patched:
        patched.setattr(extract_documents, "monotonic", lambda: next(clock))
        assert said(seconds=60) == "read: 2, failed: 0, left: 1"
    assert said(seconds=0) == "read: 1, failed: 0, left: 0"


def test_it_is_a_chore() -> None:
    assert "extract_documents" in [chore.command for chore in registered_chores()]
