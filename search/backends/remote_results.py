"""Results from Elasticsearch and OpenSearch: first what the words find is counted, then the plan is run."""

from collections import OrderedDict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import islice
from typing import Any

from modelsearch.backends.base import FilterFieldError

from ..plan import FEW, Group, Plan, Variant
from ..typos import likely_meant
from .planned import corrected

# Facets are complete: Elasticsearch would stop at ten values (modelsearch asks for no size).
MOST_VALUES = 10_000
# What an index gives in one answer (index.max_result_window).
WINDOW = 10_000
# Rows asked of the database at once.
BATCH = 1_000


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
        best_first = {"query": self.query_compiler.get_query(), "sort": [{"_score": "desc"}]}
        return {hit["fields"]["pk"][0]: hit["_score"] for hit in self._walk(best_first)}

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

    def _do_search(self) -> Iterator[Any]:
        self.settle()
        body = self._get_es_body()  # type: ignore[attr-defined]
        if self.stop is not None and self.stop <= WINDOW:
            hits = iter(self._hits(body, from_=self.start, size=self.stop - self.start))
        else:
            hits = islice(self._walk(body), self.start, self.stop)
        while batch := list(islice(hits, BATCH)):
            yield from self._get_results_from_hits(batch)  # type: ignore[attr-defined]

    def _walk(self, body: dict[str, Any]) -> Iterator[Any]:
        """All hits, in windows that each start after the last hit of the one before.

        Never modelsearch's scroll: it lives on one node, and is lost with it in the middle of an answer.
        """
        body = body | {"sort": [*(body.get("sort") or [{"_score": "desc"}]), {"pk": "desc"}]}
        while hits := self._hits(body, size=WINDOW):
            yield from hits
            if len(hits) < WINDOW:
                return
            body |= {"search_after": hits[-1]["sort"]}

    def _hits(self, body: dict[str, Any], **window: int) -> list[Any]:
        answer = self._backend_do_search(  # type: ignore[attr-defined]
            body, index=self._index, _source=False, docvalue_fields=["pk"], track_scores=True, **window
        )
        return list(answer["hits"]["hits"])

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


def _alone(group: Group) -> Plan:
    return Plan((group,), 1)
