"""What Elasticsearch and OpenSearch share: documents of ready-made terms, and the same plan as the databases run.

No server-side analyzers: they gained nothing over the terms of ``search.analysis`` (shared/elasticsearch.md) and would
be a second design; the engine only needs its built-in ``whitespace`` analyzer.
"""

from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from modelsearch.backends.base import FilterFieldError
from modelsearch.index import AutocompleteField, SearchField
from modelsearch.query import Fuzzy, PlainText

from ..analysis import LANGUAGES
from ..plan import FEW, Group, Plan, Variant, beginnings, build, phrases
from ..typos import likely_meant
from ..words import Words, reading_of
from .documents import TITLE_BOOST, as_text, exact_string, languages_of, term_string
from .planned import corrected

TITLE_WEIGHT = 4.0
# Facets are complete: Elasticsearch would stop at ten values (modelsearch asks for no size).
MOST_VALUES = 10_000
# What an index gives in one answer (index.max_result_window).
WINDOW = 10_000
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
        how = query.how if isinstance(query, Words) else query.operator
        return build(query.query_string, self.reading, how)

    def plan_query(self, plan: Plan, fields: Sequence[Any], boost: float = 1.0) -> dict[str, Any]:
        """A plan in the engine's terms, over fields that have a name and a boost."""
        if not plan.groups:
            return {"match_none": {}}
        should = [group_query(group, fields) for group in plan.groups]
        return {"bool": {"should": should, "minimum_should_match": plan.at_least, "boost": boost}}

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


