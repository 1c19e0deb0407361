"""``manage.py makemessages``: Django's, the way this project keeps its catalogues.

Sorted, without places, dates, guesses or strings no longer used, so that a change of the code shows as the strings that
changed. ``--check`` writes nothing and fails when the catalogues lack a string of the code or keep one too many.
"""

import re
import shutil
from collections.abc import Iterator
from contextlib import chdir
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from babel.messages.pofile import read_po
from django.conf import settings
from django.core.management.base import CommandError, CommandParser
from django.core.management.commands import makemessages
from django.test.utils import override_settings

#: The folders with strings of ours, under the root of the project.
SOURCES = ("blocks", "pages", "search", "site")

Key = tuple[str, str]


class Command(makemessages.Command):
    help = "Collect the interface strings into the catalogues of every language that needs translating."

    # A guess of msgmerge reads like a translation and is none.
    msgmerge_options = [*makemessages.Command.msgmerge_options, "--no-fuzzy-matching", "--sort-output"]
    msgattrib_options = [*makemessages.Command.msgattrib_options, "--sort-output"]

    def add_arguments(self, parser: CommandParser) -> None:
        """Django's, with what we always want as defaults."""
        super().add_arguments(parser)
        parser.add_argument("--check", action="store_true", help="Only say whether the catalogues are up to date.")
        parser.set_defaults(no_location=True, no_wrap=True, no_obsolete=True)

    def handle(self, *args: Any, **options: Any) -> None:
        """Collect, or check.

        :raises CommandError: when gettext is missing, or, with ``--check``, when the catalogues are out of date.
        """
        # English is what the code says: no catalogue.
        options["locale"] = options["locale"] or [code for code, _ in settings.LANGUAGES if code != "en"]
        options["ignore_patterns"] = [*options["ignore_patterns"], "tests/*", "var/*"]
        folder = Path(settings.LOCALE_PATHS[0])
        if options["check"]:
            self._check(folder, args, options)
        else:
            with chdir(folder.parent):
                super().handle(*args, **options)

    def write_po_file(self, potfile: str, locale: str) -> None:
        """Django's, without the moment of collecting: it would differ every time."""
        super().write_po_file(potfile, locale)
        path = Path(potfile).parent / locale / "LC_MESSAGES" / f"{self.domain}.po"
        text = path.read_text(encoding="utf-8")
        path.write_text(re.sub(r'^"POT-Creation-Date: .*\n', "", text, flags=re.MULTILINE), encoding="utf-8")

    def _check(self, folder: Path, args: tuple[Any, ...], options: dict[str, Any]) -> None:
        """Collect in a copy (collecting leaves files beside the templates for a moment) and compare."""
        with TemporaryDirectory() as scratch:
            fresh = Path(scratch) / "locale"
            shutil.copytree(folder, fresh)
            for name in SOURCES:
                shutil.copytree(
                    folder.parent / name, fresh.parent / name, ignore=shutil.ignore_patterns("static", "__pycache__")
                )
            with chdir(scratch), override_settings(LOCALE_PATHS=[fresh]):
                super().handle(*args, **{**options, "verbosity": 0})
            found = list(differences(folder, fresh))
        if found:
            advice = "The catalogues are out of date: run `make messages` and translate."
            raise CommandError("\n".join([advice, *found]))


def differences(kept: Path, fresh: Path) -> Iterator[str]:
    """What the catalogues under ``kept`` lack and have too much, compared with those under ``fresh``: a line each."""
    for path in sorted(fresh.glob("*/LC_MESSAGES/*.po")):
        name = path.relative_to(fresh)
        old, new = _strings(kept / name), _strings(path)
        yield from (f"{name} lacks “{text}”" for _, text in sorted(new - old))
        yield from (f"{name} no longer needs “{text}”" for _, text in sorted(old - new))


def _strings(path: Path) -> set[Key]:
    if not path.exists():
        return set()
    with path.open("rb") as po:
        messages = [message for message in read_po(po) if message.id]
    return {(one.context or "", one.id if isinstance(one.id, str) else one.id[0]) for one in messages}
