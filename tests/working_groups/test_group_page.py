"""The page of a group: what the record says, in the reader's language."""

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from tests.factories.members import MemberFactory, member_page, members_index
from tests.factories.working_groups import (
    GroupPartnerFactory,
    ParticipationFactory,
    ProductFactory,
    StatusChangeFactory,
    WorkingGroupFactory,
)

Publish = Callable[..., dict[str, Any]]


def read(page: Any) -> str:
    response = Client().get(page.url)
    assert response.status_code == 200
    return response.content.decode()


def test_it_opens_in_three_languages(publish: Publish) -> None:
    pages = publish(WorkingGroupFactory())
    for code, page in pages.items():
        assert page.url.startswith(f"/{code}/")
        assert page.title in read(page)
