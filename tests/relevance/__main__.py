"""``make relevance``: how well the search answers the judged queries, beside stock Wagtail on the same engine.

``make relevance ARGS="sqlite elasticsearch"`` asks those engines only; ``--weak`` also lists the queries that went
badly, those held out excepted. What this machine lacks is named, not failed.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path
from typing import Any

from tests.relevance.judgements import Query, read_queries
from tests.relevance.metrics import Measured
from tests.relevance.report import OURS, Answers, spread, table, weak_queries
from tests.services.postgresql import Unavailable, postgresql

ROOT = Path(__file__).resolve().parents[2]
TITLES = {
    "sqlite": "SQLite",
    "postgresql": "PostgreSQL",
    "elasticsearch": "Elasticsearch",
    "opensearch": "OpenSearch",
}
WEAK = "--weak"


def main(arguments: Sequence[str]) -> int:
    """Measure and print; 2 when an engine is asked for that does not exist."""
    wanted = [word for word in arguments if word != WEAK] or list(TITLES)
    if unknown := set(wanted) - set(TITLES):
        print(f"No such engine: {', '.join(sorted(unknown))}; there are {', '.join(TITLES)}")
        return 2
    queries = read_queries()
    missing: list[str] = []
    found = {**_over_sqlite(wanted, queries, missing), **_over_postgresql(wanted, queries, missing)}
    for name in (name for name in TITLES if name in found):
        print(f"\n{table(TITLES[name], queries, found[name])}")
        if WEAK in arguments:
            print(f"\n{weak_queries(queries, found[name][OURS])}")
    print(f"\n{spread({TITLES[name]: found[name] for name in found})}")
    for reason in missing:
        print(f"NOT MEASURED HERE: {reason}")
    return 0


def _over_sqlite(wanted: Sequence[str], queries: Sequence[Query], missing: list[str]) -> dict[str, Answers]:
    """SQLite, and the search engines: their pages come from a database on SQLite."""
    with tempfile.TemporaryDirectory(prefix="xmess-relevance-") as folder, ExitStack() as running:
        engines = ["sqlite"] if "sqlite" in wanted else []
        for name, server in SERVERS.items():
            if name in wanted:
                try:
                    engines.append(f"{name}={','.join(running.enter_context(server()))}")
                except Unavailable as reason:
                    missing.append(str(reason))
        return _measure(f"sqlite:///{folder}/relevance.sqlite3", engines, queries, Path(folder))


def _over_postgresql(wanted: Sequence[str], queries: Sequence[Query], missing: list[str]) -> dict[str, Answers]:
    if "postgresql" not in wanted:
        return {}
    try:
        with tempfile.TemporaryDirectory(prefix="xmess-relevance-") as folder, postgresql() as url:
            return _measure(url, ["postgresql"], queries, Path(folder))
    except Unavailable as reason:
        missing.append(str(reason))
        return {}


def _measure(database: str, engines: Sequence[str], queries: Sequence[Query], folder: Path) -> dict[str, Answers]:
    """Settings are read once per process, so each database has a process of its own."""
    if not engines:
        return {}
    environment = os.environ | {
        "PYTHONPATH": os.pathsep.join([str(ROOT / "site"), str(ROOT)]),
        "DJANGO_SETTINGS_MODULE": "xmess.settings.testing",
        "DATABASE_URL": database,
        "DATA_DIR": str(folder),
        "LOG_LEVEL": "CRITICAL",  # an error is counted, its traceback would fill the screen
    }
    target = folder / "answers.json"
    command = [sys.executable, "-m", "tests.relevance.measuring", str(target), *engines]
    subprocess.run(command, check=True, cwd=ROOT, env=environment)
    return {name: _read(answers, queries) for name, answers in json.loads(target.read_text()).items()}


def _read(answers: dict[str, list[dict[str, Any]]], queries: Sequence[Query]) -> Answers:
    return {
        who: [Measured(row["results"], query.grades, row["failed"]) for row, query in zip(rows, queries, strict=True)]
        for who, rows in answers.items()
    }


@contextmanager
def _elasticsearch() -> Iterator[Sequence[str]]:
    from tests.services.elasticsearch import elasticsearch

    with elasticsearch() as cluster:
        yield cluster.urls


def _opensearch() -> AbstractContextManager[Sequence[str]]:
    from tests.services.opensearch import opensearch

    return opensearch()


SERVERS: dict[str, Callable[[], AbstractContextManager[Sequence[str]]]] = {
    "elasticsearch": _elasticsearch,
    "opensearch": _opensearch,
}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
