"""``manage.py compile_catalogues``: like compilemessages, without gettext."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from xmess.operations.catalogues import compile_catalogues


class Command(BaseCommand):
    help = "Compile the message catalogues that changed, in Python."
    requires_system_checks = ()

    def handle(self, *args: Any, **options: Any) -> None:
        """Compile what changed and say so."""
        for folder in settings.LOCALE_PATHS:
            for target in compile_catalogues(folder):
                self.stdout.write(f"compiled {target.relative_to(folder)}")
