"""How members show up elsewhere: the home page's first screen and sections, the editors' dashboard."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext, override
from django.utils.translation import gettext_lazy as _

from pages.base.gathering import HomeSection, Section
from xmess.design.components import Link
from xmess.languages.translations import page_path

from . import member_rows, presentation
from .chart import growth_chart
from .models import Delegation, Member, MembersIndexPage, Territory


def hero_map(language: str) -> Section | None:
    """The map of the whole network, for the home page's first screen; ``None`` while there is no member."""
    rows = member_rows.current_rows(language)
    if not rows:
        return None
    context = {"places": presentation.places(rows, rows)}
    return Section("members-map", gettext("Map of the members"), "members/sections/map.html", context, 10)


def growth_section() -> HomeSection:
    """How the network grew, for the home page."""
    return HomeSection("members-growth", _("How the network has grown"), "members/sections/growth.html", _growth, 70)


def without_delegate(user: Any) -> Section | None:
    """For whoever edits members: territories with members and no delegate, and members nobody can see yet."""
    if not user.has_perm("members.change_member"):
        return None
    taken = Delegation.objects.going_on().values("territory")
    has_members = Member.objects.with_places()
    present = {member.territory.code for member in has_members}
    waiting = Territory.objects.filter(code__in=present).exclude(code__in=taken)
    unseen = Member.objects.exclude(pk__in=Member.objects.published()).count()
    links = [
        Link(
            gettext("No delegate in %(territory)s") % {"territory": territory.name},
            reverse("delegations:add"),
        )
        for territory in waiting
    ]
    if unseen:
        links.append(Link(gettext("Members without a published page"), reverse("member:index"), note=str(unseen)))
    if not links:
        return None
    return Section("members", gettext("Members"), "members/dashboard/waiting.html", {"tasks": links}, 50)


def _growth(language: str) -> dict[str, Any] | None:
    chart = growth_chart(language)
    if not chart.points:
        return None
    index = MembersIndexPage.live_in(language)
    with override(language):
        return {"growth": chart, "more": Link(gettext("Every member"), page_path(index)) if index else None}
