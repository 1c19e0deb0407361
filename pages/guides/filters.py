"""The filters of the library; its page, its feed and its data files read the same ones."""

from typing import Any, ClassVar

from django import forms
from django.conf import settings
from django.http import QueryDict
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from pages.base.listing import FilterForm

from .kinds import Kind
from .library import Library, library, searchable

LONGEST_QUESTION = 100
FACETS = ("kind", "topic", "language", "year")


class LibraryFilterForm(FilterForm):
    """Every facet of the library, and words; each facet offers the values that some resource has."""

    orders: ClassVar = {"kind": _("kind"), "newest": _("latest published"), "title": _("name")}

    q = forms.CharField(label=_("Words"), max_length=LONGEST_QUESTION, required=False)
    kind = forms.MultipleChoiceField(label=_("Kind"), required=False)
    topic = forms.MultipleChoiceField(label=_("Topic"), required=False)
    language = forms.MultipleChoiceField(label=_("Language"), required=False)
    year = forms.MultipleChoiceField(label=_("Year"), required=False)

    def __init__(self, query: QueryDict, *, index: Library) -> None:
        self.index = index
        super().__init__(query, choices={facet: _choices(index, facet) for facet in FACETS})

    @cached_property
    def with_words(self) -> int:
        """The rows with every word asked for, folded; looked for once, however many facets count."""
        return self.index.rows.with_words(searchable(self.chosen("q") or "").split())

    def found(self, *, leaving_out: str = "") -> int:
        """The rows that pass every filter, or every one but that called ``leaving_out``."""
        chosen = {facet: self.chosen(facet) for facet in FACETS}
        return self.index.rows.matching(chosen, self.with_words, leaving_out=leaving_out)

    def apply(self, rows: Library) -> list[Any]:
        """The entries that pass every filter, in the order asked for."""
        return [rows.entries[number] for number in rows.rows.in_order(self.found(), self.order)]


def filter_form(query: QueryDict, language: str) -> LibraryFilterForm:
    """The filters as the address asks for them, in the language with this code."""
    return LibraryFilterForm(query, index=library(language))


def _choices(index: Library, facet: str) -> list[tuple[str, str]]:
    """Value and label of what some resource has, in an order people expect."""
    there = index.rows.facets.get(facet, {})
    topics = sorted(index.topics.values(), key=lambda topic: searchable(str(topic)))
    labels: dict[str, dict[str, Any]] = {
        "kind": dict(Kind.choices),
        "topic": {topic.code: topic for topic in topics},
        "language": dict(settings.LANGUAGES),
        "year": {year: year for year in sorted(there, reverse=True)},
    }
    return [(code, str(label)) for code, label in labels[facet].items() if code in there]
