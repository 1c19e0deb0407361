"""What the search may be narrowed by that good practices know: topics, policy classes, territories and years."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.apps import apps
from django.db.models.functions import Coalesce

from search.facet_sources import CLASS, TERRITORY, TOPIC, YEAR, FacetSource
from xmess.languages.codes import active_language


def facets() -> list[FacetSource]:
    """One for each facet that a practice has a value of."""
    return [
        FacetSource(TOPIC, lambda: [*_pages("practice__topic__code"), *_pages("practice__other_topics__code")]),
        FacetSource(CLASS, lambda: _pages("practice__policy_classes__code"), _classes),
        FacetSource(TERRITORY, lambda: _pages(_territory())),
        FacetSource(YEAR, lambda: _pages("practice__started_in")),
    ]


def _pages(column: Any) -> Iterable[tuple[int, str]]:
    """``(page, code)``; a practice that has none has ``None``, which the search leaves out."""
    return apps.get_model("good_practices.PracticePage").objects.values_list("pk", column).distinct()


def _territory() -> Coalesce:
    council = "practice__councils"
    return Coalesce(
        f"{council}__member__municipality__comarca__territory_id",
        f"{council}__member__comarca__territory_id",
        f"{council}__municipality__comarca__territory_id",
        f"{council}__comarca__territory_id",
    )


def _classes() -> Mapping[str, str]:
    terms = apps.get_model("good_practices.PolicyClass").objects.all()
    return {term.code: term.name_in(active_language()) for term in terms}
