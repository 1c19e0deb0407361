"""``make test``: the whole suite on SQLite and on PostgreSQL, side by side, and the list of what could not be tested.

In CI (the variable CI is set) whatever is missing is a failure. Arguments go to pytest; with any, only SQLite runs.
"""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.browser import chromium  # noqa: E402 - the root is on the path only now
from tests.nu_checker import java  # noqa: E402
from tests.services import elasticsearch, opensearch  # noqa: E402
from tests.services.postgresql import postgresql  # noqa: E402
from tests.services.unavailable import Unavailable  # noqa: E402


def main(arguments: Sequence[str]) -> int:
    """Run the suites; the exit code says whether every one passed and, in CI, whether none was missing."""
    _prepare()
    if arguments:
        return _pytest(*arguments).wait()
    missing = _missing()
    log = ROOT / "var" / "postgresql-tests.log"
    try:
        with postgresql() as url, log.open("w") as output:
            second = _pytest("-m", "not browser and not once", database=url, output=output)
            codes = [_pytest("--cov", "--cov-report=term:skip-covered").wait(), second.wait()]
        print(f"\n--- the same tests on PostgreSQL ---\n{_tail(log, whole=codes[1] != 0)}")
    except Unavailable as reason:
        missing.append(f"{reason}: every test ran on SQLite only")
        codes = [_pytest("--cov", "--cov-report=term:skip-covered").wait()]
    for what in missing:
        print(f"NOT TESTED HERE: {what}")
    return max([*codes, int(bool(missing) and bool(os.environ.get("CI")))])


def _missing() -> list[str]:
    """What this machine lacks, besides PostgreSQL, and what is not tested for want of it; fetches what it can."""
    missing = [] if chromium() else ["Chromium: journeys, accessibility, layout"]
    if java() is None:
        missing.append("Java: the Nu HTML checker")
    for engine in (elasticsearch, opensearch):
        try:
            engine.prepare()
        except Unavailable as reason:
            missing.append(str(reason))
    return missing


def _prepare() -> None:
    """Fonts, styles and catalogues: generated, never committed."""
    for command in ("build_fonts", "build_css", "compile_catalogues"):
        subprocess.run(
            [sys.executable, "manage.py", command, "--verbosity=0"],
            check=True,
            cwd=ROOT,
            env=os.environ | {"DJANGO_SETTINGS_MODULE": "xmess.settings.testing"},
        )


def _pytest(*words: str, database: str = "", output: object = None) -> "subprocess.Popen[bytes]":
    environment = os.environ | ({"DATABASE_URL": database} if database else {})
    command = [sys.executable, "-m", "pytest", *words]
    return subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=output, stderr=subprocess.STDOUT if output else None
    )


def _tail(log: Path, *, whole: bool) -> str:
    text = log.read_text(errors="replace")
    return text if whole else "\n".join(text.splitlines()[-3:])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
