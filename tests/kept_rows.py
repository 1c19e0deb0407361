"""Rows that many tests start from: made once as the site makes them, then laid again as they were.

Three homes take 0.2 s with all that saving a page sets off (roles, search, references, log); laid again, a few ms.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from django.apps import apps
from django.db import connection, transaction

#: A table's rows by primary key, each value as the text the database writes for it (``None`` for NULL).
Rows = Mapping[str, tuple[str | None, ...]]


@dataclass(frozen=True)
class Table:
    """A table with one primary key."""

    name: str
    key: str
    columns: tuple[str, ...]

    def rows(self) -> Rows:
        """All it holds. As text a value goes back into its column unchanged, whatever the engine and the type."""
        texts = ", ".join(f"CAST({_quoted(column)} AS text)" for column in (self.key, *self.columns))
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT {texts} FROM {_quoted(self.name)}")  # noqa: S608 - names of our own models
            return {row[0]: row[1:] for row in cursor.fetchall()}

    def delete(self, keys: Sequence[str]) -> None:
        with connection.cursor() as cursor:
            statement = f"DELETE FROM {_quoted(self.name)} WHERE {_quoted(self.key)} = %s"  # noqa: S608
            cursor.executemany(statement, [(key,) for key in keys])

    def insert(self, rows: Sequence[tuple[str | None, ...]]) -> None:
        columns = ", ".join(map(_quoted, self.columns))
        places = ", ".join(["%s"] * len(self.columns))
        with connection.cursor() as cursor:
            cursor.executemany(f"INSERT INTO {_quoted(self.name)} ({columns}) VALUES ({places})", rows)  # noqa: S608


@dataclass(frozen=True)
class Change:
    """What a table lost and what it gained; a row that changed did both."""

    table: Table
    lost: Sequence[str]
    gained: Sequence[tuple[str | None, ...]]


@dataclass(frozen=True)
class KeptRows:
    """The difference that something made to the database."""

    changes: Sequence[Change]

    def lay(self) -> None:
        """Make the difference again, in a transaction: keys to rows that are not there yet are looked at in its end."""
        for change in self.changes:
            change.table.delete(change.lost)
        for change in self.changes:
            change.table.insert(change.gained)


def kept_rows(make: Callable[[], object]) -> KeptRows:
    """The difference that ``make`` makes, undone when this returns."""
    with undone():
        before = snapshot()
        make()
        after = snapshot()
    return KeptRows([_change(table, before[table], after[table]) for table in before if before[table] != after[table]])


def snapshot() -> dict[Table, Rows]:
    """The rows of every model."""
    return {table: table.rows() for table in _tables()}


@contextmanager
def undone() -> Iterator[None]:
    """A transaction that leaves nothing."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def _tables() -> Iterator[Table]:
    virtual = _virtual_tables()
    for model in apps.get_models(include_auto_created=True):
        meta = model._meta
        if meta.managed and not meta.proxy and meta.db_table not in virtual:
            # What the database computes it computes again.
            columns = tuple(str(field.column) for field in meta.local_concrete_fields if not field.generated)
            yield Table(meta.db_table, str(meta.pk.column), columns)


def _virtual_tables() -> set[str]:
    """SQLite's full-text tables, which triggers fill from the rows they index."""
    if connection.vendor != "sqlite":
        return set()
    with connection.cursor() as cursor:
        cursor.execute("SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL TABLE%%'")
        return {name for (name,) in cursor.fetchall()}


def _change(table: Table, before: Rows, after: Rows) -> Change:
    lost = [key for key, row in before.items() if after.get(key) != row]
    gained = [row for key, row in after.items() if before.get(key) != row]
    return Change(table, lost, gained)


def _quoted(name: str) -> str:
    return connection.ops.quote_name(name)
