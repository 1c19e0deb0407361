"""The search engines a test may be run on: the database's own, a real Elasticsearch and a real OpenSearch."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from modelsearch.backends import get_search_backend

ENGINES = ("database", "elasticsearch", "opensearch")


class Engine:
    """The engine under test, which is the site's while the test runs."""

    def __init__(self, name: str) -> None:
        self.name = name

    def rebuild(self) -> None:
        """Index everything there is."""
        call_command("update_index", backend_name="default", verbosity=0)

    def refresh(self) -> None:
        """Make what was saved visible to searches: engines of their own do so once a second."""
        get_search_backend("default").refresh_indexes()


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest, db: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[Engine]:
    """Each engine in turn; those on a server start once and share it."""
    name = request.param
    backends: dict[str, Any] = {"default": {"BACKEND": f"search.backends.{name}"}}
    if name != "database":
        if connection.vendor != "sqlite":
            pytest.skip("a server of its own does not depend on the database: the suite on SQLite tests it")
        urls = request.getfixturevalue(f"{name}_urls")
        backends["default"] |= {"URLS": urls, "INDEX_PREFIX": "behaviour_"}
        backends["database"] = {"BACKEND": "search.backends.database"}
    monkeypatch.setattr(settings, "WAGTAILSEARCH_BACKENDS", backends)
    yield Engine(name)
