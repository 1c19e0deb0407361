"""Find out what a document says and tell search; once per file, however often it is asked."""

import hashlib
import logging
import tempfile
from typing import IO

from django.conf import settings
from django.db import transaction
from django.db.models import Case, F, Value, When
from wagtail.search import index

from xmess.caching.version import bump_content_version

from ..document_pages import places_of
from ..extraction.apart import read_apart
from ..extraction.limits import Limits
from ..extraction.outcome import Outcome, State
from ..extraction.reading import ENDINGS
from ..language_guess import guessed_language
from ..models import DocumentText, SiteDocument
from ..text_states import TextState
from .index_pages import index_pages

log = logging.getLogger(__name__)

CHUNK = 1024 * 1024


def read_document(pk: int, *, again: bool = False) -> TextState | None:
    """Read the document with this primary key unless its file was read before; ``None`` when there is no document.

    What visitors handed in, and whatever else lies in a private collection, is not read: its words would be among those
    that search offers as corrections.

    Args:
        again: read it whatever was read before.

    Raises:
        OSError: its storage, or this machine, cannot do it now.
    """
    document = SiteDocument.objects.with_text().filter(pk=pk).first()
    if document is None:
        return None
    if SiteDocument.objects.private().filter(pk=pk).exists():
        return _keep(document, TextState.PRIVATE)
    if document.file_extension.lower() not in ENDINGS:
        return _keep(document, TextState.UNSUPPORTED)
    with tempfile.TemporaryFile() as copy:
        try:
            file_hash = _copied(document, copy)
        except FileNotFoundError:
            return _keep(document, TextState.MISSING)
        if file_hash == document.text_file_hash and not again and document.text_state != TextState.PRIVATE:
            return document.text_state
        outcome = _outcome(document, copy)
    return _keep(document, TextState(outcome.state), outcome, file_hash)


def _copied(document: SiteDocument, copy: IO[bytes]) -> str:
    """The SHA-1 of the file, now in ``copy`` too as far as it may be read: its storage may be another machine."""
    if not document.file:
        raise FileNotFoundError
    digest, size = hashlib.sha1(usedforsecurity=False), 0
    with document.file.storage.open(document.file.name) as file:
        while chunk := file.read(CHUNK):
            digest.update(chunk)
            size += len(chunk)
            if size <= _limits().file_size + CHUNK:
                copy.write(chunk)
    copy.flush()
    return digest.hexdigest()


def _outcome(document: SiteDocument, copy: IO[bytes]) -> Outcome:
    outcome = read_apart(copy, document.file_extension.lower(), _limits())
    if outcome.state != State.DONE:
        log.info("Document %s gave no text: %s", document.pk, outcome.state)
    return outcome


def _limits() -> Limits:
    return Limits(**settings.DOCUMENT_TEXT_LIMITS)


def _keep(
    document: SiteDocument, state: TextState, outcome: Outcome | None = None, file_hash: str = ""
) -> TextState | None:
    """Write what was found, unless the document went or got another file meanwhile; then tell search, then visitors."""
    text, pages = (outcome.text, outcome.pages) if outcome else ("", None)
    facts = {"state": state, "text": text, "pages": pages, "detected_language": guessed_language(text)}
    with transaction.atomic():
        # A file that replaces another may get its name.
        same = SiteDocument.objects.select_for_update().filter(
            pk=document.pk, file=document.file.name, file_hash=document.file_hash
        )
        if not same.exists():
            return None
        DocumentText.objects.update_or_create(document_id=document.pk, defaults=facts | {"file_hash": ""})
        detected = Value(facts["detected_language"])
        same.update(text_language=Case(When(language="", then=detected), default=F("language")))
    was_told = document.text_file_hash or not text
    if text != document.text or pages != document.pages or not was_told:
        index.insert_or_update_object(SiteDocument.objects.with_text().get(pk=document.pk))
        index_pages(places_of([document.pk]))
        bump_content_version()
    DocumentText.objects.filter(document_id=document.pk, state=state).update(file_hash=file_hash)
    return state
