"""``manage.py compile_catalogues``: like compilemessages, without gettext."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

import xmess
from xmess.operations.catalogues import compile_catalogues


class Command(BaseCommand):
    help = "Compile the message catalogues that changed, in Python."
    requires_system_checks = ()

    def handle(self, *args: Any, **options: Any) -> None:
        """Compile what changed and say so."""
        # A wheel carries the catalogues inside the package (pyproject.toml, force-include).
        for folder in (*settings.LOCALE_PATHS, Path(xmess.__file__).parent / "locale"):
            for target in compile_catalogues(folder):
                self.stdout.write(f"compiled {target.relative_to(folder)}")
