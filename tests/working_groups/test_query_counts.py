"""Queries do not grow with rows, and a page that is kept asks for next to nothing."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.cache import caches
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.factories.topics import TopicFactory
from tests.factories.working_groups import (
    GroupPartnerFactory,
    ParticipationFactory,
    ProductFactory,
    StatusChangeFactory,
    WorkingGroupFactory,
)

Publish = Callable[..., dict[str, Any]]


@pytest.fixture
def queries_for() -> Callable[..., int]:
    """How many queries a visitor's request costs, with nothing kept in the process unless ``warm``."""

    def count(url: str, *, warm: bool = False) -> int:
        caches["default"].clear()
        if warm:
            Client().get(url)
        with CaptureQueriesContext(
            connection,
        ) as captured:
            assert Client().get(url).status_code == 200
        return len(captured)

    return count


def full_group(publish: Publish, public_member: Any, size: int, **facts: Any) -> Any:
    """A public group with ``size`` of everything."""
    group = WorkingGroupFactory(**facts)
    for _ in range(size):
        ParticipationFactory(group=group, member=public_member())
        GroupPartnerFactory(group=group)
        StatusChangeFactory(group=group, to_status="standby")
    ProductFactory.create_batch(size, groups=[group])
    return publish(group, "ca")["ca"]


def test_the_page_of_a_group_costs_the_same_whatever_is_in_it(
    publish: Publish, public_member: Any, queries_for: Callable[..., int]
) -> None:
    small, large = (full_group(publish, public_member, size) for size in (1, 10))
    assert queries_for(small.url) == queries_for(large.url)


def test_the_directory_costs_the_same_with_10_and_100_groups(
    publish: Publish, directories: dict[str, Any], public_member: Any, queries_for: Callable[..., int]
) -> None:
    topic, member = TopicFactory(), public_member()

    def with_more(groups: int) -> dict[str, int]:
        for group in WorkingGroupFactory.create_batch(groups, topic=topic):
            ParticipationFactory(group=group, member=member)
            publish(group, "ca")
        return {
            route: queries_for(f"{directories['ca'].url}{route}") for route in ("", "feed/", "data.csv", "data.json")
        }

    assert with_more(10) == with_more(90)


def test_what_is_kept_is_not_asked_again(
    publish: Publish, directories: dict[str, Any], public_member: Any, queries_for: Callable[..., int]
) -> None:
    page = full_group(publish, public_member, 2)
    assert queries_for(page.url, warm=True) <= 2
    assert queries_for(f"{directories['ca'].url}?state=active", warm=True) <= 2
