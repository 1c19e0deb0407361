"""``manage.py catch_up_search``: tell the search engine what it missed."""

from typing import Any

from django.core.management.base import BaseCommand

from search.services.catch_up import catch_up


class Command(BaseCommand):
    help = "Tell the search engine what changed while it was away."

    def handle(self, *args: Any, verbosity: int, **options: Any) -> None:
        """Say how many objects still wait, when asked to say anything."""
        waiting = catch_up()
        if verbosity:
            self.stdout.write(f"{waiting} still wait")
