"""A server of ours on the loopback interface: never root's, and gone when we are."""

import http.client
import json
import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from tests.services.unavailable import Unavailable

LOOPBACK = "127.0.0.1"
# A cold start takes 10 s alone; 120 leaves room for two suites and their browsers on two cores.
START_SECONDS = 120
STOP_SECONDS = 20
# Whom the server is when we are root, which Elasticsearch refuses.
SYSTEM_USER = "nobody"


@contextmanager
def own_folder(prefix: str) -> Iterator[Path]:
    """A folder that the server may write in, gone afterwards."""
    folder = Path(tempfile.mkdtemp(prefix=f"xmess-{prefix}-"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def hand_over(folder: Path) -> None:
    """Give the folder with all that is in it to the user that the server runs as."""
    if os.geteuid() == 0:
        user = pwd.getpwnam(SYSTEM_USER)
        for path in (folder, *folder.rglob("*")):
            os.chown(path, user.pw_uid, user.pw_gid)


def free_port() -> int:
    """A TCP port that nobody on the loopback interface listens at now."""
    with socket.socket() as probe:
        probe.bind((LOOPBACK, 0))
        return int(probe.getsockname()[1])


def listens(port: int) -> bool:
    """Whether somebody on the loopback interface answers at the port."""
    with socket.socket() as probe:
        return probe.connect_ex((LOOPBACK, port)) == 0


def ask(port: int, path: str, *, seconds: float = 10) -> Any:
    """What the server at the port says, out of its JSON.

    Raises:
        OSError: nobody answers within ``seconds``.
        ValueError: the answer is an error, or no JSON.
    """
    connection = http.client.HTTPConnection(LOOPBACK, port, timeout=seconds)
    try:
        connection.request("GET", path)
        answer = connection.getresponse()
        if answer.status != http.HTTPStatus.OK:
            raise ValueError(f"{path}: {answer.status}")
        return json.load(answer)
    except http.client.HTTPException as error:
        raise ConnectionError(str(error)) from error
    finally:
        connection.close()


class OwnServer:
    """A running server, with whatever processes it started."""

    def __init__(
        self, command: Sequence[object], *, port: int, cluster: str, folder: Path, variables: Mapping[str, str]
    ) -> None:
        """Start a node without waiting for it.

        Args:
            command: what starts it.
            port: where it will listen for HTTP.
            cluster: the name its cluster answers with; anybody else at the port is a stranger.
            folder: where it runs; takes its output as ``output.log``.
            variables: added to a bare environment, so that nothing of ours steers the server by accident.
        """
        self.port = port
        self.cluster = cluster
        self.log = folder / "output.log"
        bare = {"PATH": os.environ["PATH"], "HOME": str(folder), "LANG": "C.UTF-8"}
        with self.log.open("wb") as output:
            self._process = subprocess.Popen(
                [*_not_as_root(), *map(str, command)],
                cwd=folder,
                env=bare | variables,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,  # Ctrl+C is for us, who then stop it; and the group is how to reach them all
            )

    @property
    def url(self) -> str:
        """Where it answers."""
        return f"http://{LOOPBACK}:{self.port}"

    def wait_until_healthy(self, nodes: int = 1) -> None:
        """Return when the cluster has that many nodes and every shard it needs.

        Raises:
            Unavailable: it ended, it takes more than START_SECONDS, or its port is another server's.
        """
        end = time.monotonic() + START_SECONDS
        while time.monotonic() < end:
            if self._process.poll() is not None:
                break
            try:
                health = ask(self.port, f"/_cluster/health?wait_for_nodes=>={nodes}&timeout=5s")
            except (OSError, ValueError):
                time.sleep(0.1)
                continue
            if health["cluster_name"] != self.cluster:
                raise Unavailable(f"another server answers at port {self.port}")
            if not health["timed_out"] and health["status"] != "red":
                return
        raise Unavailable(f"it did not start: {self._last_words()}")

    def kill(self) -> None:
        """End it as a power cut would (SIGKILL); it answers no more when this returns."""
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait(STOP_SECONDS)
        end = time.monotonic() + STOP_SECONDS
        while listens(self.port) and time.monotonic() < end:
            time.sleep(0.02)

    def _last_words(self) -> str:
        lines = self.log.read_text(errors="replace").splitlines()
        return " / ".join(line[:300] for line in lines[-3:]) or "it said nothing"


def _not_as_root() -> list[str]:
    """What stands before the command: root steps down, and the server is killed if we are killed.

    Raises:
        Unavailable: there is no setpriv (every Linux has it).
    """
    program = shutil.which("setpriv")
    if program is None:
        raise Unavailable("install util-linux: its setpriv starts the server as a user that is not root")
    words = [program, "--no-new-privs", "--pdeathsig", "KILL"]
    if os.geteuid() == 0:
        user = pwd.getpwnam(SYSTEM_USER)
        words += ["--reuid", str(user.pw_uid), "--regid", str(user.pw_gid), "--clear-groups"]
    return [*words, "--"]
