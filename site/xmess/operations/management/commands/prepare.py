"""``manage.py prepare``: everything between a fresh clone and a site that can be served."""

import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command, get_commands
from django.core.management.base import BaseCommand, CommandParser
from wagtail.search.backends import get_search_backend

from xmess.caching.version import bump_content_version
from xmess.operations.fingerprint import fingerprint

log = logging.getLogger(__name__)

CHECKOUT = Path(__file__).resolve().parents[5]


class Command(BaseCommand):
    help = "Build fonts and styles, compile catalogues, collect static files, migrate, and load the demo content."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        """Without ``--demo`` the site starts empty."""
        parser.add_argument("--demo", action="store_true", help="load the trilingual demo content and its log-ins")
        parser.add_argument("--force", action="store_true", help="do every step, even if nothing changed")

    def handle(self, *args: Any, demo: bool, force: bool, **options: Any) -> None:
        """Do the steps in order, each with its time; nothing at all when nothing changed."""
        stamp = settings.DATA_DIR / "prepared"
        now = f"{fingerprint(CHECKOUT)} demo={demo} {settings.DATABASES['default']['NAME']}"
        if not force and stamp.exists() and stamp.read_text() == now:
            self.stdout.write("Everything is prepared already.")
            return
        with self._step("Cutting the fonts"):
            call_command("build_fonts", verbosity=0)
        with self._step("Joining the style sheets"):
            call_command("build_css", verbosity=0)
        with self._step("Compiling the catalogues"):
            call_command("compile_catalogues", verbosity=0)
        with self._step("Collecting and compressing static files"):
            call_command("collectstatic", interactive=False, verbosity=0)
        with self._step("Migrating the database (half a minute the first time)"):
            call_command("migrate", interactive=False, verbosity=0)
        if demo and "load_demo" in get_commands():
            with self._step("Loading the demo content (some minutes the first time)"):
                call_command("load_demo")
        with self._step("Building the search index"):
            self._index()
        # Templates may have changed without any content changing.
        bump_content_version()
        stamp.write_text(now)

    def _index(self) -> None:
        """A deployment never waits for a search engine: the database answers until somebody runs ``update_index``."""
        for name in settings.WAGTAILSEARCH_BACKENDS:
            try:
                call_command("update_index", backend_name=name, verbosity=0)
            except Exception as error:
                if not hasattr(get_search_backend(name), "away"):
                    raise
                log.exception("The search index %s was not built", name)
                self.stdout.write(f"  {name} did not answer ({type(error).__name__}): run update_index when it does")

    @contextmanager
    def _step(self, title: str) -> Iterator[None]:
        self.stdout.write(f"{title}…")
        self.stdout.flush()
        start = time.monotonic()
        yield
        self.stdout.write(f"  done in {time.monotonic() - start:.0f} s")
