"""Tables of models that only the tests have: they outlive the test database's return to its template."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection
from django.db.models import Model

_in_use: list[type[Model]] = []


@contextmanager
def table_of(model: type[Model]) -> Iterator[None]:
    """Keep a table for ``model`` in the test database until the block ends."""
    _make(model)
    _in_use.append(model)
    yield
    _in_use.remove(model)
    with connection.schema_editor() as editor:
        editor.delete_model(model)


def make_again() -> None:
    """Put the tables in use into a test database that was just copied from its template."""
    for model in _in_use:
        _make(model)


def _make(model: type[Model]) -> None:
    with connection.schema_editor() as editor:
        editor.create_model(model)
