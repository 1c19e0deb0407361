"""Registration of the slice: desk, demo content and what it shows on the home page."""

from wagtail import hooks

from pages.base.demonstration import DemoBuilder
from pages.base.gathering import HomeSection
from search.facet_sources import FacetSource

from . import demo, gathering, search_facets
from .viewsets import TopicViewSet


@hooks.register("register_admin_viewset")
def desk() -> TopicViewSet:
    """The menu "Topics"."""
    return TopicViewSet("topic")


@hooks.register("register_home_section")
def home_section() -> HomeSection:
    """The topics, on the home page."""
    return gathering.topics_strip()


@hooks.register("register_demo_builder")
def demo_builder() -> DemoBuilder:
    """The fields the network works in."""
    return DemoBuilder("topics", demo.build, after=("home",))


@hooks.register("register_search_facets")
def search_facet_sources() -> list[FacetSource]:
    """What the search may be narrowed by."""
    return [search_facets.topic_facet()]
