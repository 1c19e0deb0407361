"""What the two database engines share: a query becomes a plan, the plan's groups are looked up, Python does the rest.

The engine finds which rows hold a word and what that is worth; how many words are needed, typos, and/or/not and the
order are decided here, once, so that they cannot differ between engines.
"""

from collections import OrderedDict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any

from django.db.models import Count
from modelsearch import query as queries
from modelsearch.backends.base import BaseSearchQueryCompiler, BaseSearchResults, FilterFieldError
from modelsearch.utils import get_descendants_content_types_pks

from ..plan import FEW, Group, Plan, beginnings, build, phrases
from ..typos import likely_meant
from ..words import Words, how_of, reading_of
from .matches import EVERYTHING, Matches, all_of, any_of, covering, favouring

#: Score of each row by its primary key (as text), for each group of a plan.
Scores = Sequence[Mapping[str, float]]


class PlannedCompiler(BaseSearchQueryCompiler):
    """A query to run; ``matches`` runs it, once."""

    HANDLES_ORDER_BY_EXPRESSIONS = True
    COLUMNS: tuple[str, ...] = ("title", "body")

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
        super().__init__(queryset, query, fields, operator, order_by_relevance)
        self.reading = reading_of(query, queryset)
        self.columns = self._columns(fields)
        self.suggestion = ""
        self.unheld: list[str] = []
        self._matches: Matches | None = None

    def matches(self) -> Matches:
        """What the words match, whatever the queryset's own filters say."""
        if self._matches is None:
            self._matches = self._evaluate(self.query)
        return self._matches

    def look_up(self, groups: Sequence[Group]) -> Scores:
        """The rows of the queryset's model that hold each group, each with what it is worth there."""
        raise NotImplementedError

    @property
    def content_types(self) -> Sequence[int]:
        """Primary keys of the content types of the model and of those that inherit from it."""
        return sorted(get_descendants_content_types_pks(self.queryset.model))

    def _columns(self, fields: Sequence[str] | None) -> tuple[str, ...]:
        """The index keeps two texts of an object: any field but the title is in its body."""
        if fields is None:
            return self.COLUMNS
        return tuple(sorted({"title" if name == "title" else "body" for name in fields}))

    def _evaluate(self, query: Any) -> Matches:
        match query:
            case queries.MatchAll():
                return EVERYTHING
            case queries.Not():
                return ~self._evaluate(query.subquery)
            case queries.And():
                return all_of(self._evaluate(part) for part in query.subqueries)
            case queries.Or():
                return any_of(self._evaluate(part) for part in query.subqueries)
            case queries.Boost():
                return self._evaluate(query.subquery).boosted(query.boost)
            case queries.Phrase():
                return self._run(self._phrase_plan(query.query_string))
            case queries.Fuzzy():
                return self._run(build(query.query_string, self.reading, query.operator), typos=True)
            case queries.PlainText():
                how = how_of(query)
                matches = self._run(self._plan(query.query_string, how), typos=how is None, text=query.query_string)
                return matches.boosted(query.boost)
        raise NotImplementedError(f"{type(query).__name__} is no query of modelsearch's")

    def _plan(self, text: str, how: str | None) -> Plan:
        return build(text, self.reading, how)

    def _phrase_plan(self, text: str) -> Plan:
        return phrases(text, self.reading)

    def _run(self, plan: Plan, *, typos: bool = False, text: str = "") -> Matches:
        if not plan.groups:
            return Matches()
        found = self.look_up([*plan.groups, *plan.pairs])
        scores, together = list(found[: len(plan.groups)]), found[len(plan.groups) :]
        if typos:
            self._mend(plan, scores, text)
        self.unheld = [group.surface for group, found in zip(plan.groups, scores, strict=True) if not found]
        matches = covering(scores, plan.at_least, len(plan.groups))
        while plan.relaxable and len(matches.scores) < FEW and plan.at_least > 1:
            plan = replace(plan, at_least=plan.at_least - 1)
            matches = covering(scores, plan.at_least, len(plan.groups))
        return favouring(matches, together)

    def _mend(self, plan: Plan, scores: list[Mapping[str, float]], text: str) -> None:
        """Words that nothing holds are looked up again as what was probably meant."""
        unknown = {number: plan.groups[number].surface for number, found in enumerate(scores) if not found}
        meant = likely_meant(unknown, self.reading)
        flat = [(number, guess) for number, guesses in meant.items() for guess in guesses]
        if not flat:
            return
        found = self.look_up([Group(guess.word, guess.variants) for _, guess in flat])
        kept: dict[str, str] = {}
        for (number, guess), rows in zip(flat, found, strict=True):
            if rows:
                kept.setdefault(plan.groups[number].surface, guess.word)
                best = dict(scores[number])
                for key, score in rows.items():
                    best[key] = max(score, best.get(key, 0.0))
                scores[number] = best
        if kept:
            self.suggestion = corrected(text, kept)


