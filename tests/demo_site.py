"""The demo site as ``make run`` serves it: production settings, granian, compressed files, content in three languages.

Preparing it takes a minute or two, so it is kept in ``var/demo-sites/`` until something it is made of changes; each
test run works on a copy.
"""

import os
import secrets
import shutil
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.browser import chromium
from xmess.operations.fingerprint import fingerprint

ROOT = Path(__file__).resolve().parents[1]
KEPT = ROOT / "var" / "demo-sites"
START_SECONDS = 60


@dataclass(frozen=True)
class DemoSite:
    """Where a running copy answers, and the folder with its data."""

    origin: str
    folder: Path


@dataclass(frozen=True)
class DemoPage:
    """A live page of the demo site: its type's name in lower case, its language and its path."""

    kind: str
    language: str
    path: str
    translated: bool


def live_pages(site: DemoSite) -> list[DemoPage]:
    """Every live page, read straight from the copy's database: the tests must not depend on the site's own lists."""
    query = """
        SELECT model, language_code, url_path, alias_of_id IS NULL FROM wagtailcore_page
        JOIN django_content_type ON django_content_type.id = content_type_id
        JOIN wagtailcore_locale ON wagtailcore_locale.id = locale_id
        WHERE live AND depth > 1 ORDER BY model, url_path
    """
    with closing(sqlite3.connect(site.folder / "xmess.sqlite3")) as database:
        rows = database.execute(query).fetchall()
    # A page's own path begins with its home's slug, which the address replaces by the language.
    return [DemoPage(kind, code, f"/{code}/{path.split('/', 2)[2]}", bool(own)) for kind, code, path, own in rows]


def one_page_of_each_type(site: DemoSite, language: str) -> dict[str, str]:
    """A path per page type in one language: the page with the longest path, which is seldom the emptiest."""
    found: dict[str, str] = {}
    for page in live_pages(site):
        if page.language == language and page.translated:
            found[page.kind] = max(found.get(page.kind, ""), page.path, key=len)
    return found


@pytest.fixture(scope="session")
def demo_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DemoSite]:
    """A running copy that the tests of this session share: they read it, or change only what they made."""
    if chromium() is None and not os.environ.get("CI"):
        pytest.skip("no Chromium on this machine")
    with running_copy(tmp_path_factory.mktemp("demo-site")) as site:
        yield site


@contextmanager
def running_copy(folder: Path) -> Iterator[DemoSite]:
    """A copy of the prepared site, served until the block ends."""
    shutil.copytree(_prepared(), folder, dirs_exist_ok=True)
    port = _free_port()
    site = DemoSite(f"http://localhost:{port}", folder)
    command = [
        *(sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port)),
        *("--workers", "1", "--blocking-threads", "1", "--log-level", "warning", "xmess.wsgi:application"),
    ]
    with (folder / "server.log").open("w") as log:
        server = subprocess.Popen(command, cwd=ROOT, env=_environment(folder, site.origin), stdout=log, stderr=log)
        try:
            _wait_for(site, server)
            yield site
        finally:
            server.terminate()
            server.wait(START_SECONDS)


def manage(site: DemoSite, *words: str) -> None:
    """Run a management command on a running copy: the task worker's part, or a chore."""
    command = [sys.executable, str(ROOT / "manage.py"), *words]
    subprocess.run(command, check=True, cwd=ROOT, env=_environment(site.folder, site.origin), capture_output=True)


def _prepared() -> Path:
    """The folder of the prepared site for the code as it stands."""
    target = KEPT / fingerprint(ROOT)[:20]
    if target.exists():
        return target
    KEPT.mkdir(parents=True, exist_ok=True)
    for stale in KEPT.iterdir():
        shutil.rmtree(stale, ignore_errors=True)
    making = target.with_suffix(".making")
    making.mkdir()
    command = [sys.executable, str(ROOT / "manage.py"), "prepare", "--demo", "--force"]
    environment = _environment(making, "http://localhost:8000")
    run = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    if run.returncode:
        pytest.fail(f"The demo site could not be prepared:\n{run.stdout[-2000:]}\n{run.stderr[-4000:]}")
    making.rename(target)
    return target


def _environment(folder: Path, origin: str) -> dict[str, str]:
    return {
        **{name: value for name, value in os.environ.items() if name in {"PATH", "HOME", "LANG", "VIRTUAL_ENV"}},
        "PYTHONPATH": os.pathsep.join([str(ROOT / "site"), str(ROOT)]),
        "DJANGO_SETTINGS_MODULE": "xmess.settings.production",
        "DATA_DIR": str(folder),
        "SECRET_KEY": secrets.token_urlsafe(64),
        "SITE_ORIGIN": origin,
        "ALLOWED_HOSTS": "localhost,127.0.0.1",
        "TLS": "no",
        "REQUIRE_SECOND_FACTOR": "no",
        "LOG_LEVEL": "ERROR",
    }


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(site: DemoSite, server: "subprocess.Popen[bytes]") -> None:
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end and server.poll() is None:
        try:
            with urllib.request.urlopen(f"{site.origin}/healthz", timeout=5):  # noqa: S310 - our own server
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
    pytest.fail(f"The demo site did not start:\n{(site.folder / 'server.log').read_text()[-3000:]}")
