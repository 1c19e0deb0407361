"""A process that measures engines over one database, that of DATABASE_URL: ``python -m tests.relevance`` starts it.

Arguments: the file for the answers (JSON), then each engine as ``name`` or ``name=address,address``.
"""

import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from uuid import UUID

from tests.relevance.report import OURS, STOCK

# The stock back end and ours of each engine, by their module.
BACKENDS = {
    "sqlite": {STOCK: "wagtail.search.backends.database", OURS: "search.backends.sqlite"},
    "postgresql": {STOCK: "wagtail.search.backends.database", OURS: "search.backends.postgresql"},
    "elasticsearch": {STOCK: "wagtail.search.backends.elasticsearch9", OURS: "search.backends.elasticsearch"},
    "opensearch": {STOCK: "wagtail.search.backends.opensearch3", OURS: "search.backends.opensearch"},
}


def main(target: Path, engines: Sequence[str]) -> None:
    """Migrate and fill the database once, then ask each engine: first the stock back end, then ours."""
    import django

    django.setup()
    from django.core.management import call_command
    from django.db import transaction

    from tests.relevance.corpus_pages import load_corpus

    call_command("migrate", verbosity=0)
    with transaction.atomic():
        references = load_corpus()
    answers: dict[str, Any] = {}
    for engine in engines:
        name, _, addresses = engine.partition("=")
        print(f"Asking {name}…", file=sys.stderr, flush=True)
        answers[name] = {}
        for who, path in BACKENDS[name].items():
            found = _answers(who, {"BACKEND": path} | _addresses(who, addresses), references)
            if found is not None:
                answers[name][who] = found
        target.write_text(json.dumps(answers), encoding="utf-8")


def _addresses(who: str, addresses: str) -> dict[str, Any]:
    """Nothing for a database; each back end of a search engine has indexes of its own."""
    if not addresses:
        return {}
    return {"URLS": addresses.split(","), "INDEX_PREFIX": f"relevance_{who}_", "TIMEOUT": 30}


def _answers(who: str, backend: Mapping[str, Any], references: Mapping[UUID, str]) -> list[dict[str, Any]] | None:
    """What was found for each query; ``None`` when the stock back end cannot make its index on this server."""
    from django.test import override_settings

    from tests.relevance.asking import asker, build_index, measure
    from tests.relevance.judgements import read_queries

    with override_settings(WAGTAILSEARCH_BACKENDS={"default": dict(backend)}):
        try:
            build_index("default")
        except Exception as reason:
            if who == OURS:
                raise
            print(f"Stock Wagtail cannot index there: {reason}", file=sys.stderr, flush=True)
            return None
        measured = measure(asker("default", references), read_queries())
    return [{"results": list(row.results), "failed": row.failed} for row in measured]


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
