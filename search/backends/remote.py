"""What Elasticsearch and OpenSearch share: documents of ready-made terms, and the same plan as the databases run.

No server-side analyzers: they gained nothing over the terms of ``search.analysis`` (shared/elasticsearch.md) and would
be a second design; the engine only needs its built-in ``whitespace`` analyzer.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from modelsearch.backends.elasticsearchbase import Field
from modelsearch.index import AutocompleteField, SearchField
from modelsearch.query import Fuzzy, PlainText

from ..analysis import LANGUAGES
from ..plan import Group, Plan, Variant, beginnings, build, phrases
from ..words import Words, how_of, reading_of
from .documents import TITLE_BOOST, as_text, exact_string, languages_of, term_string

TITLE_WEIGHT = 4.0
# Fewer replicas than nodes, also with one node: its index is green, and three survive the loss of one.
SETTINGS = {"settings": {"index": {"auto_expand_replicas": "0-1"}}}


class TermMapping:
    """Text fields hold terms; mixed into a mapping of modelsearch's."""

    edgengram_analyzer_config: Mapping[str, str] = {}
    languages: Sequence[str] = LANGUAGES

    def get_mapping(self) -> dict[str, Any]:
        """modelsearch's mapping, with the built-in analyzer that only looks for spaces."""
        mapping: dict[str, Any] = super().get_mapping()  # type: ignore[misc]
        _split_at_spaces(mapping["properties"])
        return mapping

    def get_document(self, obj: Any) -> dict[str, Any]:
        """The object as the engine keeps it."""
        self.languages = languages_of(obj)
        document: dict[str, Any] = super().get_document(obj)  # type: ignore[misc]
        return document

    def _get_document_field_data(self, field: Any, obj: Any) -> tuple[str, Any, list[str]]:
        name, value, edgengrams = super()._get_document_field_data(field, obj)  # type: ignore[misc]
        if isinstance(field, AutocompleteField):
            exact = exact_string([as_text(value)], self.languages)
            return name, exact, [exact]
        if isinstance(field, SearchField):
            return name, term_string([as_text(value)], self.languages), []
        return name, value, edgengrams

    def _get_nested_document(self, fields: Iterable[Any], obj: Any) -> tuple[dict[str, Any], list[str]]:
        """A related object speaks the language of the one it belongs to."""
        nested = type(self)(type(obj))  # type: ignore[call-arg]
        nested.languages = self.languages
        document, edgengrams = {}, []
        for field in fields:
            name, document[name], more = nested._get_document_field_data(field, obj)
            edgengrams += more
        return document, edgengrams


class PlanCompiler:
    """Words become a plan, a plan a bool query; mixed into a compiler of modelsearch's."""

    queryset: Any
    query: Any
    remapped_fields: Any

    def __init__(
        self,
        queryset: Any,
        query: Any,
        fields: Sequence[str] | None = None,
        operator: str | None = None,
        order_by_relevance: bool = True,
    ) -> None:
        if isinstance(query, str):
            query = Words(query, operator)
        super().__init__(queryset, query, fields, operator, order_by_relevance)  # type: ignore[call-arg]
        self.reading = reading_of(query, queryset)
        # Decided once by the results (``PlanResults.settle``): the plan of the whole question, when it is one.
        self.settled: Plan | None = None
        self.suggestion = ""
        self.unheld: list[str] = []

    @property
    def adjustable(self) -> bool:
        """Whether the question is for the engine to understand: somebody's words, without and, or and not."""
        return isinstance(self.query, Fuzzy) or (isinstance(self.query, Words) and self.query.how is None)

    def plan_of(self, query: Any) -> Plan:
        """The plan for one part of the question."""
        return build(query.query_string, self.reading, how_of(query))

    def plan_query(self, plan: Plan, fields: Sequence[Any], boost: float = 1.0) -> dict[str, Any]:
        """A plan in the engine's terms, over fields that have a name and a boost."""
        if not plan.groups:
            return {"match_none": {}}
        groups = [group_query(group, fields) for group in plan.groups]
        needed = {"bool": {"should": groups, "minimum_should_match": plan.at_least}}
        pairs = [group_query(pair, fields) for pair in plan.pairs]
        return {"bool": {"must": needed, "should": pairs, "boost": boost}}

    def get_sort(self) -> Any:
        """Equals in a fixed order: results must not jump between two pages."""
        sort = super().get_sort()  # type: ignore[misc]
        return [{"_score": "desc"}, {"pk": "desc"}] if sort is None else sort

    def _compile_plaintext_query(self, query: PlainText, fields: Sequence[Any], boost: float = 1.0) -> dict[str, Any]:
        plan = self.settled if self.settled and query is self.query else self.plan_of(query)
        return self.plan_query(plan, fields, boost * query.boost)

    def _compile_fuzzy_query(self, query: Fuzzy, fields: Sequence[Any]) -> dict[str, Any]:
        plan = self.settled if self.settled and query is self.query else self.plan_of(query)
        return self.plan_query(plan, fields)

    def _compile_phrase_query(self, query: Any, fields: Sequence[Any]) -> dict[str, Any]:
        return self.plan_query(phrases(query.query_string, self.reading), fields)


