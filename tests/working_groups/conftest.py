"""Three directories of groups, one per language, and ways to fill them."""

from collections.abc import Callable
from typing import Any

import pytest

from pages.members.models import Member, MembersIndexPage
from pages.working_groups.models import WorkingGroup, WorkingGroupPage, WorkingGroupsIndexPage
from tests.factories.members import MemberFactory, member_page, members_index
from tests.factories.working_groups import group_page, groups_index

Directories = dict[str, WorkingGroupsIndexPage]


@pytest.fixture
def directories(homes: dict[str, Any]) -> Directories:
    """The live directory in each language, translations of one another."""
    catalan = groups_index(homes["ca"])
    key = catalan.translation_key
    return {
        "ca": catalan,
        "es": groups_index(homes["es"], title="Grupos de trabajo", slug="grupos-de-trabajo", translation_key=key),
        "en": groups_index(homes["en"], title="Working groups", slug="working-groups", translation_key=key),
    }


@pytest.fixture
def publish(directories: Directories) -> Callable[..., dict[str, WorkingGroupPage]]:
    """``publish(group)`` gives it a live page in each language, ``publish(group, "ca")`` in one."""

    def published(group: WorkingGroup, *languages: str) -> dict[str, WorkingGroupPage]:
        pages: dict[str, WorkingGroupPage] = {}
        for code in languages or tuple(directories):
            same = {"translation_key": next(iter(pages.values())).translation_key} if pages else {}
            pages[code] = group_page(group, directories[code], **same)
        return pages

    return published


@pytest.fixture
def members_of_network(homes: dict[str, Any]) -> MembersIndexPage:
    """The live Catalan directory of members."""
    return members_index(homes["ca"])


@pytest.fixture
def public_member(members_of_network: MembersIndexPage) -> Callable[..., Member]:
    """``public_member(municipality__code="080193")``: a member with a live Catalan page."""

    def made(**facts: Any) -> Member:
        member = MemberFactory(**facts)
        member_page(member, members_of_network)
        return member

    return made
