"""Registration of the slice: desk, permissions, demo content and what it shows elsewhere."""

from django.http import HttpRequest
from wagtail import hooks
from wagtail.permissions import register_permission_policy

from pages.base.demonstration import DemoBuilder
from pages.base.gathering import HomeSection, Section
from search.facet_sources import FacetSource

from . import demo, gathering, search_facets
from .choosers import MunicipalityChooserViewSet
from .models import Municipality
from .permissions import OfficialRowsPolicy
from .viewsets import MembersDesk

register_permission_policy(Municipality, OfficialRowsPolicy(Municipality))


@hooks.register("register_admin_viewset")
def desk() -> MembersDesk:
    """The menu "Members"."""
    return MembersDesk()


@hooks.register("register_admin_viewset")
def municipality_chooser() -> MunicipalityChooserViewSet:
    """The window to choose one municipality."""
    return MunicipalityChooserViewSet("municipality_chooser")


@hooks.register("home_hero")
def hero(language: str) -> Section | None:
    """The map of members, beside the home page's title."""
    return gathering.hero_map(language)


@hooks.register("register_home_section")
def home_section() -> HomeSection:
    """The growth of the network, on the home page."""
    return gathering.growth_section()


@hooks.register("register_dashboard_card")
def dashboard_card(request: HttpRequest) -> Section | None:
    """Territories without a delegate, for whoever edits members."""
    return gathering.without_delegate(request.user)


@hooks.register("register_demo_builder")
def demo_builder() -> DemoBuilder:
    """The members that public sources name."""
    return DemoBuilder("members", demo.build, after=("home",))


@hooks.register("register_search_facets")
def search_facet_sources() -> list[FacetSource]:
    """What the search may be narrowed by."""
    return [search_facets.territory_facet()]
