"""`manage.py build_css`: join the style sheets into the one the site serves."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from xmess.design import stylesheet


class Command(BaseCommand):
    help = "Join and minify the CSS files into static/xmess/build/site.css."
    requires_system_checks: list[str] = []  # it runs before anything else of the site is ready

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--force", action="store_true", help="build even when nothing has changed")

    def handle(self, *args: Any, force: bool = False, **options: Any) -> None:
        if stylesheet.is_current() and not force:
            self.stdout.write("site.css is up to date.")
            return
        stylesheet.BUILD_FOLDER.mkdir(parents=True, exist_ok=True)
        css = stylesheet.build()
        stylesheet.OUTPUT.write_text(css, "utf-8")
        self.stdout.write(f"site.css: {len(css.encode()) / 1000:.1f} kB from {len(stylesheet.PARTS)} files.")
