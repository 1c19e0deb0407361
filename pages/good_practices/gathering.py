"""How good practices show up on pages of others: home, members, topics and the editors' dashboard."""

from collections.abc import Collection, Iterable
from typing import Any

from django.db.models import Prefetch
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from pages.base.gathering import HomeSection, LibraryResource, Section
from xmess.design.components import Link
from xmess.languages.formats import file_size
from xmess.languages.translations import page_path
from xmess.languages.wording import worded

from .directory import in_order
from .models import ModelDocument, Practice, PracticeCouncil, PracticePage, PracticesIndexPage
from .practice_index import practice_index
from .presentation import card

CARDS = "good_practices/sections/cards.html"
MOST_ON_HOME, MOST_ELSEWHERE = 4, 12


def latest_practices() -> HomeSection:
    """Cards of the practices published last, for the home page."""
    return HomeSection("good_practices", _("Good practices"), CARDS, _on_home, order=45)


def practices_of_member(member: Any, language: str) -> Section | None:
    """The policies a member tells, for its page."""
    return _section(Practice.objects.of_member(member), language)


def practices_on_topic(topic: Any, language: str) -> Section | None:
    """The policies about a topic, for its page."""
    return _section(Practice.objects.on_topic(topic), language)


def practices_of_group(group_code: str, language: str) -> Section | None:
    """The practices that the working group with this code collected or follows, for its page."""
    return _section(Practice.objects.filter(group_code=group_code), language)


def topics_of_members() -> Any:
    """Member and topic code of every published practice, for the members' directory."""
    councils = PracticeCouncil.objects.filter(practice__in=Practice.objects.published(), member__isnull=False)
    return councils.values_list("member", "practice__topic__code")


def documents_to_copy(language: str) -> list[LibraryResource]:
    """The model documents of published practices, for the library of resources; the number of queries is constant."""
    rows = (
        ModelDocument.objects.public().filter(practice__in=Practice.objects.published()).exclude(document=None, url="")
    )
    practices = Practice.objects.select_related("topic").prefetch_related("other_topics").with_pages(language)
    documents = rows.select_related("document").prefetch_related(Prefetch("practice", practices)).order_by("-pk")
    return [_resource(document, document.practice.page_in(language), language) for document in documents]


def pages_with_documents(document_ids: Collection[int]) -> Iterable[tuple[int, int]]:
    """Document and page of every practice that offers one of these files to copy, by primary key."""
    pages = PracticePage.objects.filter(practice__documents__document__in=document_ids)
    return pages.values_list("practice__documents__document", "pk")


def waiting(user: Any) -> Section | None:
    """What waits for whoever edits practices; ``None`` when nothing does, or for other people."""
    if not user.has_perm("good_practices.change_practice"):
        return None
    desk = reverse("practice:index")
    tasks = [
        (gettext("Without a published page"), f"{desk}?published=false", Practice.objects.unpublished()),
        (gettext("To be confirmed by the council"), f"{desk}?is_confirmed=false", Practice.objects.unconfirmed()),
    ]
    links = [Link(label, url, note=str(count)) for label, url, rows in tasks if (count := rows.count())]
    if not links:
        return None
    template = "good_practices/dashboard/waiting.html"
    return Section("good-practices", gettext("Good practices"), template, {"tasks": links}, 45)


def _on_home(language: str) -> dict[str, Any] | None:
    index = practice_index(language)
    latest = [index.keys[number] for number in index.rows.orders["newest"][:MOST_ON_HOME]]
    return (
        {"cards": [card(row, language) for row in in_order(latest, language)], "more": _more(language)}
        if latest
        else None
    )


def _resource(document: ModelDocument, page: Any, language: str) -> LibraryResource:
    title, file, practice = worded(document, "title", language), document.document, document.practice
    spoken = file.language if file and file.language else ""
    return LibraryResource(
        code=f"{practice.code}-{document.pk}",
        title=title.text,
        url=document.address,
        language=title.language,
        topics=list(dict.fromkeys([practice.topic.code, *(topic.code for topic in practice.other_topics.all())])),
        languages=[spoken] if spoken else [],
        published=page.first_published_at,
        file_kind=file.file_extension.upper() if file else "",
        size=file_size(file.get_file_size() or 0, language) if file else "",
        origin=Link(page.title, page_path(page), language=page.text_language),
        is_example=practice.is_example,
    )


def _more(language: str) -> Link | None:
    page = PracticesIndexPage.live_in(language)
    return Link(gettext("Every good practice"), page_path(page)) if page else None


def _section(practices: Any, language: str) -> Section | None:
    rows = practices.for_listing(language).order_by("-pk")[:MOST_ELSEWHERE]
    cards = [card(row, language) for row in rows]
    if not cards:
        return None
    return Section("good-practices", gettext("Good practices"), CARDS, {"cards": cards, "more": _more(language)}, 25)
