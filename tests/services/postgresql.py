"""A throw-away PostgreSQL on the loopback interface, for as long as the tests run."""

import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.services.unavailable import Unavailable

START_SECONDS = 30


@contextmanager
def postgresql() -> Iterator[str]:
    """The URL of a fresh database; the cluster is gone afterwards.

    Raises:
        Unavailable: the server's programs are not installed, or it did not start.
    """
    programs = _programs()
    folder = Path(tempfile.mkdtemp(prefix="xmess-postgresql-"))
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres", "postgres")
    port = _free_port()
    try:
        _run(
            programs / "initdb",
            "--pgdata",
            folder / "data",
            "--username",
            "xmess",
            "--auth",
            "trust",
            "--no-sync",
            "-E",
            "UTF8",
        )
        server = subprocess.Popen(
            _command(
                programs / "postgres",
                *("-D", folder / "data", "-p", port, "-k", folder, "-c", "listen_addresses=127.0.0.1"),
                # Nothing here outlives the run, so nothing needs to reach the disk.
                *("-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"),
            ),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            _wait_for(port)
            yield f"postgres://xmess@127.0.0.1:{port}/postgres"
        finally:
            server.terminate()
            server.wait(START_SECONDS)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _programs() -> Path:
    """The folder of the newest installed server.

    Raises:
        Unavailable: there is none.
    """
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"), key=lambda path: int(path.parts[-3]))
    on_path = shutil.which("postgres")
    if found:
        return found[-1].parent
    if on_path:
        return Path(on_path).parent
    raise Unavailable("PostgreSQL")


def _command(*words: object) -> list[str]:
    """PostgreSQL refuses to run as root: there it runs as its own user."""
    command = [str(word) for word in words]
    return ["runuser", "-u", "postgres", "--", *command] if os.geteuid() == 0 else command


def _run(*words: object) -> None:
    try:
        subprocess.run(_command(*words), check=True, capture_output=True, cwd="/")
    except (OSError, subprocess.CalledProcessError) as error:
        raise Unavailable(f"PostgreSQL ({error})") from error


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(port: int) -> None:
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise Unavailable("PostgreSQL (it did not start)")
