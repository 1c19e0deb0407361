"""How guides show up on pages of others: topics, working groups and the editors' dashboard."""

from collections.abc import Collection, Iterable
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext

from pages.base.gathering import Section
from xmess.design.components import Link
from xmess.languages.translations import page_path

from .models import Guide, GuidePage, GuidesIndexPage
from .presentation import card

CARDS = "guides/sections/cards.html"
MOST = 12


def guides_on_topic(topic: Any, language: str) -> Section | None:
    """The guides about a topic, for its page."""
    return _section(Guide.objects.on_topic(topic), language)


def guides_of_group(group_code: str, language: str) -> Section | None:
    """The guides of the working group with this code, for its page."""
    return _section(Guide.objects.filter(group_code=group_code), language)


def pages_with_documents(document_ids: Collection[int]) -> Iterable[tuple[int, int]]:
    """Document and page of every guide with one of these files as an edition, by primary key."""
    pages = GuidePage.objects.filter(guide__editions__document__in=document_ids)
    return pages.values_list("guide__editions__document", "pk")


def waiting(user: Any) -> Section | None:
    """What waits for whoever edits guides; ``None`` when nothing does, or for other people."""
    if not user.has_perm("guides.change_guide"):
        return None
    desk = reverse("guide:index")
    tasks = [
        (gettext("Without a published page"), f"{desk}?published=false", Guide.objects.unpublished()),
        (gettext("With an edition being prepared"), f"{desk}?being_prepared=true", Guide.objects.being_prepared()),
    ]
    links = [Link(label, url, note=str(count)) for label, url, rows in tasks if (count := rows.count())]
    if not links:
        return None
    return Section("guides", gettext("Guides"), "guides/dashboard/waiting.html", {"tasks": links}, 50)


def _section(guides: Any, language: str) -> Section | None:
    rows = guides.for_listing(language).order_by("-pk")[:MOST]
    cards = [card(row, language) for row in rows]
    if not cards:
        return None
    index = GuidesIndexPage.live_in(language)
    more = Link(gettext("Every resource"), page_path(index)) if index else None
    return Section("guides", gettext("Guides and resources"), CARDS, {"cards": cards, "more": more}, 30)
