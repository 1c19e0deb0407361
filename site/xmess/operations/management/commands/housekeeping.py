"""``manage.py housekeeping``: do the chores that are due, once (for cron) or for ever (for ``serve``)."""

import time
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db import close_old_connections
from django.utils import timezone

from xmess.operations.chores import do_due_chores

PAUSE_SECONDS = 30


class Command(BaseCommand):
    help = "Publish what is due, send what waits, delete what may no longer be kept."

    def add_arguments(self, parser: CommandParser) -> None:
        """Cron runs it every minute; without cron it can stay."""
        parser.add_argument("--stay", action="store_true", help="go on until interrupted")

    def handle(self, *args: Any, stay: bool, verbosity: int, **options: Any) -> None:
        """Name each chore done when asked to be verbose."""
        while True:
            for name in do_due_chores(timezone.now()):
                if verbosity > 1:
                    self.stdout.write(f"done: {name}")
            if not stay:
                return
            close_old_connections()
            time.sleep(PAUSE_SECONDS)
