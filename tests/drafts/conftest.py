"""A form of three steps of the tests' own, and a browser that fills it in."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.cache import caches

from tests.drafts.stories import stories, stories_table
from tests.drafts.writer import TALE, Writer

__all__ = ["stories", "stories_table"]


@pytest.fixture(autouse=True)
def no_limits_left_over() -> None:
    """Limits are counted in the shared cache: each test starts its own count."""
    caches["shared"].clear()


@pytest.fixture
def writer(stories: Any) -> Callable[..., Writer]:
    """Begin a draft."""
    return Writer.begin


@pytest.fixture
def complete(stories: Any) -> Writer:
    """A draft with every step written."""
    draft = Writer.begin()
    assert draft.write("tale", **TALE).status_code == 302
    assert draft.write("papers").status_code == 302
    return draft
