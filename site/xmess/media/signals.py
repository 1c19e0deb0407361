"""A document that was saved with another file, or that moved to or from a private collection, is read by a task."""

from collections.abc import Collection
from functools import partial
from typing import Any

from django.db import transaction

from .models import DocumentText, SiteDocument
from .tasks import read_document


def on_saving(instance: SiteDocument, raw: bool = False, update_fields: Any = None, **kwargs: Any) -> None:
    """Before it is written: whether its file is another one, and which language it counts as."""
    instance.has_new_file = False
    if raw or not _matters(update_fields):
        return
    rows = SiteDocument.objects.filter(pk=instance.pk).values_list("file", "reading__detected_language")
    name, detected = (None if instance._state.adding else rows.first()) or ("", "")
    instance.has_new_file = not instance.file._committed or instance.file.name != name
    instance.text_language = instance.language or ("" if instance.has_new_file else detected or "")


def on_saved(instance: SiteDocument, raw: bool = False, update_fields: Any = None, **kwargs: Any) -> None:
    """What the old file said is forgotten at once: it may have been replaced for what it said."""
    if raw or not _matters(update_fields):
        return
    if instance.has_new_file:
        DocumentText.objects.filter(document_id=instance.pk).delete()
        instance._state.fields_cache.pop("reading", None)
    if instance.has_new_file or SiteDocument.objects.moved().filter(pk=instance.pk).exists():
        # Robust: when the task queue is away the document is saved all the same, and read by the chore.
        transaction.on_commit(partial(read_document.enqueue, instance.pk), robust=True)


def _matters(update_fields: Collection[str] | None) -> bool:
    """Pages that show a document's size write it when it was not known: that is no reason to ask anything."""
    return update_fields is None or not {"file", "collection", "language"}.isdisjoint(update_fields)
