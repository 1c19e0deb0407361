"""What the search may be narrowed by that working groups know: their topics."""

from collections.abc import Iterable

from django.apps import apps

from search.facet_sources import TOPIC, FacetSource


def topic_facet() -> FacetSource:
    """The pages of groups; topics say themselves what they are called."""
    return FacetSource(TOPIC, _pages)


def _pages() -> Iterable[tuple[int, str]]:
    return apps.get_model("working_groups.WorkingGroupPage").objects.values_list("pk", "group__topic__code")
