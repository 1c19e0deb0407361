"""The filters of the directory; its pages, its map, its feed and its data files read the same ones."""

from typing import Any, ClassVar

from django import forms
from django.conf import settings
from django.http import QueryDict
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from pages.base.facet_filters import LONGEST_QUESTION, FacetFilterForm
from pages.members.models.territory import PopulationBand
from xmess.territory.gazetteer import TERRITORY_NAMES, searchable

from .bands import CostBand, Outcome
from .practice_index import UNTOLD, PracticeIndex, practice_index

FACETS = (
    "topic", "policy", "outcome", "territory", "population", "cost", "role", "mandate", "language", "place",
)  # fmt: skip


class PracticeFilterForm(FacetFilterForm):
    """Every facet of the index, and words; each facet offers the values that some published practice has."""

    facets: ClassVar = FACETS
    orders: ClassVar = {"newest": _("latest published"), "title": _("name"), "year": _("latest started")}

    q = forms.CharField(label=_("Words"), max_length=LONGEST_QUESTION, required=False)
    topic = forms.MultipleChoiceField(label=_("Topic"), required=False)
    policy = forms.MultipleChoiceField(label=_("Policy class"), required=False)
    outcome = forms.MultipleChoiceField(label=_("How it went"), required=False)
    territory = forms.MultipleChoiceField(label=_("Territory"), required=False)
    population = forms.MultipleChoiceField(label=_("Population"), required=False)
    cost = forms.MultipleChoiceField(label=_("Cost"), required=False)
    role = forms.MultipleChoiceField(label=_("Role of the administration"), required=False)
    mandate = forms.MultipleChoiceField(label=_("Municipal mandate"), required=False)
    language = forms.MultipleChoiceField(label=_("Can be read in"), required=False)
    place = forms.MultipleChoiceField(label=_("Council"), required=False)

    def offered(self, facet: str) -> list[tuple[str, str]]:
        """See ``FacetFilterForm``."""
        return _choices(self.index, facet)

    def apply(self, rows: PracticeIndex) -> list[int]:
        """Primary keys of the practices that pass every filter, in the order asked for."""
        return [rows.keys[number] for number in rows.rows.in_order(self.found(), self.order)]


def filter_form(query: QueryDict, language: str) -> PracticeFilterForm:
    """The filters as the address asks for them, in the language with this code."""
    return PracticeFilterForm(query, index=practice_index(language))


def _choices(index: PracticeIndex, facet: str) -> list[tuple[str, str]]:
    """Value and label of what some practice has, in an order people expect."""
    there = index.rows.facets.get(facet, {})
    untold = {UNTOLD: gettext("Not told")}
    fixed: dict[str, dict[Any, Any]] = {
        "outcome": {**dict(Outcome.choices), **untold},
        "cost": {**dict(CostBand.choices), **untold},
        "population": dict(PopulationBand.choices),
        "territory": {str(code): name for code, name in TERRITORY_NAMES.items()},
        "language": dict(settings.LANGUAGES),
        "mandate": {code: code.replace("-", "–") for code in sorted(there, reverse=True)},
        "place": dict(sorted(index.places.items(), key=lambda place: searchable(place[1]))),
    }
    labels = fixed.get(facet) or index.names.get(facet, {})
    return [(str(code), str(label)) for code, label in labels.items() if code in there]
