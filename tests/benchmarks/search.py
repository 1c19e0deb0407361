"""``make bench-search``: how long the search takes, by size and engine, beside stock Wagtail's on the same engine.

Wall clock, in milliseconds: an engine works in another process. Median and 95th percentile of a hundred questions, the
same for everybody, pages fetched from the database included. Sizes and engines as arguments:
``make bench-search ARGS="1000 10000 sqlite elasticsearch"``. What this machine lacks is named.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
SIZES = (1_000, 10_000, 50_000)
ENGINES = ("sqlite", "postgresql", "elasticsearch", "opensearch")
STOCK = {
    "sqlite": "wagtail.search.backends.database",
    "postgresql": "wagtail.search.backends.database",
    "elasticsearch": "wagtail.search.backends.elasticsearch9",
    "opensearch": "wagtail.search.backends.opensearch3",
}
QUESTIONS = 100
COLUMNS = ("top 10", "count", "facet", "typeahead", "update one")


def main(words: Sequence[str]) -> int:
    """Start a process for each engine, with a database of its own, and print what it measures."""
    sys.path[:0] = [str(ROOT), str(ROOT / "site")]
    from tests.services.elasticsearch import elasticsearch
    from tests.services.opensearch import opensearch
    from tests.services.postgresql import postgresql
    from tests.services.unavailable import Unavailable

    sizes = [word for word in words if word.isdigit()] or [str(size) for size in SIZES]
    for engine in [word for word in words if word in ENGINES] or ENGINES:
        variables = os.environ | {"DJANGO_SETTINGS_MODULE": "xmess.settings.testing", "LOG_LEVEL": "CRITICAL"}
        with ExitStack() as running, tempfile.TemporaryDirectory(prefix="xmess-bench-") as folder:
            variables["DATABASE_URL"] = f"sqlite:///{folder}/search.sqlite3"
            try:
                if engine == "postgresql":
                    variables["DATABASE_URL"] = running.enter_context(postgresql())
                elif engine == "elasticsearch":
                    variables["SEARCH_URL"] = running.enter_context(elasticsearch(lasting=True)).urls[0]
                elif engine == "opensearch":
                    variables["SEARCH_URL"] = running.enter_context(opensearch())[0]
            except Unavailable as reason:
                print(f"NOT MEASURED HERE: {reason}")
                continue
            command = [sys.executable, "-m", "tests.benchmarks.search", "measure", engine, *sizes]
            subprocess.run(command, cwd=ROOT, env=variables, check=True)
    return 0


def measure(engine: str, sizes: Sequence[int]) -> None:
    """Measure one engine at each size: first ours, then the stock back end."""
    import django

    django.setup()
    from django.core.management import call_command

    from tests.benchmarks.searched_pages import SearchedPages
    from tests.factories.site import three_homes

    call_command("migrate", verbosity=0)
    pages = SearchedPages(three_homes())
    print(f"\n{engine:<14}{'pages':>8} {'index s':>9}" + "".join(f"{column + ' ms':>20}" for column in COLUMNS))
    for size in sorted(sizes):
        pages.grow_to(size)
        for who, path in (("this site", f"search.backends.{engine}"), ("stock Wagtail", STOCK[engine])):
            print(_row(who, size, _backend(path, who), pages), flush=True)


def _backend(path: str, who: str) -> dict[str, Any]:
    backend: dict[str, Any] = {"BACKEND": path}
    if "SEARCH_URL" in os.environ:
        prefix = f"bench_{who.split()[0]}_"
        backend |= {"URLS": [os.environ["SEARCH_URL"]], "INDEX_PREFIX": prefix, "TIMEOUT": 120}
    return backend


def _row(who: str, size: int, backend: dict[str, Any], pages: Any) -> str:
    from django.core.management import call_command
    from django.test import override_settings

    with override_settings(WAGTAILSEARCH_BACKENDS={"default": backend}):
        start = time.perf_counter()
        try:
            call_command("update_index", verbosity=0)
        except Exception as error:  # noqa: BLE001 - a stock back end that cannot index here is a result too
            return f"{who:<14}{size:>8}  not possible: {type(error).__name__}"
        line = f"{who:<14}{size:>8} {time.perf_counter() - start:>9.1f}"
        for work in _works(pages):
            line += f"{_times(work):>20}"
    return line


def _works(pages: Any) -> Iterator[Callable[[int], object]]:
    """What is measured, each for the question of a number."""
    from modelsearch.backends import get_search_backend
    from wagtail.models import Locale, Page

    catalan = Page.objects.live().filter(locale=Locale.objects.get(language_code="ca"))
    questions = [" ".join(pages.draw.choices(pages.words[:3000], k=1 + number % 3)) for number in range(QUESTIONS)]
    found = list(catalan[:QUESTIONS])
    yield lambda number: list(catalan.search(questions[number])[:10])
    yield lambda number: catalan.search(questions[number]).count()
    yield lambda number: catalan.search(questions[number]).facet("content_type_id")
    yield lambda number: list(catalan.autocomplete(questions[number][:4])[:8])
    yield lambda number: get_search_backend().add(found[number % len(found)].specific)


def _times(work: Callable[[int], object]) -> str:
    """Median and 95th percentile, or what went wrong."""
    taken = []
    try:
        for number in range(QUESTIONS):
            start = time.perf_counter()
            work(number)
            taken.append(1000 * (time.perf_counter() - start))
            if sum(taken) > 60_000:
                break  # enough is known of it
    except Exception as error:  # noqa: BLE001 - an error is what the table has to say
        return type(error).__name__
    taken.sort()
    return f"{statistics.median(taken):.1f} / {taken[int(0.95 * (len(taken) - 1))]:.1f}"


if __name__ == "__main__":
    if sys.argv[1:2] == ["measure"]:
        measure(sys.argv[2], [int(word) for word in sys.argv[3:]])
    else:
        sys.exit(main(sys.argv[1:]))