class PlanResults:
    """Results that first settle how many of the words are needed and what was meant by unknown ones."""

    query_compiler: Any
    backend: Any
    start: int
    stop: int | None

    @property
    def suggestion(self) -> str:
        """The question as it was probably meant, when a word of it is nowhere."""
        self.settle()
        return str(self.query_compiler.suggestion)

    @property
    def unheld(self) -> list[str]:
        """Words of the question that nothing holds, in any form or spelling."""
        self.settle()
        return list(self.query_compiler.unheld)

    def settle(self) -> None:
        """Count, in one request, what each word and each number of words finds; mend and relax the plan by that."""
        compiler = self.query_compiler
        if compiler.settled is not None or not compiler.adjustable:
            return
        plan = compiler.plan_of(compiler.query)
        if plan.groups:
            plan = self._mended(plan, self._counts({str(n): _alone(group) for n, group in enumerate(plan.groups)}))
            plan = self._relaxed(plan)
        compiler.settled = plan

    def ranking(self) -> dict[str, float]:
        """Score by primary key (as text) of everything that matches, the best first."""
        self.settle()
        body = {"query": self.query_compiler.get_query(), "sort": [{"_score": "desc"}, {"pk": "desc"}]}
        found: dict[str, float] = {}
        while True:
            answer = self._backend_do_search(  # type: ignore[attr-defined]
                body, index=self._index, size=WINDOW, _source=False, docvalue_fields=["pk"]
            )
            hits = answer["hits"]["hits"]
            found.update((hit["fields"]["pk"][0], hit["_score"]) for hit in hits)
            if len(hits) < WINDOW:
                return found
            body["search_after"] = hits[-1]["sort"]

    def facet(self, field_name: str) -> "OrderedDict[Any, int]":
        """How many results have each value of a field, every value of it.

        Raises:
            FilterFieldError: the field is not among the model's ``FilterField``.
        """
        self.settle()
        compiler = self.query_compiler
        field = compiler._get_filterable_field(field_name)
        if field is None:
            raise FilterFieldError(f"Cannot facet search results with field {field_name!r}.", field_name=field_name)
        column = compiler.mapping.get_field_column_name(field)
        body = {
            "query": compiler.get_query(),
            "aggregations": {
                "values": {"terms": {"field": column, "size": MOST_VALUES}},
                "without": {"missing": {"field": column}},
            },
        }
        answer = self._backend_do_search(body, index=self._index, size=0)["aggregations"]  # type: ignore[attr-defined]
        counts: dict[Any, int] = {bucket["key"]: bucket["doc_count"] for bucket in answer["values"]["buckets"]}
        if answer["without"]["doc_count"]:
            counts[None] = answer["without"]["doc_count"]
        return OrderedDict(sorted(counts.items(), key=lambda value: value[1], reverse=True))

    def _do_search(self) -> Any:
        self.settle()
        return super()._do_search()  # type: ignore[misc]

    def _do_count(self) -> int:
        self.settle()
        return int(super()._do_count())  # type: ignore[misc]

    @property
    def _index(self) -> str:
        return str(self.backend.get_index_for_model(self.query_compiler.queryset.model).name)

    def _counts(self, plans: Mapping[str, Plan]) -> dict[str, int]:
        """How many of the rows the queryset leaves each plan finds."""
        compiler = self.query_compiler
        filters = {name: compiler.plan_query(plan, compiler.remapped_fields) for name, plan in plans.items()}
        body = {
            "query": {"bool": {"filter": compiler.get_filters()}},
            "aggregations": {"plans": {"filters": {"filters": filters}}},
        }
        answer = self._backend_do_search(body, index=self._index, size=0)  # type: ignore[attr-defined]
        buckets = answer["aggregations"]["plans"]["buckets"]
        return {name: bucket["doc_count"] for name, bucket in buckets.items()}

    def _mended(self, plan: Plan, counts: Mapping[str, int]) -> Plan:
        """The plan with what was probably meant by words that nothing holds."""
        compiler = self.query_compiler
        unknown = {n: group.surface for n, group in enumerate(plan.groups) if not counts[str(n)]}
        guesses = {
            f"{number} {place}": (number, guess)
            for number, found in likely_meant(unknown, compiler.reading).items()
            for place, guess in enumerate(found)
        }
        compiler.unheld = list(unknown.values())
        if not guesses:
            return plan
        held = self._counts({name: _alone(Group(guess.word, guess.variants)) for name, (_, guess) in guesses.items()})
        meant: dict[int, list[Variant]] = {}
        better: dict[str, str] = {}
        for name, (number, guess) in guesses.items():
            if held[name]:
                meant.setdefault(number, []).extend(guess.variants)
                better.setdefault(plan.groups[number].surface, guess.word)
        compiler.suggestion = corrected(compiler.query.query_string, better) if better else ""
        compiler.unheld = [surface for surface in compiler.unheld if surface not in better]
        return plan.with_typos(meant)

    def _relaxed(self, plan: Plan) -> Plan:
        """The plan with as few words required as it takes to find enough."""
        if not plan.relaxable or plan.at_least <= 1:
            return plan
        levels = {str(n): replace(plan, at_least=n) for n in range(1, plan.at_least + 1)}
        counts = self._counts(levels)
        for level in range(plan.at_least, 1, -1):
            if counts[str(level)] >= FEW:
                return levels[str(level)]
        return levels["1"]


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
    """A word: as much as the best of its variants is worth in the best of the fields."""
    return {
        "dis_max": {
            "queries": [_variant_query(variant, field) for variant in group.variants for field in fields],
        }
    }


def _variant_query(variant: Variant, field: Any) -> dict[str, Any]:
    weight = variant.weight * (TITLE_WEIGHT if field.boost >= TITLE_BOOST else field.boost)
    if variant.prefix:
        return {"prefix": {field.field_name: {"value": variant.terms[0], "boost": weight}}}
    if len(variant.terms) > 1:
        return {"match_phrase": {field.field_name: {"query": " ".join(variant.terms), "boost": weight}}}
    return {"term": {field.field_name: {"value": variant.terms[0], "boost": weight}}}


def _alone(group: Group) -> Plan:
    return Plan((group,), 1)


def _split_at_spaces(properties: Mapping[str, Any]) -> None:
    for name, field in properties.items():
        if name != "pk" and field.get("type") == "text":
            field["analyzer"] = "whitespace"
        if "properties" in field:
            _split_at_spaces(field["properties"])
