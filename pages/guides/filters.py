"""The filters of the library; its page, its feed and its data files read the same ones."""

from typing import Any, ClassVar

from django import forms
from django.conf import settings
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from pages.base.facet_filters import LONGEST_QUESTION, FacetFilterForm
from xmess.territory.gazetteer import searchable

from .kinds import Kind
from .library import Library, library

FACETS = ("kind", "topic", "language", "year")


class LibraryFilterForm(FacetFilterForm):
    """Every facet of the library, and words; each facet offers the values that some resource has."""

    facets: ClassVar = FACETS
    orders: ClassVar = {"kind": _("kind"), "newest": _("latest published"), "title": _("name")}

    q = forms.CharField(label=_("Words"), max_length=LONGEST_QUESTION, required=False)
    kind = forms.MultipleChoiceField(label=_("Kind"), required=False)
    topic = forms.MultipleChoiceField(label=_("Topic"), required=False)
    language = forms.MultipleChoiceField(label=_("Language"), required=False)
    year = forms.MultipleChoiceField(label=_("Year"), required=False)

    def offered(self, facet: str) -> list[tuple[str, str]]:
        """See ``FacetFilterForm``."""
        return _choices(self.index, facet)

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
