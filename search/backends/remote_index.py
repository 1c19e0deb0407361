"""An index on another machine: what it could not be told is remembered and told later."""

import contextlib
import logging
from collections.abc import Sequence
from typing import Any

from django.core.cache import caches
from modelsearch.index import class_is_indexed

from .. import vocabulary
from ..services.catch_up import NotBuilt, catch_up, index_later
from ..tasks import catch_up_with_changes
from .documents import words_of

log = logging.getLogger(__name__)

# Longer than any rebuild takes; one that died must not have every save told twice for ever.
REBUILD_SECONDS = 3600


class QueuedIndex:
    """Mixed into an index of modelsearch's."""

    backend: Any
    mapping_class: Any
    es: Any
    name: str

    def add_item(self, item: Any) -> None:
        """Index an object; when the engine is away, later."""
        if not class_is_indexed(item.__class__):
            return
        during_rebuild = self.is_rebuilt
        try:
            self.put_item(item)
        except (*self.backend.away, NotBuilt) as error:
            log.warning("The search engine did not take an object (%s): it will be told later", type(error).__name__)
            index_later(item)
        else:
            # The new index may have read the object before this change: it is told again once it is in use.
            if during_rebuild or self.is_rebuilt:
                index_later(item)

    def add_items(self, model: Any, items: Sequence[Any]) -> None:
        """Index many, for a rebuild: an engine that is away is an error, so that the old index stays."""
        vocabulary.remember(words_of(items))
        super().add_items(model, items)  # type: ignore[misc]

    def delete_item(self, item: Any) -> None:
        """Forget an object once its deletion is certain: whoever deletes waits for no engine, nor may it roll back."""
        if class_is_indexed(item.__class__):
            index_later(item, gone=True)
            catch_up_with_changes.enqueue()

    def refresh(self) -> None:
        """Make all there is visible to searches, what waits included."""
        catch_up()
        super().refresh()  # type: ignore[misc]

    def put_item(self, item: Any) -> None:
        """Index an object now.

        Raises:
            NotBuilt: there is no index; the engine would make one that knows nothing of our fields.
            One of ``backend.away``: the engine did not take it.
        """
        if not self.es.indices.exists(index=self.name):
            raise NotBuilt(self.name)
        vocabulary.remember(words_of([item]))
        super().add_item(item)  # type: ignore[misc]

    def drop_item(self, pk: str) -> None:
        """Forget an object that is no more, now.

        Raises:
            One of ``backend.away``: the engine did not answer.
        """
        with contextlib.suppress(self.backend.NotFoundError):
            self.es.delete(index=self.name, id=pk)

    @property
    def is_rebuilt(self) -> bool:
        """Whether a new index is being filled that will take this one's place."""
        return bool(caches["shared"].get(f"search:rebuilding:{self.name}"))

    @is_rebuilt.setter
    def is_rebuilt(self, value: bool) -> None:
        if value:
            caches["shared"].set(f"search:rebuilding:{self.name}", True, REBUILD_SECONDS)
        else:
            caches["shared"].delete(f"search:rebuilding:{self.name}")


class QueuedRebuilder:
    """Mixed into modelsearch's atomic rebuilder: what is saved while an index is filled is in it at the end."""

    alias: Any
    index: Any

    def start(self) -> Any:
        """Make the new index; from now on changes are noted too."""
        self.alias.is_rebuilt = True
        return super().start()  # type: ignore[misc]

    def finish(self) -> None:
        """Put the new index in the old one's place, and tell it what changed meanwhile."""
        super().finish()  # type: ignore[misc]
        self.alias.is_rebuilt = False
        catch_up()
