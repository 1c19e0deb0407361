"""PostgreSQL's full-text index with terms of our own, and no text search configuration or extension.

Vectors and queries are written out, never parsed: PostgreSQL's parser would take our terms apart. Which rows hold a
word comes from the GIN indexes alone; only the most promising rows are ranked, because ``ts_rank`` has to read every
vector it ranks (shared/search.md, section 3).
"""

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import chain
from typing import Any

from django.db import connections
from django.db.models.expressions import RawSQL
from modelsearch.backends.database.postgres import postgres as stock
from modelsearch.utils import get_content_type_pk

from xmess.caching.version import kept

from .. import vocabulary
from ..analysis import EXACT, LIGHT, STEM
from ..plan import WEIGHTS, Group, Variant, mark
from .documents import analysed, exact_words, languages_of, texts_of, words_of
from .planned import BeginningsCompiler, PlannedCompiler, PlannedResults, Scores
from .planned_index import PlannedIndex

IndexEntry = stock.IndexEntry
ENTRIES = IndexEntry._meta.db_table
# A title has few words, and ts_rank divides by their logarithm: that is what a word in it counts for (measured).
TITLE_WEIGHT = 1.0
# Labels of a vector by kind of term, and what ts_rank gives each: {D, C, B, A}.
LABELS = {EXACT: "A", LIGHT: "B", STEM: "D"}
LABEL_WEIGHTS = f"{{{WEIGHTS[STEM]}, {WEIGHTS[STEM]}, {WEIGHTS[LIGHT]}, {WEIGHTS[EXACT]}}}"
# ts_rank divides by 1 + log(length): long pages are not better for being long.
BY_LENGTH = 1
MOST_RANKED = 200
# What a row that is not ranked is worth, so that it comes after those that are.
UNRANKED = 1e-3
# PostgreSQL keeps no position beyond this one, nor more than 256 of a lexeme.
LAST_POSITION = 16_383
GAP = 10
# A vector has room for 1 MB of lexemes and places (PostgreSQL's manual, 12.11).
MOST_BYTES = 1_000_000
BYTES_PER_PLACE = 2
BATCH = 100


class PostgreSQLIndex(PlannedIndex, stock.PostgresIndex):
    """Rows of vectors."""

    def add_items(self, model: Any, objs: Sequence[Any]) -> None:
        """Index objects of one model, or index them again."""
        if not objs or not model.get_search_fields():
            return
        content_type = get_content_type_pk(model)
        vocabulary.remember(words_of(objs))
        for start in range(0, len(objs), BATCH):
            rows = [(content_type, *_entry(obj)) for obj in objs[start : start + BATCH]]
            places = ", ".join(["(%s, %s, %s::tsvector, %s::tsvector, %s::tsvector, 1.0, '', '')"] * len(rows))
            with self.write_connection.cursor() as cursor:
                cursor.execute(
                    f"INSERT INTO {ENTRIES} (content_type_id, object_id, title, body, autocomplete, title_norm, "  # noqa: S608
                    f"title_text, body_text) VALUES {places} ON CONFLICT (content_type_id, object_id) DO UPDATE SET "
                    "title = EXCLUDED.title, body = EXCLUDED.body, autocomplete = EXCLUDED.autocomplete",
                    list(chain.from_iterable(rows)),
                )

    def _refresh_title_norms(self, full: bool = False) -> None:
        """Nothing: ts_rank knows how long a title is, and writing the norms would write the whole index again."""


class PostgreSQLRebuilder(stock.PostgresSearchAtomicRebuilder):
    """All or nothing."""

    def start(self) -> Any:
        index = super().start()
        vocabulary.forget_all()
        return index


