"""What guides register: the editors' desk, a check before publishing and what they show elsewhere."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from wagtail import hooks
from wagtail.models import Page

from pages.base.demonstration import DemoBuilder
from pages.base.gathering import Section

from . import demo, gathering
from .models import GuideChapterPage
from .viewsets import GuideViewSet


@hooks.register("register_admin_viewset")
def desk() -> GuideViewSet:
    """The menu "Guides"."""
    return GuideViewSet()


@hooks.register("before_publish_page")
def check_notes_before_publishing(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Keep a chapter back, with the reasons, while its notes and the text do not lead to each other."""
    if not isinstance(page, GuideChapterPage):
        return None
    problems = page.publication_problems()
    if not problems:
        return None
    for problem in problems:
        messages.error(request, problem)
    return redirect("wagtailadmin_pages:edit", page.pk)


@hooks.register("topic_sections")
def topic_section(topic: Any, language: str) -> Section | None:
    """The guides about a topic, on its page."""
    return gathering.guides_on_topic(topic, language)


@hooks.register("working_group_sections")
def working_group_section(group_code: str, language: str) -> Section | None:
    """The guides of a working group, on its page."""
    return gathering.guides_of_group(group_code, language)


@hooks.register("register_dashboard_card")
def dashboard_card(request: HttpRequest) -> Section | None:
    """What waits for whoever edits guides."""
    return gathering.waiting(request.user)


@hooks.register("register_demo_builder")
def demo_builder() -> DemoBuilder:
    """The publications of the network, and a complete guide written for the demonstration."""
    return DemoBuilder("guides", demo.build, after=("content", "topics"))
