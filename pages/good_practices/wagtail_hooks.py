"""What good practices register: the editors' desk and what they show elsewhere."""

from collections.abc import Collection, Iterable
from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.log_actions import LogFormatter

from pages.base.demonstration import DemoBuilder
from pages.base.gathering import HomeSection, LibraryResource, Section
from search.facet_sources import FacetSource
from xmess.forms.registry import PublicForm

from . import demo, gathering, import_desk, search_facets
from .addresses import HAND_IN, REPLICATE
from .models import Experience, ReplicationNotice
from .services import accept_experience, accept_replication, decide, import_practices, undo_import
from .shelf import PracticeShelf
from .views import HandInView, ReplicateView
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


@hooks.register("register_document_pages")
def pages_with_documents(document_ids: Collection[int]) -> Iterable[tuple[int, int]]:
    """Documents to copy, on the fiches of their practices."""
    return gathering.pages_with_documents(document_ids)


@hooks.register("register_demo_builder")
def demo_builder() -> DemoBuilder:
    """Public practices of real councils, and complete invented ones."""
    return DemoBuilder("good_practices", demo.build, after=("home", "topics", "members"))


@hooks.register("working_group_sections")
def working_group_section(group_code: str, language: str) -> Section | None:
    """The practices a working group collected, on its page."""
    return gathering.practices_of_group(group_code, language)


@hooks.register("register_public_form")
def hand_in_form() -> PublicForm:
    """A council hands in an experience."""
    return PublicForm(HAND_IN, gettext_lazy("Experiences"), Experience, HandInView, desk="experiences:index")


@hooks.register("register_public_form")
def replicate_form() -> PublicForm:
    """A council tells that it does the same."""
    label = gettext_lazy("Replications told")
    return PublicForm(REPLICATE, label, ReplicationNotice, ReplicateView, desk="replication_notices:index")


@hooks.register("register_admin_urls")
def import_addresses() -> list[URLPattern]:
    """Where practices are brought in by spreadsheet."""
    return import_desk.urlpatterns


@hooks.register("register_log_actions")
def log_actions(actions: Any) -> None:
    """Decisions read as sentences in the histories."""

    class Decided(LogFormatter):
        """Names what it was about by its reference number."""

        def format_message(self, log_entry: Any) -> str:
            """The label, and the number where there is one."""
            return ": ".join(filter(None, [str(self.label), log_entry.data.get("reference", "")]))

    for code, words in (
        (accept_experience.LOG_ACTION, gettext_lazy("Accept an experience that was handed in")),
        (accept_replication.LOG_ACTION, gettext_lazy("Accept a replication that was told")),
        (decide.DECLINE_ACTION, gettext_lazy("Decline what a council sent")),
        (decide.CHANGES_ACTION, gettext_lazy("Ask a council for changes")),
        (import_practices.LOG_ACTION, gettext_lazy("Import good practices")),
        (undo_import.LOG_ACTION, gettext_lazy("Undo an import of good practices")),
    ):
        actions.register_action(code)(type("Decided", (Decided,), {"label": words}))


@hooks.register("library_resources")
def library_resources(language: str) -> list[LibraryResource]:
    """The documents to copy, in the library of resources."""
    return gathering.documents_to_copy(language)


@hooks.register("register_experience_shelf")
def experience_shelf() -> PracticeShelf:
    """The practices, for editions to gather."""
    return PracticeShelf()


@hooks.register("register_search_facets")
def search_facet_sources() -> list[FacetSource]:
    """What the search may be narrowed by."""
    return search_facets.facets()