class PostgreSQLCompiler(PlannedCompiler, stock.PostgresSearchQueryCompiler):
    """Groups of a plan as two statements: who holds what, then what the best of them are worth."""

    def look_up(self, groups: Sequence[Group]) -> Scores:
        """Rows that hold each group, each worth the best of the group's parts: what the variants in it count for, times
        their rarity, times what ``ts_rank`` says of the row's title and body.
        """
        parts = [(number, *part) for number, group in enumerate(groups) for part in _parts(group)]
        queries = [query for _, _, query in parts]
        held = self._held(queries)
        rarities = [weight * self._rarity(len(rows)) for (_, weight, _), rows in zip(parts, held, strict=True)]
        ranks = self._ranks(queries, _most_promising(held, rarities))
        found: list[dict[str, float]] = [{} for _ in groups]
        for place, ((number, _, _), rows, rarity) in enumerate(zip(parts, held, rarities, strict=True)):
            for key, worth in rows.items():
                score = rarity * ranks.get((place, key), UNRANKED * worth)
                found[number][key] = max(score, found[number].get(key, 0.0))
        return found

    def _held(self, queries: Sequence[str]) -> list[dict[str, float]]:
        """For each query the rows that match it, with the weights of the columns it is found in."""
        parts, parameters = [], []
        for number, query in enumerate(queries):
            for column in self.columns if query else ():
                parts.append(
                    f"SELECT %s, object_id, %s::float8 FROM {ENTRIES} "  # noqa: S608
                    f"WHERE {column} @@ %s::tsquery AND content_type_id = ANY(%s)"
                )
                parameters += [number, _column_weight(column), query, list(self.content_types)]
        held: list[dict[str, float]] = [{} for _ in queries]
        for number, key, worth in self._fetch(" UNION ALL ".join(parts), parameters) if parts else ():
            held[number][key] = held[number].get(key, 0.0) + worth
        return held

    def _ranks(self, queries: Sequence[str], keys: Collection[str]) -> dict[tuple[int, str], float]:
        """What each of these rows is worth for each query."""
        asked = [(number, query) for number, query in enumerate(queries) if query]
        if not keys or not asked:
            return {}
        columns, parameters = [], []
        for _, query in asked:
            ranked = [
                f"{_column_weight(column)} * ts_rank(%s::float4[], {column}, %s::tsquery, %s)"
                for column in self.columns
            ]
            columns.append(" + ".join(ranked))
            parameters += [LABEL_WEIGHTS, query, BY_LENGTH] * len(ranked)
        statement = (
            f"SELECT object_id, {', '.join(columns)} FROM {ENTRIES} "  # noqa: S608
            "WHERE object_id = ANY(%s) AND content_type_id = ANY(%s)"
        )
        rows = self._fetch(statement, [*parameters, list(keys), list(self.content_types)])
        return {
            (number, row[0]): rank for row in rows for (number, _), rank in zip(asked, row[1:], strict=True) if rank > 0
        }

    def _rarity(self, rows: int) -> float:
        """Inverse document frequency as BM25 counts it; ``ts_rank`` has none."""
        total = max(kept(f"search:entries:{self.queryset.model._meta.label}", self._count_entries), rows)
        return math.log(1 + (total - rows + 0.5) / (rows + 0.5))

    def _count_entries(self) -> int:
        of_the_model = IndexEntry.objects.using(self.queryset.db).filter(content_type_id__in=self.content_types)
        return int(of_the_model.count())

    def _fetch(self, statement: str, parameters: Sequence[Any]) -> list[tuple[Any, ...]]:
        with connections[self.queryset.db].cursor() as cursor:
            cursor.execute(statement, parameters)
            return list(cursor.fetchall())


class PostgreSQLBeginningsCompiler(BeginningsCompiler, PostgreSQLCompiler):
    """The typeahead."""

    TARGET_SEARCH_FIELD_TYPE = stock.AutocompleteField

    def _ranks(self, queries: Sequence[str], keys: Collection[str]) -> dict[tuple[int, str], float]:
        """None: titles that begin like what was typed are all alike."""
        return {}

    def get_search_fields_for_model(self) -> Any:
        return self.queryset.model.get_autocomplete_search_fields()


