"""What guides register: the editors' desk, a check before publishing and what they show elsewhere."""

from collections.abc import Collection, Iterable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.log_actions import LogFormatter
from wagtail.models import Page

from pages.base.demonstration import DemoBuilder
from pages.base.gathering import Section
from search.facet_sources import FacetSource
from xmess.design.components import Link

from . import demo, gathering, search_facets, volume_desk, volumes
from .models import GuideChapterPage
from .services.volumes import FREEZE_ACTION, OPEN_ACTION
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


@hooks.register("experience_editions")
def editions_with(code: str, language: str) -> list[Link]:
    """The volumes that published a practice, on its fiche."""
    return volumes.editions_with(code, language)


@hooks.register("register_admin_urls")
def volume_addresses() -> list[URLPattern]:
    """Where a volume is put together and frozen."""
    return volume_desk.urlpatterns


@hooks.register("register_log_actions")
def log_actions(actions: Any) -> None:
    """Volumes opened and frozen, in the history of the guide."""

    class Volume(LogFormatter):
        """Names the volume by its number."""

        def format_message(self, log_entry: Any) -> str:
            """The label and the number."""
            return f"{self.label}: {log_entry.data['number']}"

    for code, words in (
        (OPEN_ACTION, gettext_lazy("Open a volume")),
        (FREEZE_ACTION, gettext_lazy("Freeze a volume")),
    ):
        actions.register_action(code)(type("Volume", (Volume,), {"label": words}))


@hooks.register("register_document_pages")
def pages_with_documents(document_ids: Collection[int]) -> Iterable[tuple[int, int]]:
    """Files of editions, on the pages of their guides."""
    return gathering.pages_with_documents(document_ids)


@hooks.register("register_demo_builder")
def demo_builder() -> DemoBuilder:
    """The publications of the network, and a complete guide written for the demonstration."""
    return DemoBuilder("guides", demo.build, after=("content", "topics", "good_practices"))


@hooks.register("register_search_facets")
def search_facet_sources() -> list[FacetSource]:
    """What the search may be narrowed by."""
    return [search_facets.topic_facet()]
