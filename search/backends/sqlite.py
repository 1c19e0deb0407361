"""SQLite's FTS5 with terms of our own: the embedded default.

Stock modelsearch lets quotes through to FTS5 (wagtail#13227), ranks by a subquery per row and rewrites the table with
each save; here a word is one quoted term and one statement ranks all of them (shared/search.md, sections 1 and 3).
"""

import json
from collections.abc import Collection, Iterator, Sequence
from typing import Any

from django.db import connections
from django.db.models.expressions import RawSQL
from modelsearch.backends.database.sqlite import sqlite as stock
from modelsearch.utils import get_content_type_pk

from .. import vocabulary
from ..plan import Group, Variant
from .documents import entry_of, words_of
from .planned import BeginningsCompiler, PlannedCompiler, PlannedResults, Scores
from .planned_index import PlannedIndex

IndexEntry = stock.IndexEntry
ENTRIES = IndexEntry._meta.db_table
FTS = stock.SQLiteFTSIndexEntry._meta.db_table
# What a hit is worth in each column, in the order of the table: autocomplete, body, title.
COLUMN_WEIGHTS = "1.0, 1.0, 4.0"
# SQLite takes at most 500 terms in a compound SELECT.
MOST_SELECTS = 400
BATCH = 200


class SQLiteIndex(PlannedIndex, stock.SQLiteIndex):
    """Rows of terms; FTS5 follows them by the triggers that modelsearch made."""

    def add_items(self, model: Any, objs: Sequence[Any]) -> None:
        """Index objects of one model, or index them again."""
        if not objs or not model.get_search_fields():
            return
        content_type = get_content_type_pk(model)
        entries = [IndexEntry(content_type_id=content_type, **entry_of(obj)) for obj in objs]
        vocabulary.remember(words_of(objs))
        self.entries.bulk_create(
            entries,
            update_conflicts=True,
            unique_fields=["content_type", "object_id"],
            update_fields=["title", "autocomplete", "body"],
            batch_size=BATCH,
        )

    def _refresh_title_norms(self, full: bool = False) -> None:
        """Nothing: bm25 knows how long a title is, and writing the norms would write the whole index again."""


class SQLiteRebuilder(stock.SQLiteSearchAtomicRebuilder):
    """All or nothing, and compact at the end."""

    def start(self) -> Any:
        index = super().start()
        vocabulary.forget_all()
        return index

    def finish(self) -> None:
        with self.index.write_connection.cursor() as cursor:
            cursor.execute(f"INSERT INTO {FTS}({FTS}) VALUES('optimize')")
        super().finish()


class SQLiteCompiler(PlannedCompiler, stock.SQLiteSearchQueryCompiler):
    """Groups of a plan as one statement over FTS5."""

    def look_up(self, groups: Sequence[Group]) -> Scores:
        """One ``SELECT`` for each variant; a row is worth its best variant of a group."""
        found: list[dict[str, float]] = [{} for _ in groups]
        selects = [(number, variant) for number, group in enumerate(groups) for variant in group.variants]
        for start in range(0, len(selects), MOST_SELECTS):
            for number, key, score in self._rows(selects[start : start + MOST_SELECTS]):
                found[number][key] = max(score, found[number].get(key, 0.0))
        return found

    def _rows(self, selects: Sequence[tuple[int, Variant]]) -> Iterator[tuple[int, str, float]]:
        parts: list[str] = []
        parameters: list[str | int | float] = []
        for number, variant in selects:
            # The table's name and the weights are ours; what visitors typed only ever is a parameter.
            parts.append(
                f"SELECT %s AS word, rowid AS entry, -bm25({FTS}, {COLUMN_WEIGHTS}) * %s AS score "  # noqa: S608
                f"FROM {FTS} WHERE {FTS} MATCH %s"
            )
            parameters += [number, variant.weight, _match(variant, self.columns)]
        statement = (
            f"WITH hit AS MATERIALIZED ({' UNION ALL '.join(parts)}) "  # noqa: S608
            f"SELECT hit.word, {ENTRIES}.object_id, MAX(hit.score) FROM hit JOIN {ENTRIES} ON {ENTRIES}.id = hit.entry "
            f"WHERE {ENTRIES}.content_type_id IN (SELECT value FROM json_each(%s)) "
            f"GROUP BY hit.word, {ENTRIES}.object_id"
        )
        with connections[self.queryset.db].cursor() as cursor:
            cursor.execute(statement, [*parameters, json.dumps(self.content_types)])
            yield from cursor.fetchall()


class SQLiteBeginningsCompiler(BeginningsCompiler, SQLiteCompiler):
    """The typeahead."""

    TARGET_SEARCH_FIELD_TYPE = stock.AutocompleteField

    def get_search_fields_for_model(self) -> Any:
        return self.queryset.model.get_autocomplete_search_fields()


class SQLiteResults(PlannedResults, stock.SQLiteSearchResults):
    """Rows of a model in the order of relevance."""

    def _rows_of(self, keys: Collection[str]) -> Any:
        to_python = self.model._meta.pk.to_python
        prepared = [_json_key(to_python(key)) for key in keys]
        return RawSQL("SELECT value FROM json_each(%s)", [json.dumps(prepared)])


class SQLiteSearchBackend(stock.SQLiteSearchBackend):
    """Language-aware search inside the site's own SQLite file."""

    query_compiler_class = SQLiteCompiler
    autocomplete_query_compiler_class = SQLiteBeginningsCompiler
    index_class = SQLiteIndex
    results_class = SQLiteResults
    atomic_rebuilder_class = SQLiteRebuilder
    #: Whatever it raises is about one object: the others need not wait.
    away = ()


SearchBackend = SQLiteSearchBackend


def _match(variant: Variant, columns: Sequence[str]) -> str:
    """An FTS5 expression. Terms are letters and digits (``search.analysis``); a quote in one would be dropped."""
    words = " ".join(term.replace('"', "") for term in variant.terms)
    return f'{{{" ".join(columns)}}} : "{words}"{" *" if variant.prefix else ""}'


def _json_key(key: Any) -> Any:
    """A primary key as SQLite stores it: a UUID is its 32 digits."""
    return key if isinstance(key, int | str) else key.hex
