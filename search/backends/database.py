"""The search engine that comes with the site's database, whichever that is."""

from importlib import import_module
from typing import Any

from django.db import connection

_MODULES = {"sqlite": "search.backends.sqlite", "postgresql": "search.backends.postgresql"}


def SearchBackend(parameters: dict[str, Any]) -> Any:
    """The back end for the default database.

    Raises:
        KeyError: the database is neither SQLite nor PostgreSQL, the two the site runs on.
    """
    return import_module(_MODULES[connection.vendor]).SearchBackend(parameters)
