"""How groups show up on pages of others: home, members, topics and the editors' dashboard."""

from collections.abc import Collection, Iterable
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from pages.base.gathering import GroupChoice, HomeSection, Section
from xmess.design.components import Link
from xmess.languages.translations import page_path

from .lifecycle import Status
from .models import (
    GroupProposal,
    JoinRequest,
    Participation,
    WorkingGroup,
    WorkingGroupPage,
    WorkingGroupsIndexPage,
)
from .presentation import tile

TILES = "working_groups/sections/tiles.html"
MOST_ON_HOME = 12


def active_groups() -> HomeSection:
    """Tiles of the groups at work, for the home page."""
    return HomeSection("working_groups", _("Working groups"), TILES, _on_home, order=40)


def groups_of_member(member: Any, language: str) -> Section | None:
    """The groups a member takes part in, for its page."""
    return _section(WorkingGroup.objects.of_member(member), language)


def groups_on_topic(topic: Any, language: str) -> Section | None:
    """The groups that work on a topic, for its page."""
    return _section(WorkingGroup.objects.on_topic(topic), language)


def choices(language: str) -> list[GroupChoice]:
    """The public groups, for slices whose records belong to one."""
    groups = [(group, group.page_in(language)) for group in WorkingGroup.objects.published().with_pages(language)]
    offered = [GroupChoice(group.code, page.title, page_path(page)) for group, page in groups]
    return sorted(offered, key=lambda choice: choice.name.casefold())


def topics_of_members() -> Any:
    """Member and topic code of every participation that visitors may know of, for the members' directory."""
    groups = WorkingGroup.objects.published()
    return Participation.objects.current().filter(group__in=groups).values_list("member", "group__topic__code")


def pages_with_documents(document_ids: Collection[int]) -> Iterable[tuple[int, int]]:
    """Document and page of every product that is one of these files, by primary key."""
    pages = WorkingGroupPage.objects.filter(group__products__document__in=document_ids)
    return pages.values_list("group__products__document", "pk")


def waiting(user: Any) -> Section | None:
    """What waits for whoever edits groups; ``None`` when nothing does, or for other people."""
    if not user.has_perm("working_groups.change_workinggroup"):
        return None
    groups = reverse("workinggroup:index")
    tasks = [
        (gettext("Requests to join"), reverse("join_requests:index"), JoinRequest.objects.waiting()),
        (gettext("Proposals of groups"), reverse("group_proposals:index"), GroupProposal.objects.waiting()),
        (gettext("Proposed groups"), f"{groups}?status={Status.PROPOSED}", WorkingGroup.objects.proposed()),
        (
            gettext("Groups at work that nobody coordinates"),
            f"{groups}?status={Status.ACTIVE}",
            WorkingGroup.objects.without_coordination(),
        ),
    ]
    links = [Link(label, url, note=str(count)) for label, url, rows in tasks if (count := rows.count())]
    if not links:
        return None
    return Section(
        "working-groups", gettext("Working groups"), "working_groups/dashboard/waiting.html", {"tasks": links}, 40
    )


def _on_home(language: str) -> dict[str, Any] | None:
    groups = WorkingGroup.objects.active().for_listing(language).active_first()[:MOST_ON_HOME]
    tiles = [tile(group, language) for group in groups]
    if not tiles:
        return None
    index = WorkingGroupsIndexPage.live_in(language)
    more = Link(gettext("Every group, and those that have ended"), page_path(index)) if index else None
    return {"tiles": tiles, "more": more}


def _section(groups: Any, language: str) -> Section | None:
    tiles = [tile(group, language) for group in groups.for_listing(language).active_first()]
    return Section("working-groups", gettext("Working groups"), TILES, {"tiles": tiles}, 20) if tiles else None
