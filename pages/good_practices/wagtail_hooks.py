"""What good practices register: the editors' desk and what they show elsewhere."""

from typing import Any

from django.http import HttpRequest
from wagtail import hooks

from pages.base.demonstration import DemoBuilder
from pages.base.gathering import HomeSection, LibraryResource, Section

from . import demo, gathering
from .viewsets import GoodPracticesDesk


@hooks.register("register_admin_viewset")
def desk() -> GoodPracticesDesk:
    """The menu "Good practices"."""
    return GoodPracticesDesk()


@hooks.register("register_home_section")
def home_section() -> HomeSection:
    """The practices published last, on the home page."""
    return gathering.latest_practices()


@hooks.register("member_sections")
def member_section(member: Any, language: str) -> Section | None:
    """The policies of a member, on its page."""
    return gathering.practices_of_member(member, language)


@hooks.register("member_topics")
def member_topics() -> Any:
    """What members have policies on, to filter their directory by."""
    return gathering.topics_of_members()


@hooks.register("topic_sections")
def topic_section(topic: Any, language: str) -> Section | None:
    """The practices about a topic, on its page."""
    return gathering.practices_on_topic(topic, language)


@hooks.register("register_dashboard_card")
def dashboard_card(request: HttpRequest) -> Section | None:
    """What waits for whoever edits good practices."""
    return gathering.waiting(request.user)


@hooks.register("register_demo_builder")
def demo_builder() -> DemoBuilder:
    """Public practices of real councils, and complete invented ones."""
    return DemoBuilder("good_practices", demo.build, after=("home", "topics", "members"))


@hooks.register("working_group_sections")
def working_group_section(group_code: str, language: str) -> Section | None:
    """The practices a working group collected, on its page."""
    return gathering.practices_of_group(group_code, language)


@hooks.register("library_resources")
def library_resources(language: str) -> list[LibraryResource]:
    """The documents to copy, in the library of resources."""
    return gathering.documents_to_copy(language)
