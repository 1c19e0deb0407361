"""Filters of a directory that is counted in the process (ADR 11): words, and one field per facet of its index."""

from typing import Any, ClassVar

from django.http import QueryDict
from django.utils.functional import cached_property

from xmess.territory.gazetteer import searchable

from .listing import FilterForm

LONGEST_QUESTION = 100


class FacetFilterForm(FilterForm):
    """The subclass declares ``q``, a ``MultipleChoiceField`` per facet, and what each of them offers.

    ``index.rows`` is a ``search.facet_index.FacetIndex``.
    """

    facets: ClassVar[tuple[str, ...]]

    def __init__(self, query: QueryDict, *, index: Any) -> None:
        self.index = index
        super().__init__(query, choices={facet: self.offered(facet) for facet in self.facets})

    def offered(self, facet: str) -> list[tuple[str, str]]:
        """Value and label of what some row has, in an order people expect."""
        raise NotImplementedError

    @cached_property
    def with_words(self) -> int:
        """The rows with every word asked for, folded; looked for once, however many facets count."""
        return int(self.index.rows.with_words(searchable(self.chosen("q") or "").split()))

    def found(self, *, leaving_out: str = "") -> int:
        """The rows that pass every filter, or every one but that called ``leaving_out``."""
        chosen = {facet: self.chosen(facet) for facet in self.facets}
        return int(self.index.rows.matching(chosen, self.with_words, leaving_out=leaving_out))
