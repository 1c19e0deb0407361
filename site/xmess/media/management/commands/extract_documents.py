"""Read the documents that no task read: those of a site that was there before, or that a queue lost."""

import logging
from time import monotonic
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from xmess.media.models import SiteDocument
from xmess.media.services.read_document import read_document

log = logging.getLogger(__name__)

# Other chores wait meanwhile, so that no turn is long; the next one goes on where this one stopped.
SECONDS = 60


class Command(BaseCommand):
    help = "Read the documents whose text search does not know. Run it every ten minutes; it may run beside the worker."

    def add_arguments(self, parser: CommandParser) -> None:
        """All of them, and for how long."""
        parser.add_argument("--all", action="store_true", help="Read those again that were read before.")
        parser.add_argument(
            "--seconds",
            type=int,
            default=SECONDS,
            help="Begin no document after so many seconds (default: %(default)s); 0: go on until all are read.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Say how many were read, how many could not be now, and how many are left."""
        rows = SiteDocument.objects.all() if options["all"] else SiteDocument.objects.to_be_read()
        waiting = list(rows.order_by("pk").values_list("pk", flat=True))
        # `--all` cannot know where it stopped, so it goes on to the end.
        seconds = 0 if options["all"] else options["seconds"]
        end = monotonic() + seconds if seconds else float("inf")
        read = failed = 0
        for pk in waiting:
            if monotonic() >= end:
                break
            try:
                read_document(pk, again=options["all"])
                read += 1
            except Exception:
                # One that its storage does not give now must not keep the others waiting.
                log.exception("Document %s could not be read now", pk)
                failed += 1
        self.stdout.write(f"read: {read}, failed: {failed}, left: {len(waiting) - read - failed}")
