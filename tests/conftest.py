"""What every test may ask for: a migrated database, three homes, users by role, a browser.

The migrated database is made once per set of migrations and copied for each run: migrating takes 15 s of CPU.
"""

import hashlib
import os
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.cache import caches
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.utils import translation
from pytest_django.plugin import blocking_manager_key

from tests import own_tables
from tests.browser import browser, open_tab
from tests.demo_site import demo_site
from tests.own_tab import tab
from tests.search_engines import elasticsearch_urls, opensearch_urls

__all__ = ["browser", "demo_site", "elasticsearch_urls", "open_tab", "opensearch_urls", "tab"]  # fixtures

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def django_db_setup(django_test_environment: None, django_db_blocker: Any) -> Iterator[None]:
    """A test database with every migration applied, from the template where there is one."""
    from django.test.utils import setup_databases, teardown_databases

    with django_db_blocker.unblock():
        if connection.vendor == "sqlite":
            old = _databases_from_template()
        else:
            old = setup_databases(verbosity=0, interactive=False)
    yield
    with django_db_blocker.unblock():
        teardown_databases(old, verbosity=0)


def _databases_from_template() -> Any:
    from django.test.utils import setup_databases

    template = settings.TEST_DATABASE_TEMPLATES / f"{_migrations_digest()}.sqlite3"
    if not template.exists():
        _make_template(template)
    connection.settings_dict["TEST"]["MIGRATE"] = False
    old = setup_databases(verbosity=0, interactive=False, run_syncdb=False)
    _copy_template()
    return old


def _copy_template() -> None:
    """Make the test database equal to the template, whatever is in it."""
    from django.contrib.contenttypes.models import ContentType

    with sqlite3.connect(settings.TEST_DATABASE_TEMPLATES / f"{_migrations_digest()}.sqlite3") as source:
        connection.ensure_connection()
        source.backup(connection.connection)
    own_tables.make_again()
    # What was cached from another state of the database has other primary keys in the template.
    ContentType.objects.clear_cache()


def _make_template(template: Path) -> None:
    """Migrate a file database in another process, so that this one keeps its clean state."""
    import subprocess
    import sys

    template.parent.mkdir(parents=True, exist_ok=True)
    for stale in template.parent.glob("*.sqlite3*"):
        stale.unlink(missing_ok=True)
    fresh = template.with_name(f"{template.stem}.{os.getpid()}.making")
    subprocess.run(
        [sys.executable, str(ROOT / "manage.py"), "migrate", "--verbosity=0"],
        check=True,
        env=os.environ | {"DATABASE_URL": f"sqlite:///{fresh}", "DJANGO_SETTINGS_MODULE": "xmess.settings.testing"},
    )
    with sqlite3.connect(fresh) as made:
        made.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        made.execute("PRAGMA journal_mode=DELETE")
    fresh.replace(template)


def _migrations_digest() -> str:
    """Changes whenever a migration of ours, what it reads, or a pinned dependency changes."""
    digest = hashlib.sha256((ROOT / "requirements-dev.lock").read_bytes())
    folders = ("site/xmess", "blocks", "pages", "search")
    for path in sorted(p for folder in folders for p in (ROOT / folder).rglob("migrations/*.*")):
        digest.update(str(path.relative_to(ROOT)).encode() + path.read_bytes())
    digest.update((ROOT / "site/xmess/settings/apps.py").read_bytes())
    digest.update(os.environ.get("WITHOUT_SLICES", "").encode())
    return digest.hexdigest()[:20]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item) -> Iterator[None]:
    """After a test with real transactions Django empties every table, those that migrations filled too: fill them.

    A hook, not a fixture: the tables are emptied by a fixture of pytest-django that ends after any of ours.
    """
    yield
    real_transactions = {"live_server", "transactional_db"} & set(getattr(item, "fixturenames", ()))
    if real_transactions and connection.vendor == "sqlite":
        with item.config.stash[blocking_manager_key].unblock():
            _copy_template()


@pytest.fixture(autouse=True)
def source_language() -> None:
    """No test speaks the language of the last request that another one made."""
    translation.activate(settings.LANGUAGE_CODE)


@pytest.fixture(autouse=True)
def empty_caches() -> Iterator[None]:
    """No test sees what another one cached."""
    yield
    _forget_what_was_cached()


def _forget_what_was_cached() -> None:
    from search.vocabulary import kept_words

    for cache in caches.all():
        cache.clear()
    kept_words.clear()


@pytest.fixture
def run_command() -> Callable[..., None]:
    """Call a management command by name."""
    return call_command


@pytest.fixture
def read() -> Callable[[str], str]:
    """``read(url)``: the page there, as a visitor gets it."""

    def text(url: str) -> str:
        response = Client().get(url)
        assert response.status_code == 200, f"{url}: {response.status_code}"
        return response.content.decode()

    return text


@pytest.fixture(scope="session")
def kept_homes(django_db_setup: None, django_db_blocker: Any) -> Any:
    """The rows of three homes, to lay again: half of the suite's time went into making them for every test."""
    from tests.factories.site import three_homes
    from tests.kept_rows import kept_rows

    with django_db_blocker.unblock():
        rows = kept_rows(three_homes)
    _forget_what_was_cached()
    return rows


@pytest.fixture
def homes(kept_homes: Any, db: None) -> dict[str, Any]:
    """The live home page of each language, by code; the site's root is the Catalan one.

    Spanish and English homes are translations of the Catalan one, as on the real site.
    """
    from pages.home.models import HomePage
    from tests.factories.site import three_homes

    # Real transactions empty the tables that the kept rows lean on.
    if not connection.in_atomic_block:
        return three_homes()
    kept_homes.lay()
    return {home.locale.language_code: home for home in HomePage.objects.select_related("locale").order_by("pk")}