class BeginningsPlanCompiler(PlanCompiler):
    """The typeahead."""

    @property
    def adjustable(self) -> bool:
        """Half a word is no typo."""
        return False

    def plan_of(self, query: Any) -> Plan:
        plan = beginnings(query.query_string, self.reading)
        return replace(plan, at_least=1) if isinstance(query, Words) and query.how == "or" and plan.groups else plan

    def get_inner_query(self) -> dict[str, Any]:
        """Any query, not only words: editors' search makes phrases of quotes, which modelsearch refuses here."""
        fields = [Field(name) for name in self.remapped_fields or ["_edgengrams"]]
        queries = [self._compile_query(self.query, field) for field in fields]  # type: ignore[attr-defined]
        return {"dis_max": {"queries": queries}}

    def _compile_phrase_query(self, query: Any, fields: Sequence[Any]) -> dict[str, Any]:
        return self.plan_query(beginnings(query.query_string, self.reading), fields)


def shared_client(client_class: Any) -> Any:
    """A maker of clients that hands out one per set of options: a client keeps its connections open."""
    made: dict[str, Any] = {}

    def make(**options: Any) -> Any:
        key = repr(sorted(options.items(), key=str))
        if key not in made:
            made[key] = client_class(**options)
        return made[key]

    return staticmethod(make)


def group_query(group: Group, fields: Sequence[Any]) -> dict[str, Any]:
    """A word: as much as the best of its variants is worth."""
    return {"dis_max": {"queries": [_variant_query(variant, fields) for variant in group.variants]}}


def _variant_query(variant: Variant, fields: Sequence[Any]) -> dict[str, Any]:
    """What a variant is worth in all fields together, as SQLite counts it: a word in the title counts like several in
    the text (BM25F), and no field has a rarity or a length of its own.
    """
    weights = {field.field_name: _field_weight(field.boost) for field in fields}
    if variant.prefix or len(variant.terms) > 1:
        return {"dis_max": {"queries": [_field_query(variant, name, weight) for name, weight in weights.items()]}}
    # Less than 1 is refused; such a field's text is in the field of all texts too, unless it was asked for alone.
    named = [f"{name}^{weight}" for name, weight in weights.items() if weight >= 1] or list(weights)
    return {"combined_fields": {"query": variant.terms[0], "fields": named, "boost": variant.weight}}


def _field_query(variant: Variant, field: str, weight: float) -> dict[str, Any]:
    if variant.prefix:
        return {"prefix": {field: {"value": variant.terms[0], "boost": variant.weight * weight}}}
    return {"match_phrase": {field: {"query": " ".join(variant.terms), "boost": variant.weight}}}


def _field_weight(boost: float) -> float:
    """Everything is in the field of all texts; what is also in another counts for more."""
    return TITLE_WEIGHT if boost >= TITLE_BOOST else float(boost)


def _split_at_spaces(properties: Mapping[str, Any]) -> None:
    for name, field in properties.items():
        if name != "pk" and field.get("type") == "text":
            field["analyzer"] = "whitespace"
        if "properties" in field:
            _split_at_spaces(field["properties"])