class BeginningsCompiler(PlannedCompiler):
    """The typeahead: words of titles that begin like what has been typed so far."""

    COLUMNS = ("autocomplete",)

    def _columns(self, fields: Sequence[str] | None) -> tuple[str, ...]:
        return self.COLUMNS

    def _plan(self, text: str, how: str | None) -> Plan:
        plan = beginnings(text, self.reading)
        return replace(plan, at_least=1) if how == "or" else plan

    def _phrase_plan(self, text: str) -> Plan:
        """Words in quotes, which editors' search understands, begin like any others."""
        return beginnings(text, self.reading)

    def _mend(self, plan: Plan, scores: list[Mapping[str, float]], text: str) -> None:
        """Half a word is no typo."""


class PlannedResults(BaseSearchResults):
    """Rows in the order of what they are worth, or in the queryset's."""

    supports_facet = True

    @property
    def suggestion(self) -> str:
        """The question as it was probably meant, when a word of it is nowhere."""
        self.query_compiler.matches()
        return str(self.query_compiler.suggestion)

    @property
    def unheld(self) -> list[str]:
        """Words of the question that nothing holds, in any form or spelling."""
        self.query_compiler.matches()
        return list(self.query_compiler.unheld)

    def ranking(self) -> dict[str, float]:
        """Score by primary key (as text) of everything the words match, before the queryset's filters."""
        return dict(self.query_compiler.matches().scores)

    def facet(self, field_name: str) -> "OrderedDict[Any, int]":
        """How many results have each value of a field, every value of it.

        Raises:
            FilterFieldError: the field is not among the model's ``FilterField``.
        """
        model = self.query_compiler.queryset.model
        if self.query_compiler._get_filterable_field(field_name) is None:
            raise FilterFieldError(
                f"Cannot facet search results with field {field_name!r}. Please add index.FilterField({field_name!r}) "
                f"to {model.__name__}.search_fields.",
                field_name=field_name,
            )
        rows = self._matched().order_by().values(field_name).annotate(count=Count("pk", distinct=True))
        return OrderedDict((row[field_name], row["count"]) for row in rows.order_by("-count", field_name))

    def _do_search(self) -> list[Any]:
        keys = self._keys()[self.start : self.stop]
        found = {row.pk: row for row in self.query_compiler.queryset.filter(pk__in=keys)}
        rows = [found[key] for key in keys if key in found]
        if self._score_field:
            scores = self.query_compiler.matches().scores
            for row in rows:
                setattr(row, self._score_field, scores.get(str(row.pk), 0.0))
        return rows

    def _do_count(self) -> int:
        return len(self._keys()[self.start : self.stop])

    def _matched(self) -> Any:
        """The queryset without the rows that do not match."""
        matches, queryset = self.query_compiler.matches(), self.query_compiler.queryset
        if matches.inverted:
            return queryset.exclude(pk__in=self._rows_of(matches.scores)) if matches.scores else queryset
        return queryset.filter(pk__in=self._rows_of(matches.scores)) if matches.scores else queryset.none()

    def _rows_of(self, keys: Collection[str]) -> Any:
        """The keys as a subquery: thousands of them are too many parameters."""
        raise NotImplementedError

    def _keys(self) -> list[Any]:
        """Primary keys of all results in their order, found once and shared by slices of the same results."""
        compiler = self.query_compiler
        if not hasattr(compiler, "ordered_keys"):
            compiler.ordered_keys = self._find_keys()
        return list(compiler.ordered_keys)

    def _find_keys(self) -> list[Any]:
        matches, rows = self.query_compiler.matches(), self._matched()
        if not self.query_compiler.order_by_relevance or matches.inverted:
            if not rows.ordered or (matches.inverted and self.query_compiler.order_by_relevance):
                rows = rows.order_by("-pk")
            return list(rows.values_list("pk", flat=True))
        keys = list(rows.order_by().values_list("pk", flat=True).distinct())
        # Newest first among equals, as modelsearch does: results must not jump between two pages.
        return sorted(keys, key=lambda key: (matches.scores[str(key)], key), reverse=True)


def corrected(text: str, meant: Mapping[str, str]) -> str:
    """``text`` with the words in ``meant`` (lower case) replaced by what was meant."""
    words = []
    for word in text.split():
        lowered = word.lower()
        typed = next((known for known in meant if known in lowered), "")
        words.append(lowered.replace(typed, meant[typed]) if typed else word)
    return " ".join(words)
