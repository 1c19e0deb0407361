"""An index inside the site's database: an object it cannot take costs nobody the save it came with."""

import logging
from collections.abc import Sequence
from typing import Any

from django.db import transaction

from ..services.catch_up import index_later

log = logging.getLogger(__name__)


class PlannedIndex:
    """Mixed into an index of modelsearch's."""

    is_rebuilt = False
    write_connection: Any

    def add_items(self, model: Any, objs: Sequence[Any]) -> None:
        """Index objects of one model, or index them again."""
        raise NotImplementedError

    def add_item(self, item: Any) -> None:
        """Index an object; what fails, an unreadable block or a locked database, is reported and tried again."""
        try:
            self.put_item(item)
        except Exception:
            log.exception("%s %s could not be indexed: it will be tried again", item._meta.label, item.pk)
            index_later(item)

    def put_item(self, item: Any) -> None:
        """Index an object now, or nothing of it: after an error PostgreSQL would refuse the rest of the transaction.

        Raises:
            Whatever reading the object or writing its entry raised.
        """
        with transaction.atomic(using=self.write_connection.alias):
            self.add_items(item._meta.model, [item])

    def drop_item(self, pk: str) -> None:
        """Nothing: a row of the database that is deleted takes its entry along."""
