"""One row of the table: a kind of page at a size of site."""

import statistics
import time
from collections.abc import Callable, Sequence

from django.core.cache import caches
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext, override_settings

from xmess.caching.version import bump_content_version

RUNS = 40
HEADER = "{:<22}{:>15}{:>10}{:>9}{:>10}{:>9}{:>9}{:>9}{:>9}".format(
    *("page", "pages/language", "fresh ms", "queries", "again ms", "queries", "kept ms", "queries", "bytes")
)


def measure(kind: str, size: int, paths: Sequence[str]) -> str:
    """Median CPU milliseconds, and queries of one request, in the three states a page can be asked in."""
    client = Client()
    turn = iter(path for _ in range(10 * RUNS) for path in paths)

    def ask(path: str = "") -> bytes:
        return client.get(path or next(turn)).content

    def ask_fresh() -> None:
        bump_content_version()
        ask()

    for cache in caches.all():
        cache.clear()
    with override_settings(KEEP_PUBLIC_PAGES=False):
        ask()
        fresh = _milliseconds(ask_fresh), _queries(ask_fresh)
        again = _milliseconds(ask), _queries(ask)
    with override_settings(KEEP_PUBLIC_PAGES=True):
        body = ask(paths[0])
        kept = _milliseconds(lambda: ask(paths[0])), _queries(lambda: ask(paths[0]))
    columns = f"{fresh[0]:>10.1f}{fresh[1]:>9}{again[0]:>10.1f}{again[1]:>9}{kept[0]:>9.2f}{kept[1]:>9}{len(body):>9}"
    return f"{kind:<22}{size:>15}{columns}"


def _milliseconds(work: Callable[[], object]) -> float:
    times = []
    for _ in range(RUNS):
        start = time.process_time()
        work()
        times.append(1000 * (time.process_time() - start))
    return statistics.median(times)


def _queries(work: Callable[[], object]) -> int:
    with CaptureQueriesContext(connection) as captured:
        work()
    return len(captured)
