"""What people look for, and which pages answer it: the judged queries of ``queries/*.yaml``."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

QUERIES = Path(__file__).parent / "queries"
LANGUAGES = ("ca", "es", "en")
#: In the order of the table.
CATEGORIES = (
    *("inflection", "elision", "geminada", "accents", "synonym", "typo", "natural", "navigational", "document"),
)
GRADES = frozenset({1, 2})
_KNOWN = {"query", "category", "pages", "holdout"}


@dataclass(frozen=True)
class Query:
    """``grades`` by the reference of a page (its key in the demo or in ``corpus/``), the same in every language.

    Those with ``holdout`` are for measuring only: nobody looks at what an engine does with them.
    """

    text: str
    language: str
    category: str
    grades: Mapping[str, int]
    holdout: bool = False


def read_queries() -> list[Query]:
    """Every judged query.

    Raises:
        ValueError: an entry has something that no query has.
    """
    return [_query(entry, language) for language in LANGUAGES for entry in _entries(language)]


def _entries(language: str) -> list[dict[str, Any]]:
    content: list[dict[str, Any]] = yaml.safe_load((QUERIES / f"{language}.yaml").read_text(encoding="utf-8"))
    return content


def _query(entry: Mapping[str, Any], language: str) -> Query:
    if unknown := set(entry) - _KNOWN:
        raise ValueError(f"{language}: {entry.get('query')!r} has {sorted(unknown)}")
    return Query(entry["query"], language, entry["category"], entry["pages"], entry.get("holdout", False))
