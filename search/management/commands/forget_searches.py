"""``manage.py forget_searches``: delete what visitors looked for more than thirteen months ago."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils.timezone import localdate

from search.services.write_counts import forget_old


class Command(BaseCommand):
    help = "Delete the counts of searches that are older than thirteen months."

    def handle(self, *args: Any, verbosity: int, **options: Any) -> None:
        """Say how many rows are gone, when asked to say anything."""
        gone = forget_old(localdate())
        if verbosity:
            self.stdout.write(f"{gone} deleted")
