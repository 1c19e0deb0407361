"""Compile the message catalogues with Babel: a fresh machine has no gettext tools, and needs none."""

from collections.abc import Iterator
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po


def compile_catalogues(folder: Path) -> Iterator[Path]:
    """Write each ``.mo`` under ``folder`` that is missing or older than its ``.po``; yields those written."""
    for source in sorted(folder.glob("*/LC_MESSAGES/*.po")):
        target = source.with_suffix(".mo")
        if target.exists() and target.stat().st_mtime >= source.stat().st_mtime:
            continue
        language = source.parent.parent.name
        with source.open("rb") as po, target.open("wb") as mo:
            write_mo(mo, read_po(po, locale=language))
        yield target
