"""What the search may be narrowed by that members know: territories, and which member is in which."""

from collections.abc import Iterable, Mapping

from django.apps import apps
from django.db.models.functions import Coalesce

from search.facet_sources import TERRITORY, FacetSource


def territory_facet() -> FacetSource:
    """The pages of members, and what territories are called."""
    return FacetSource(TERRITORY, _pages, _names)


def _pages() -> Iterable[tuple[int, str]]:
    territory = Coalesce("member__municipality__comarca__territory_id", "member__comarca__territory_id")
    return apps.get_model("members.MemberPage").objects.values_list("pk", territory)


def _names() -> Mapping[str, str]:
    return dict(apps.get_model("members.Territory").objects.values_list("pk", "name"))
