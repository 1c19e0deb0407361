"""Pages follow the documents of the records they present: added, replaced, taken away, or deleted themselves.

A record tells nobody that it holds a document: its foreign key does, and ``register_document_pages`` says which pages
present it. What they answer before and after a change differs in the pages that search has to read again.
"""

from collections.abc import Iterable
from functools import partial
from typing import Any

from django.db import transaction
from django.db.models import ManyToOneRel, Model
from django.db.models.signals import m2m_changed, post_delete, post_save, pre_delete, pre_save
from wagtail.models import Page

from .document_pages import places_of, presented
from .models import DocumentText, SiteDocument
from .tasks import index_pages

# Where an instance keeps, between the two signals of a change, the pairs there were before it.
BEFORE = "_documents_on_pages_before"


def listen() -> None:
    """Hear of every change to what holds documents, and of documents that are deleted."""
    for model, names in _holders().items():
        for signal in (pre_save, pre_delete):
            signal.connect(partial(_before, names=names), sender=model, weak=False)
        for signal in (post_save, post_delete):
            signal.connect(partial(_after, names=names), sender=model, weak=False)
        for relation in model._meta.many_to_many:
            m2m_changed.connect(
                partial(_related, model_held=model, names=names), sender=relation.remote_field.through, weak=False
            )
    pre_delete.connect(_before_deleting_document, sender=SiteDocument)
    post_delete.connect(_after_deleting_document, sender=SiteDocument)


def _holders() -> dict[type[Model], list[str]]:
    """The columns of the foreign keys to documents, by model; pages are indexed as they are saved."""
    found: dict[type[Model], list[str]] = {}
    # Hidden ones too: no slice gives documents a way back to its records.
    for relation in SiteDocument._meta.get_fields(include_hidden=True):
        if not isinstance(relation, ManyToOneRel) or issubclass(relation.related_model, Page | DocumentText):
            continue
        found.setdefault(relation.related_model, []).append(relation.field.attname)
    return found


def _before(instance: Model, names: list[str], raw: bool = False, **kwargs: Any) -> None:
    if not raw:
        setattr(instance, BEFORE, presented(_stored(instance, names)))


def _after(instance: Model, names: list[str], raw: bool = False, **kwargs: Any) -> None:
    if not raw:
        before: set[tuple[int, int]] = instance.__dict__.pop(BEFORE, set())
        _tell(before, presented(_held(instance, names) | {document for document, _ in before}))


def _related(instance: Model, action: str, model_held: type[Model], names: list[str], **kwargs: Any) -> None:
    """Either side may be ``instance``: all documents of the model are asked for, which are few."""
    rows = model_held._default_manager.values_list(*names)
    pairs = presented({pk for row in rows for pk in row if pk})
    if action.startswith("pre_"):
        setattr(instance, BEFORE, pairs)
    else:
        _tell(instance.__dict__.pop(BEFORE, set()), pairs)


def _tell(before: set[tuple[int, int]], after: set[tuple[int, int]]) -> None:
    _index_later(page for _, page in before ^ after)


def _before_deleting_document(instance: SiteDocument, **kwargs: Any) -> None:
    setattr(instance, BEFORE, places_of([instance.pk]))


def _after_deleting_document(instance: SiteDocument, **kwargs: Any) -> None:
    _index_later(instance.__dict__.pop(BEFORE, set()))


def _index_later(pages: Iterable[int]) -> None:
    keys = sorted(set(pages))
    if keys:
        # Robust: whoever saves must not hear of a task queue that is away.
        transaction.on_commit(partial(index_pages.enqueue, keys), robust=True)


def _stored(instance: Model, names: list[str]) -> set[int]:
    """The documents it holds as far as the database knows."""
    if instance._state.adding:
        return set()
    rows = type(instance)._base_manager.filter(pk=instance.pk).values_list(*names)
    return {pk for row in rows for pk in row if pk}


def _held(instance: Model, names: list[str]) -> set[int]:
    """The documents it holds now."""
    return {pk for name in names if (pk := getattr(instance, name))}
