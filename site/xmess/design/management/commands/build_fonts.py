"""`manage.py build_fonts`: cut the web fonts."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from xmess.design.fonts import CUTS


class Command(BaseCommand):
    help = "Cut the web fonts out of the families' TTF files into static/xmess/build/."
    requires_system_checks: list[str] = []  # it runs before anything else of the site is ready

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--force", action="store_true", help="cut even when nothing has changed")

    def handle(self, *args: Any, force: bool = False, **options: Any) -> None:
        for cut in CUTS:
            if cut.is_current() and not force:
                self.stdout.write(f"{cut.output.name} is up to date.")
            else:
                self.stdout.write(f"{cut.output.name}: {cut.make() / 1000:.1f} kB.")
