"""A visitor whose browser gets the answer, not the test the exception; a database that is away."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import OperationalError, connection
from django.test import Client

BROWSER = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"}


@pytest.fixture
def visitor() -> Client:
    return Client(raise_request_exception=False, headers=BROWSER)


@pytest.fixture
def failing(settings: Any) -> None:
    """Views that fail, at ``/<language>/fail/<how>/``."""
    settings.ROOT_URLCONF = "tests.errors.failing_urls"


@pytest.fixture
def database_away(db: None) -> Iterator[None]:
    """Every query fails, as while the database server restarts."""

    def refuse(*_args: Any, **_kwargs: Any) -> Any:
        raise OperationalError("the database system is shutting down")

    with connection.execute_wrapper(refuse):
        yield
