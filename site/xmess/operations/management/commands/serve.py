"""``manage.py serve``: web server, task worker and housekeeping, as production runs them, in one terminal."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser

# granian WSGI with two workers of one thread: 1.3-1.5 x the requests of gunicorn threads (performance.md).
WEB_WORKERS = 2
GRACE_SECONDS = 10


class Command(BaseCommand):
    help = "Serve the site with granian, with its task worker and housekeeping, until interrupted."

    def add_arguments(self, parser: CommandParser) -> None:
        """Only where to listen; everything else comes from the environment."""
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=8000)

    def handle(self, *args: Any, host: str, port: int, **options: Any) -> None:
        """Start all three, wait for the first to end or for a signal, then stop the others."""
        environment = os.environ | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
        processes = [
            subprocess.Popen(command, env=environment)  # noqa: S603 - our own commands, no shell
            for command in (
                self._web(host, port),
                self._django("db_worker", "--interval", "1"),
                self._django("housekeeping", "--stay"),
            )
        ]
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
        self.stdout.write(self._welcome())
        self.stdout.flush()
        try:
            while all(process.poll() is None for process in processes):
                time.sleep(0.5)
        except KeyboardInterrupt:
            pass
        finally:
            self._stop(processes)

    def _web(self, host: str, port: int) -> Sequence[str]:
        return [
            *(sys.executable, "-m", "granian", "--interface", "wsgi", "--host", host, "--port", str(port)),
            *("--workers", str(WEB_WORKERS), "--blocking-threads", "1", "--respawn-failed-workers", "--no-ws"),
            *("--log-level", "warning", "xmess.wsgi:application"),
        ]

    def _django(self, *words: str) -> Sequence[str]:
        return [sys.executable, "-m", "django", *words]

    def _welcome(self) -> str:
        lines = [f"\nXMESS is at {settings.SITE_ORIGIN}/ and its administration at {settings.SITE_ORIGIN}/admin/"]
        accounts = settings.DATA_DIR / "demo-accounts.txt"
        if accounts.exists():
            lines += ["Demo log-ins (only for this machine):", accounts.read_text().rstrip()]
        return "\n".join([*lines, "Stop with Ctrl+C.\n"])

    def _stop(self, processes: list[subprocess.Popen[bytes]]) -> None:
        for process in processes:
            process.terminate()
        for process in processes:
            try:
                process.wait(GRACE_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()
