"""Tell the search engine what it missed: while it was away, and what was deleted."""

import logging
from typing import Any

from django.contrib.contenttypes.models import ContentType
from modelsearch.backends import get_search_backends
from modelsearch.index import get_indexed_instance

from ..models import PendingIndexing


class NotBuilt(Exception):
    """The engine has no such index yet, or a new one is being made: ``manage.py update_index`` makes it."""


log = logging.getLogger(__name__)

BATCH = 200


def index_later(obj: Any, *, gone: bool = False) -> None:
    """Remember that the engine has to hear of ``obj``, or that it is ``gone``; part of the caller's transaction."""
    content_type = ContentType.objects.get_for_model(obj, for_concrete_model=False)
    PendingIndexing.objects.update_or_create(content_type=content_type, object_id=str(obj.pk), defaults={"gone": gone})


def catch_up() -> int:
    """Bring what waits into the engine, the oldest first; how many objects still wait.

    An engine that is away ends it, and nothing is forgotten: a row goes only after the engine took the object. One that
    cannot be read keeps no other waiting.
    """
    engines = [backend for backend in get_search_backends() if hasattr(backend, "away")]
    away = tuple(error for engine in engines for error in engine.away)
    for row in PendingIndexing.objects.select_related("content_type").order_by("pk").iterator(BATCH):
        try:
            for engine in engines:
                _tell(engine, row)
        except NotBuilt:
            continue
        except away as error:
            log.warning("The search engine is away (%s): what changes waits for it", type(error).__name__)
            break
        except Exception:
            log.exception("%s could not be indexed: it will be tried again", row)
            continue
        # Noted again meanwhile, it has to be told again.
        PendingIndexing.objects.filter(pk=row.pk, noted_at=row.noted_at).delete()
    return PendingIndexing.objects.count()


def _tell(engine: Any, row: PendingIndexing) -> None:
    model = row.content_type.model_class()
    if model is None:
        return
    obj = None if row.gone else model._default_manager.filter(pk=row.object_id).first()
    index = engine.get_index_for_model(model)
    if index.is_rebuilt:
        raise NotBuilt(index.name)  # told now, the index that is about to take its place would not know
    indexed = obj and get_indexed_instance(obj)
    if indexed:
        index.put_item(indexed)
    else:
        index.drop_item(row.object_id)
