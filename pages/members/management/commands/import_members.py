"""``manage.py import_members``."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from pages.base.services.open_page import NoIndexPage, open_page
from pages.members.import_sheets import SHEETS
from pages.members.models import Member
from pages.members.services.import_facts import ImportReport, import_facts
from pages.members.services.load_territory import load_territory


class Command(BaseCommand):
    """Loads the network's members and what is known about them."""

    help = (
        "Load members, admitting assemblies, member counts and mentors. Without files: the public facts that come with "
        "the project. Safe to run again; formats are in pages/members/data/README.md."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """One option per sheet, and how careful to be."""
        for sheet in SHEETS:
            name = sheet.name.replace("_", "-")
            parser.add_argument(f"--{name}", dest=sheet.name, type=Path, help=f"CSV with {', '.join(sheet.columns)}")
        parser.add_argument("--update", action="store_true", help="let the file win where a record says otherwise")
        parser.add_argument("--dry-run", action="store_true", help="report only, change nothing")
        parser.add_argument("--drafts", action="store_true", help="also make the missing Catalan pages, as drafts")

    def handle(self, *args: Any, **options: Any) -> None:
        """Load, report, and fail when a row could not be read."""
        given = [(sheet, options[sheet.name]) for sheet in SHEETS if options[sheet.name]]
        load_territory()
        report = import_facts(
            given or [(sheet, sheet.file) for sheet in SHEETS], update=options["update"], dry_run=options["dry_run"]
        )
        self._tell(report, dry_run=options["dry_run"], update=options["update"])
        if options["drafts"] and not options["dry_run"]:
            self._open_pages()
        if report.errors:
            raise CommandError(f"{len(report.errors)} errors; the other rows were loaded.")

    def _tell(self, report: ImportReport, *, dry_run: bool, update: bool) -> None:
        for difference in report.differences:
            self.stdout.write(f"{'changed' if update else 'kept'}: {difference}")
        for error in report.errors:
            self.stderr.write(error)
        would = "would be " if dry_run else ""
        self.stdout.write(
            f"{len(report.added)} {would}added, {len(report.updated)} {would}updated, {report.unchanged} the same."
        )

    def _open_pages(self) -> None:
        try:
            pages = [open_page(member) for member in Member.objects.filter(pages__isnull=True)]
        except NoIndexPage as problem:
            raise CommandError(f"There is no “{problem}” to put the pages under.") from problem
        self.stdout.write(f"{len(pages)} draft pages made.")
