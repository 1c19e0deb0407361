"""``manage.py load_demo``: the trilingual demo site, and the log-ins to try it with."""

import sys
import time
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from xmess.demo.errors import ContentError
from xmess.demo.logins import DemoLogin, make_logins
from xmess.demo.services.load_demo import Report, load_demo

LOCAL_HOSTS = {"localhost", "127.0.0.1", "::1", "testserver"}
LINES_WHEN_NOT_A_TERMINAL = 10
LOGINS_FILE = "demo-accounts.txt"


class Command(BaseCommand):
    help = "Load the demo content in three languages (only what is missing or changed) and its log-ins."

    def add_arguments(self, parser: CommandParser) -> None:
        """``--yes`` is for whoever really wants known passwords on a public address."""
        parser.add_argument("--yes", action="store_true", help="make the demo log-ins even if this site is not local")

    def handle(self, *args: Any, yes: bool, **options: Any) -> None:
        """Load, then say what was done and how to sign in."""
        host = urlsplit(settings.SITE_ORIGIN).hostname
        if host not in LOCAL_HOSTS and not yes:
            raise CommandError(
                f"This site answers at {settings.SITE_ORIGIN}: the demo log-ins, whose passwords anybody can read in "
                "the source, would open it to everyone. Use --yes if that is what you want."
            )
        start = time.monotonic()
        logins = make_logins()
        try:
            report = load_demo(self.stdout.write, self._progress)
        except ContentError as problem:
            raise CommandError(str(problem)) from problem
        except KeyboardInterrupt as stop:
            raise CommandError("Interrupted. What is written stays; run it again to go on.") from stop
        self._tell(report, time.monotonic() - start)
        self._show(logins)

    def _progress(self, done: int, total: int, title: str) -> None:
        if self.stdout.isatty():
            end = "\n" if done == total else "\r"
            self.stdout.write(f"  {done} of {total} pages  {title[:50]:<50}", ending=end)
            sys.stdout.flush()
        elif total and (done == total or done % max(total // LINES_WHEN_NOT_A_TERMINAL, 1) == 0):
            self.stdout.write(f"  {done} of {total} pages  {title}")
            self.stdout.flush()

    def _tell(self, report: Report, seconds: float) -> None:
        self.stdout.write(
            f"Demo content: {report.written} pages written, {report.translated} translations, "
            f"{report.unchanged} pages as they were, in {seconds:.0f} s."
        )
        for title in report.kept:
            self.stdout.write(f"  kept as somebody left it: {title}")
        if report.dropped_links:
            self.stdout.write(f"  links to parts that are switched off: {', '.join(sorted(report.dropped_links))}")

    def _show(self, logins: list[DemoLogin]) -> None:
        lines = [f"  {login.email:<34} {login.password:<26} {login.label}" for login in logins]
        self.stdout.write(f"Sign in at {settings.SITE_ORIGIN}/admin/ (for trying it out, never on a public site):")
        self.stdout.write("\n".join(lines))
        # `manage.py serve` says it again at every start.
        (settings.DATA_DIR / LOGINS_FILE).write_text("\n".join(lines) + "\n", encoding="utf-8")
