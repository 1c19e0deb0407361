"""``make bench``: CPU milliseconds and queries per request on generated content, and how they grow.

CPU time of this process, not wall time: it is steady where requests per second are not (performance.md). Every request
goes through the whole stack, middleware included, by Django's test client. "fresh" is a page rendered for the first
time since the content changed, "again" is rendered with what the process keeps (routes, menus), "kept" comes from the
page cache.

Sizes as arguments: ``make bench ARGS="100 1000"``.
"""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SIZES = (100, 1_000, 10_000)


def main(sizes: list[int]) -> None:
    """Measure each size on a database of its own and print one table."""
    database = ROOT / "var" / "benchmark.sqlite3"
    database.parent.mkdir(exist_ok=True)
    os.environ |= {
        "DJANGO_SETTINGS_MODULE": "xmess.settings.testing",
        "DATABASE_URL": f"sqlite:///{database}",
        "LOG_LEVEL": "CRITICAL",  # or every 404 measured would say so
    }
    sys.path[:0] = [str(ROOT), str(ROOT / "site")]
    for path in database.parent.glob("benchmark.sqlite3*"):
        path.unlink()

    import django

    django.setup()
    from django.core.management import call_command

    from tests.benchmarks.content import Content
    from tests.benchmarks.measure import HEADER, measure
    from tests.benchmarks.practices import Practices

    call_command("migrate", verbosity=0)
    content = Content.begin()
    practices = Practices.begin(content.homes["ca"])
    for title, generated in (("Pages", content), ("The directory of good practices", practices)):
        print(f"\n{title}\n{HEADER}")
        for size in sorted(sizes):
            generated.grow_to(size)
            for kind, paths in generated.paths().items():
                print(measure(kind, size, paths), flush=True)


if __name__ == "__main__":
    main([int(word) for word in sys.argv[1:]] or list(SIZES))
