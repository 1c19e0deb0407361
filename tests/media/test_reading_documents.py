"""A document is read once after its file is saved, whatever happens, and search finds what it says."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.db import DatabaseError
from django_tasks.signals import task_enqueued
from wagtail.models import Collection, CollectionViewRestriction, ReferenceIndex
from wagtail.search import index

from tests.media.conftest import Stored
from tests.media.files import CATALAN, ENGLISH, SPANISH, locked_pdf, pdf
from xmess.caching.version import content_version
from xmess.media import tasks
from xmess.media.extraction.outcome import Outcome, State
from xmess.media.models import DocumentText, SiteDocument
from xmess.media.services import read_document as service
from xmess.media.services.read_document import read_document
from xmess.media.text_states import ADVICE, TextState


def again(document: SiteDocument) -> SiteDocument:
    return SiteDocument.objects.get(pk=document.pk)


def found(words: str) -> list[SiteDocument]:
    return list(SiteDocument.objects.search(words))


@pytest.fixture
def enqueued() -> Iterator[list[int]]:
    """Primary keys of the documents that a task was asked to read."""
    asked: list[int] = []

    def note(task_result: Any, **kwargs: Any) -> None:
        if task_result.task.module_path == tasks.read_document.module_path:
            asked.extend(task_result.args)

    task_enqueued.connect(note)
    yield asked
    task_enqueued.disconnect(note)


def test_search_finds_what_a_document_says(stored: Stored) -> None:
    document = stored(pdf(CATALAN, CATALAN))
    assert document.text == f"{CATALAN}\f{CATALAN}"
    assert (document.pages, document.text_state, document.text_language) == (2, TextState.DONE, "ca")
    assert document.text_file_hash == document.file_hash
    assert found("cooperativa ordenances") == [document]


def test_saving_waits_for_no_reading(stored: Stored) -> None:
    document = stored(read=False)
    assert (document.text, document.pages, document.text_state) == ("", None, TextState.PENDING)
    assert found("ordenança") == [document]


def test_a_file_is_read_once(stored: Stored, enqueued: list[int], django_capture_on_commit_callbacks: Any) -> None:
    document = stored()
    assert enqueued == [document.pk]
    with django_capture_on_commit_callbacks(execute=True):
        document.title = "Ordenança dels locals buits"
        document.save()
        document.save(update_fields=["file_size"])
    assert enqueued == [document.pk]


def test_reading_again_asks_no_process(stored: Stored, monkeypatch: pytest.MonkeyPatch) -> None:
    document = stored()
    monkeypatch.setattr(service, "read_apart", lambda *args: pytest.fail("read again"))
    assert read_document(document.pk) == TextState.DONE
    assert again(document).text == CATALAN


def test_another_file_of_the_same_name_is_read_and_the_old_text_is_gone_at_once(
    stored: Stored, django_capture_on_commit_callbacks: Any
) -> None:
    document = stored()
    with django_capture_on_commit_callbacks(execute=True):
        document.file.storage.delete(document.file.name)
        document.file = ContentFile(pdf(ENGLISH), "ordenança.pdf")
        document._set_document_file_metadata()
        document.save()
        assert document.text == again(document).text == ""
        assert document.text_language == ""
    assert (again(document).text, again(document).text_language) == (ENGLISH, "en")
    assert found("ajuntament") == []
    assert found("council") == [document]


def test_what_an_editor_says_of_the_language_holds(stored: Stored, django_capture_on_commit_callbacks: Any) -> None:
    document = stored(pdf(ENGLISH), language="ca")
    assert document.text_language == "ca"
    with django_capture_on_commit_callbacks(execute=True):
        document.language = ""
        document.save()
    assert again(document).text_language == "en"


def test_a_text_of_no_one_language_is_searched_in_all(stored: Stored) -> None:
    document = stored(pdf(CATALAN, SPANISH))
    assert document.text_language == ""
    assert found("cooperatives") == found("cooperativas") == [document]


@pytest.mark.parametrize(
    ("content", "name", "state"),
    [
        (pdf(""), "escanejat.pdf", TextState.NO_TEXT),
        (locked_pdf(CATALAN, to_open="x"), "secret.pdf", TextState.LOCKED),
        (b"%PDF-1.7", "trencat.pdf", TextState.DAMAGED),
        (pdf(CATALAN), "GRAN.PDF", TextState.TOO_BIG),
        (b"a;b", "dades.csv", TextState.UNSUPPORTED),
    ],
)
def test_every_other_end_has_its_state_and_the_title_is_still_found(
    stored: Stored, settings: Any, content: bytes, name: str, state: TextState
) -> None:
    if state == TextState.TOO_BIG:
        settings.DOCUMENT_TEXT_LIMITS = {"file_size": 300}
    document = stored(content, name, title="Clàusules socials")
    assert (document.text_state, document.text) == (state, "")
    assert found("clàusules") == [document]
    assert bool(document.text_advice) == (state != TextState.UNSUPPORTED)


def test_a_file_that_is_gone_is_said_to_be_missing(stored: Stored, run_command: Any) -> None:
    document = stored(read=False)
    document.file.storage.delete(document.file.name)
    read_document(document.pk)
    assert again(document).text_state == TextState.MISSING


def test_a_document_that_is_gone_is_nothing_to_read(db: None) -> None:
    assert read_document(12345) is None


def test_what_visitors_may_not_open_is_not_read(
    stored: Stored, private_collection: Collection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(service, "read_apart", lambda *args: pytest.fail("read"))
    document = stored(collection=private_collection)
    assert (document.text_state, document.text, document.text_advice) == (TextState.PRIVATE, "", "")


def test_a_document_that_is_moved_is_read_or_forgotten(
    stored: Stored, private_collection: Collection, collection: Collection, django_capture_on_commit_callbacks: Any
) -> None:
    document = stored(collection=private_collection)
    for place, text, hits in ((collection, CATALAN, [document]), (private_collection, "", [])):
        with django_capture_on_commit_callbacks(execute=True):
            document.collection = place
            document.save()
        assert (again(document).text, found("cooperatives")) == (text, hits)


def test_only_documents_in_collections_that_nobody_closed_are_public(
    stored: Stored, private_collection: Collection, collection: Collection
) -> None:
    public, moved = stored(read=False, collection=collection), stored(read=False, collection=private_collection)
    assert list(SiteDocument.objects.public()) == [public]
    assert list(SiteDocument.objects.private()) == [moved]
    CollectionViewRestriction.objects.all().delete()
    assert set(SiteDocument.objects.public()) == {public, moved}


def test_visitors_see_the_change_once_search_knows_it(stored: Stored, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []
    add = index.insert_or_update_object
    monkeypatch.setattr(index, "insert_or_update_object", lambda row: (seen.append(content_version().token), add(row)))
    document = stored(read=False)
    before = content_version().token
    read_document(document.pk)
    after = content_version().token
    assert seen == [before] and after != before
    read_document(document.pk, again=True)
    assert content_version().token == after


def test_when_search_cannot_be_told_the_document_stays_to_be_read(
    stored: Stored, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = stored(read=False)

    def fail(row: Any) -> None:
        raise DatabaseError("locked")

    with monkeypatch.context() as patched, pytest.raises(DatabaseError):
        patched.setattr(index, "insert_or_update_object", fail)
        read_document(document.pk)
    assert list(SiteDocument.objects.to_be_read()) == [document]
    read_document(document.pk)
    assert found("cooperatives") == [document]
    assert not SiteDocument.objects.to_be_read().exists()


def test_a_file_replaced_while_the_old_one_is_read_wins(stored: Stored, monkeypatch: pytest.MonkeyPatch) -> None:
    document = stored(read=False)

    def replace_meanwhile(*args: Any) -> Outcome:
        SiteDocument.objects.filter(pk=document.pk).update(file_hash="another")
        return Outcome(State.DONE, CATALAN, 1)

    monkeypatch.setattr(service, "read_apart", replace_meanwhile)
    assert read_document(document.pk) is None
    assert not DocumentText.objects.exists()


def test_lists_of_documents_do_not_load_their_texts(stored: Stored, django_assert_num_queries: Any) -> None:
    stored()
    with django_assert_num_queries(1) as queries:
        list(SiteDocument.objects.all())
    assert "media_documenttext" not in queries[0]["sql"]
    with django_assert_num_queries(1):
        assert [(row.text, row.pages, row.text_state) for row in SiteDocument.objects.with_text()]


def test_the_text_is_no_use_of_the_document(stored: Stored) -> None:
    assert ReferenceIndex.get_references_to(stored()).count() == 0


def test_advice_is_given_for_what_somebody_can_mend() -> None:
    assert set(ADVICE) == {
        TextState.NO_TEXT,
        TextState.LOCKED,
        TextState.DAMAGED,
        TextState.TOO_BIG,
        TextState.MISSING,
    }
    assert {state.value for state in State} < set(TextState.values)
