"""A server that the tests start is never root's, ends with all its processes, and ends when its starter is killed."""

import os
import select
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest

from tests.services.own_server import OwnServer, free_port, hand_over, listens, own_folder
from tests.services.unavailable import Unavailable

ROOT = Path(__file__).resolve().parents[2]
# It says who it is, and holds the pipe open as long as it or what it started lives.
SERVER = "exec 9>pipe; id -u >&9; {0} sleep 300"
PATIENCE = 20  # seconds; only a failing test waits


@pytest.fixture
def folder() -> Iterator[Path]:
    """Where a server may write, with a pipe that it tells us things through."""
    with own_folder("test") as made:
        os.mkfifo(made / "pipe")
        hand_over(made)
        yield made


def start(folder: Path, script: str) -> OwnServer:
    return OwnServer(["sh", "-c", script], port=free_port(), cluster="ours", folder=folder, variables={})


def is_closed(pipe: IO[bytes]) -> bool:
    """Whether nobody holds the other end any more; waits for it."""
    ready, _, _ = select.select([pipe], [], [], PATIENCE)
    return bool(ready) and pipe.read() == b""


def test_it_is_not_root(folder: Path) -> None:
    server = start(folder, SERVER.format("exec"))
    with (folder / "pipe").open("rb", buffering=0) as pipe:
        assert int(pipe.read(16)) != 0
    server.kill()


def test_what_it_started_ends_with_it(folder: Path) -> None:
    server = start(folder, SERVER.format("sleep 300 &"))
    with (folder / "pipe").open("rb", buffering=0) as pipe:
        assert pipe.read(16)
        server.kill()
        assert is_closed(pipe)


def test_it_ends_when_who_started_it_is_killed(folder: Path) -> None:
    program = f"""
import os, signal
from pathlib import Path
from tests.services.own_server import OwnServer
folder = Path({str(folder)!r})
OwnServer(["sh", "-c", {SERVER.format("exec")!r}], port=1, cluster="ours", folder=folder, variables={{}})
(folder / "pipe").open("rb", buffering=0).read(16)
os.kill(os.getpid(), signal.SIGKILL)
"""
    # Both ends, so that neither waits for the other; ours is closed for writing before we look.
    own = os.open(folder / "pipe", os.O_RDWR)
    with (folder / "pipe").open("rb", buffering=0) as pipe:
        assert subprocess.run([sys.executable, "-c", program], cwd=ROOT).returncode < 0
        os.close(own)
        assert is_closed(pipe)


def test_one_that_ends_at_once_says_its_last_words(folder: Path) -> None:
    server = start(folder, "echo no space left; exit 1")
    with pytest.raises(Unavailable, match="no space left"):
        server.wait_until_healthy()
    server.kill()
    assert not listens(server.port)


def test_our_variables_do_not_reach_it(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_KEY", "ours alone")
    server = start(folder, "env; exit 1")
    with pytest.raises(Unavailable):
        server.wait_until_healthy()
    assert "ours alone" not in server.log.read_text()


def test_its_folder_is_gone_after_a_failure() -> None:
    with pytest.raises(KeyboardInterrupt), own_folder("test") as made:
        (made / "data").mkdir()
        raise KeyboardInterrupt
    assert not made.exists()
