"""Translations follow once a change is committed."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any

import pytest

Committing = Callable[[], AbstractContextManager[Any]]


@pytest.fixture
def committing(django_capture_on_commit_callbacks: Any, caplog: pytest.LogCaptureFixture) -> Committing:
    """``with committing(): …`` runs at its end what waits for the commit, and fails if any of it failed."""

    @contextmanager
    def commit() -> Iterator[None]:
        with django_capture_on_commit_callbacks(execute=True):
            yield
        assert [record.getMessage() for record in caplog.records if "on_commit" in record.getMessage()] == []

    return commit
