"""Registration of the slice: desk, permissions, forms, demo content, log actions and what it shows elsewhere."""

from collections.abc import Collection, Iterable
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogFormatter
from wagtail.permissions import register_permission_policy

from pages.base.demonstration import DemoBuilder
from pages.base.gathering import GroupChoice, HomeSection, Section
from search.facet_sources import FacetSource
from xmess.forms.registry import PublicForm

from . import demo, gathering, search_facets
from .addresses import JOIN, PROPOSE
from .lifecycle import Status
from .models import GroupProposal, JoinRequest, StatusChange
from .permissions import WordsOnlyPolicy
from .services import change_status, withdraw_decision
from .views import JoinView, ProposalView
from .viewsets import WorkingGroupsDesk

register_permission_policy(StatusChange, WordsOnlyPolicy(StatusChange))


@hooks.register("register_admin_viewset")
def desk() -> WorkingGroupsDesk:
    """The menu "Working groups"."""
    return WorkingGroupsDesk()


@hooks.register("register_public_form")
def join_form() -> PublicForm:
    """Councils ask to take part in a group."""
    return PublicForm(JOIN, _("Requests to join a working group"), JoinRequest, JoinView)


@hooks.register("register_public_form")
def proposal_form() -> PublicForm:
    """Councils propose a group."""
    return PublicForm(PROPOSE, _("Proposals of working groups"), GroupProposal, ProposalView)


@hooks.register("register_home_section")
def home_section() -> HomeSection:
    """Groups at work, on the home page."""
    return gathering.active_groups()


@hooks.register("member_sections")
def member_section(member: Any, language: str) -> Section | None:
    """The groups of a member, on its page."""
    return gathering.groups_of_member(member, language)


@hooks.register("member_topics")
def member_topics() -> Any:
    """What members work on, to filter their directory by."""
    return gathering.topics_of_members()


@hooks.register("working_group_choices")
def group_choices(language: str) -> list[GroupChoice]:
    """The groups, for records of other slices that belong to one."""
    return gathering.choices(language)


@hooks.register("topic_sections")
def topic_section(topic: Any, language: str) -> Section | None:
    """The groups about a topic, on its page."""
    return gathering.groups_on_topic(topic, language)


@hooks.register("register_dashboard_card")
def dashboard_card(request: HttpRequest) -> Section | None:
    """What waits for whoever edits groups."""
    return gathering.waiting(request.user)


@hooks.register("register_document_pages")
def pages_with_documents(document_ids: Collection[int]) -> Iterable[tuple[int, int]]:
    """Products that are files, on the pages of the groups that made them."""
    return gathering.pages_with_documents(document_ids)


@hooks.register("register_demo_builder")
def demo_builder() -> DemoBuilder:
    """The groups of the 2024 work plan, and invented ones that show every state."""
    return DemoBuilder("working_groups", demo.build, after=("home", "topics", "members"))


@hooks.register("register_log_actions")
def log_actions(actions: Any) -> None:
    """Decisions read as sentences in the record's history."""

    @actions.register_action(change_status.LOG_ACTION)
    class ChangeStatus(LogFormatter):
        label = _("Change the state of a working group")

        def format_message(self, log_entry: Any) -> str:
            """From where to where."""
            return gettext("State changed from “%(before)s” to “%(after)s”") % _states(log_entry)

    @actions.register_action(withdraw_decision.LOG_ACTION)
    class WithdrawDecision(LogFormatter):
        label = _("Take back a recorded decision")

        def format_message(self, log_entry: Any) -> str:
            """From where to where."""
            return gettext("Record taken back: from “%(before)s” to “%(after)s” again") % _states(log_entry)


def _states(log_entry: Any) -> dict[str, str]:
    data = log_entry.data
    return {"before": str(Status(data["from"]).label), "after": str(Status(data["to"]).label)}


@hooks.register("register_search_facets")
def search_facet_sources() -> list[FacetSource]:
    """What the search may be narrowed by."""
    return [search_facets.topic_facet()]
