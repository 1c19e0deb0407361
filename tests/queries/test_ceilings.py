"""What a page may ask the database once the process is warm (performance.md row 7), for every page type there is.

"Warm" is what every request but the first after an edit meets: routes, menus and fragments are kept, the page is not.
How the counts stay the same as rows grow is tested in each slice, with 10, 100 and 1,000 rows.
"""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import get_page_models

from tests.factories.content import accessibility_statement, contact_page, section_page, standard_page
from tests.factories.good_practices import (
    PracticeCouncilFactory,
    PracticeFactory,
    practice_page,
    practices_index,
)
from tests.factories.guides import GuideFactory, chapter_page, guide_page, guides_index
from tests.factories.members import MemberFactory, member_page, members_index
from tests.factories.topics import TopicFactory, topic_page, topics_index
from tests.factories.working_groups import ParticipationFactory, WorkingGroupFactory, group_page, groups_index

DETAIL, LISTING, HOME, NOT_FOUND, SEARCH = 2, 4, 4, 2, 5
CEILINGS = {
    "HomePage": HOME,
    "SectionPage": LISTING,
    "StandardPage": DETAIL,
    "AccessibilityStatementPage": DETAIL,
    "ContactPage": DETAIL,
    "TopicsIndexPage": LISTING,
    "TopicPage": DETAIL,
    "MembersIndexPage": LISTING,
    "MemberPage": DETAIL,
    "WorkingGroupsIndexPage": LISTING,
    "WorkingGroupPage": DETAIL,
    "PracticesIndexPage": LISTING,
    "PracticePage": DETAIL,
    "GuidesIndexPage": LISTING,
    "GuidePage": DETAIL,
    "GuideChapterPage": DETAIL,
}


@pytest.fixture
def paths(homes: dict[str, Any]) -> dict[str, str]:
    """One public page of each type, by the type's name, with some rows behind it."""
    home = homes["ca"]
    topic, member = TopicFactory(), MemberFactory()
    group = WorkingGroupFactory(topic=topic)
    ParticipationFactory(group=group, member=member)
    practice = PracticeFactory(topic=topic)
    PracticeCouncilFactory(practice=practice, member=member)
    section = section_page(home)
    pages = [
        home,
        section,
        standard_page(section),
        accessibility_statement(home),
        contact_page(home),
        topics := topics_index(home),
        topic_page(topic, topics),
        members := members_index(home),
        member_page(member, members),
        groups := groups_index(home),
        group_page(group, groups),
        practices := practices_index(home),
        practice_page(practice, practices),
        library := guides_index(home),
        guide := guide_page(GuideFactory(topic=topic, complete=True), library),
        chapter_page(guide),
    ]
    return {type(page).__name__: page.get_url().removeprefix("http://localhost") for page in pages}


@pytest.fixture
def warm_queries() -> Callable[[str], int]:
    """How many queries the second of two equal requests costs."""

    def count(path: str, status: int = 200) -> int:
        Client().get(path)
        with CaptureQueriesContext(connection) as captured:
            assert Client().get(path).status_code == status
        return len(captured)

    return count


def test_every_page_type_has_a_ceiling() -> None:
    ours = {model.__name__ for model in get_page_models() if model.__module__.startswith("pages.")}
    assert ours == set(CEILINGS)


def test_no_page_type_goes_over_its_ceiling(paths: dict[str, str], warm_queries: Callable[..., int]) -> None:
    costs = {kind: warm_queries(path) for kind, path in paths.items()}
    assert set(costs) == set(CEILINGS)
    assert {kind: cost for kind, cost in costs.items() if cost > CEILINGS[kind]} == {}


def test_a_page_of_prose_keeps_to_its_ceiling_the_first_time_too(homes: dict[str, Any]) -> None:
    section = section_page(homes["ca"])
    known, unasked = standard_page(section), standard_page(section, title="Altra", slug="altra")
    Client().get(known.get_url())
    with CaptureQueriesContext(connection) as captured:
        assert Client().get(unasked.get_url()).status_code == 200
    assert len(captured) <= DETAIL


def test_what_is_not_there_costs_next_to_nothing(paths: dict[str, str], warm_queries: Callable[..., int]) -> None:
    Client().get("/ca/una-altra-cosa/")
    assert warm_queries("/ca/res-de-res/", status=404) <= NOT_FOUND


@pytest.mark.parametrize("question", ["Grup", "Grup inexistentíssim"])
def test_a_search_costs_the_same_whatever_it_finds(
    homes: dict[str, Any], warm_queries: Callable[..., int], question: str
) -> None:
    members, groups, section = members_index(homes["ca"]), groups_index(homes["ca"]), section_page(homes["ca"])
    standard_page(section, title="Grup de prova")
    for _ in range(10):
        member_page(MemberFactory(name="Grup de Vilaexemple"), members)
        group_page(WorkingGroupFactory(), groups)
    assert warm_queries(f"{reverse('search')}?q={question}") <= SEARCH
