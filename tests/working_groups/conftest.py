"""Three directories of groups, one per language."""

from collections.abc import Callable
from typing import Any

import pytest

from pages.working_groups.models import WorkingGroup, WorkingGroupPage, WorkingGroupsIndexPage
from tests.factories.working_groups import group_page, groups_index


@pytest.fixture
def directories(homes: dict[str, Any]) -> dict[str, WorkingGroupsIndexPage]:
    """The live directory in each language, translations of one another."""
    catalan = groups_index(homes["ca"])
    key = catalan.translation_key
    return {
        "ca": catalan,
        "es": groups_index(homes["es"], title="Grupos de trabajo", slug="grupos-de-trabajo", translation_key=key),
        "en": groups_index(homes["en"], title="Working groups", slug="working-groups", translation_key=key),
    }


@pytest.fixture
def publish(directories: dict[str, WorkingGroupsIndexPage]) -> Callable[..., dict[str, WorkingGroupPage]]:
    """``publish(group)`` gives it a live page in each language, ``publish(group, "ca")`` in one."""

    def published(group: WorkingGroup, *languages: str) -> dict[str, WorkingGroupPage]:
        pages: dict[str, WorkingGroupPage] = {}
        for code in languages or tuple(directories):
            same = {"translation_key": next(iter(pages.values())).translation_key} if pages else {}
            pages[code] = group_page(group, directories[code], **same)
        return pages

    return published
