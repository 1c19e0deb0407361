"""What the search may be narrowed by that topics know: their names, and which page is about which."""

from collections.abc import Iterable, Mapping

from django.apps import apps

from search.facet_sources import TOPIC, FacetSource
from xmess.languages.codes import active_language


def topic_facet() -> FacetSource:
    """The pages of topics, and what topics are called."""
    return FacetSource(TOPIC, _pages, _names)


def _pages() -> Iterable[tuple[int, str]]:
    return apps.get_model("topics.TopicPage").objects.values_list("pk", "topic__code")


def _names() -> Mapping[str, str]:
    return {topic.code: topic.name_in(active_language()) for topic in apps.get_model("topics.Topic").objects.all()}