class PostgreSQLResults(PlannedResults, stock.PostgresSearchResults):
    """Rows of a model in the order of relevance."""

    def _rows_of(self, keys: Collection[str]) -> Any:
        field = self.model._meta.pk
        type_of_key = field.rel_db_type(connections[self.query_compiler.queryset.db])
        # The type is Django's name of it; the keys are parameters.
        return RawSQL(f"SELECT unnest(%s::{type_of_key}[])", [[str(key) for key in keys]])  # noqa: S611


class PostgreSQLSearchBackend(stock.PostgresSearchBackend):
    """Language-aware search inside the site's own PostgreSQL."""

    query_compiler_class = PostgreSQLCompiler
    autocomplete_query_compiler_class = PostgreSQLBeginningsCompiler
    index_class = PostgreSQLIndex
    results_class = PostgreSQLResults
    atomic_rebuilder_class = PostgreSQLRebuilder
    #: Whatever it raises is about one object: the others need not wait.
    away = ()


SearchBackend = PostgreSQLSearchBackend


def _entry(obj: Any) -> tuple[str, str, str, str]:
    """Primary key, title, body and autocomplete of an object as its row says them."""
    languages, texts = languages_of(obj), texts_of(obj)
    autocomplete = {(term, "A"): [1] for term in exact_words(texts.autocomplete, languages)}
    return (
        str(obj.pk),
        _vector(_positions(texts.title, languages)),
        _vector(_positions(texts.body, languages)),
        _vector(autocomplete),
    )


def _positions(texts: Sequence[str], languages: Iterable[str]) -> dict[tuple[str, str], list[int]]:
    """Where each term stands; the terms of a word share its place, and no phrase reaches from a text to the next."""
    found: dict[tuple[str, str], list[int]] = {}
    place = 1
    for language in languages:
        for words in analysed(texts, language):
            for token in words:
                for term in token.terms:
                    found.setdefault((mark(term, language), LABELS[term[0]]), []).append(min(place, LAST_POSITION))
                place += 1
            place += GAP
    return found


def _vector(positions: Mapping[tuple[str, str], Sequence[int]]) -> str:
    """A vector written out, without what would make PostgreSQL refuse it: the terms that come last in the text."""
    lexemes, left = [], MOST_BYTES
    for (term, label), places in positions.items():
        left -= len(term.encode()) + BYTES_PER_PLACE * (len(places[:255]) + 1)
        if left < 0:
            break
        lexemes.append(f"{_quoted(term)}:{','.join(f'{place}{label}' for place in places[:255])}")
    return " ".join(lexemes)


def _parts(group: Group) -> list[tuple[float, str]]:
    """The variants of a group as few weighted queries: a word as typed is one, its synonyms are another. What else
    makes variants differ, the kind of their terms, ``ts_rank`` knows from the labels.
    """
    queries: dict[float, list[str]] = {}
    for variant in group.variants:
        weight = variant.weight / WEIGHTS[variant.terms[0][0]]
        queries.setdefault(round(weight, 3), []).append(_query(variant))
    return [(weight, " | ".join(found)) for weight, found in queries.items()]


def _query(variant: Variant) -> str:
    words = " <-> ".join(map(_quoted, variant.terms))
    return f"{words}:*" if variant.prefix else f"({words})"


def _quoted(term: str) -> str:
    """Terms are letters and digits (``search.analysis``): nothing in them needs more than quotes."""
    return "'" + term.replace("'", "").replace("\\", "") + "'"


def _column_weight(column: str) -> float:
    return TITLE_WEIGHT if column == "title" else 1.0


def _most_promising(held: Sequence[Mapping[str, float]], rarities: Sequence[float]) -> list[str]:
    """The rows worth ranking: by the rarity of the words they hold, and whether their titles do."""
    worth: dict[str, float] = {}
    for rows, rarity in zip(held, rarities, strict=True):
        for key, weight in rows.items():
            worth[key] = worth.get(key, 0.0) + rarity * weight
    return sorted(worth, key=lambda key: worth[key], reverse=True)[:MOST_RANKED]
