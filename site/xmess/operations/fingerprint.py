"""Tells whether anything that preparing the site depends on has changed since it was last prepared."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

# What decides about tables, static files, catalogues, fonts, facts and demo content.
PATTERNS = (
    *("**/migrations/*.py", "**/static/**/*", "**/*.po", "**/data/*"),
    *("**/demo.py", "**/demo/**/*", "**/demo_content/*", "**/old_paths.py"),
)
LOCKS = ("*.lock",)
LEFT_OUT = {"build", "__pycache__", "var", ".venv", ".git"}


def fingerprint(root: Path) -> str:
    """A digest of the names, sizes and times of every file under ``root`` that preparing depends on."""
    digest = hashlib.sha256()
    for path in sorted(_files(root)):
        facts = path.stat()
        digest.update(f"{path.relative_to(root)} {facts.st_size} {facts.st_mtime_ns}\n".encode())
    return digest.hexdigest()


def _files(root: Path) -> Iterable[Path]:
    found: set[Path] = set()
    for folder in (root, *(root / name for name in ("site", "blocks", "pages", "search", "locale"))):
        for pattern in LOCKS if folder == root else PATTERNS:
            found.update(path for path in folder.glob(pattern) if path.is_file())
    return (path for path in found if not LEFT_OUT & set(path.relative_to(root).parts))
