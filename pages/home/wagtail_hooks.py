"""What the home page itself offers to its own list of sections."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from pages.base.demonstration import DemoBuilder
from pages.base.gathering import HomeSection
from pages.home import demo
from pages.home.latest import section_context


@hooks.register("register_home_section")
def latest_section() -> HomeSection:
    """The pages published last."""
    return HomeSection("latest", _("What is new"), "home/sections/latest.html", section_context, order=90)


@hooks.register("register_demo_builder")
def demo_builder() -> DemoBuilder:
    """The home page of the demo site."""
    return DemoBuilder("home", demo.build)
