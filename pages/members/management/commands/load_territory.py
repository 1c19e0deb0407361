"""``manage.py load_territory``."""

from typing import Any

from django.core.management.base import BaseCommand

from pages.members.services.load_territory import load_territory


class Command(BaseCommand):
    """Loads the places that members belong to."""

    help = "Load the territories, comarques and municipalities of Catalonia; safe to run again."

    def handle(self, *args: Any, **options: Any) -> None:
        """Load, then say how many there are."""
        territories, comarques, municipalities = load_territory()
        self.stdout.write(f"{territories} territories, {comarques} comarques, {municipalities} municipalities.")
