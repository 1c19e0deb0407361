"""A throw-away Elasticsearch on the loopback interface, without Docker: the server that Elastic tests its clients with.

Maven brings it (100 MB, once): the real server without optional modules, so without language analyzers, which the site
does not use. Its licence (Elastic, SSPL or AGPL) lets us run it; it is never part of what we hand on.
"""

import zipfile
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from tests.services.cache import fetched, maven
from tests.services.java import WHOLE_JDK, java_home
from tests.services.own_server import LOOPBACK, OwnServer, ask, free_port, hand_over, listens, own_folder
from tests.services.unavailable import Unavailable, said_of

VERSION = "9.4.3"
# The last of the major before it, which the site speaks to as well.
VERSION_8 = "8.19.21"
ARTIFACT = "org.elasticsearch.distribution.integ-test-zip:elasticsearch:{version}:zip"
MEMORY = "-Xms256m -Xmx512m"
# Compiles in haste: a node is there after 5 s of CPU time instead of 11, and a little slower ever after.
HASTE = "-XX:TieredStopAtLevel=1"
# Files that would grow in the cache, or fill the disk when a test asks too much.
UNWANTED_OPTIONS = ("gc.log", "HeapDump", "ErrorFile")


@dataclass(frozen=True)
class Cluster:
    """One node or more that answer at ``urls``."""

    nodes: list[OwnServer]

    @property
    def urls(self) -> list[str]:
        """Where each node answers, the killed ones included."""
        return [node.url for node in self.nodes]

    def kill(self, index: int) -> None:
        """``kill -9`` the node at that place of ``urls``."""
        self.nodes[index].kill()

    def node_holding_primaries(self, index_name: str) -> int:
        """The place in ``urls`` of the node that has the most primary shards of the index (or alias, or pattern).

        Raises:
            ValueError: no such index.
        """
        alive = next(node for node in self.nodes if listens(node.port))
        shards = ask(alive.port, f"/_cat/shards/{index_name}?format=json&h=prirep,node")
        holders = Counter(shard["node"] for shard in shards if shard["prirep"] == "p")
        if not holders:
            raise ValueError(f"{index_name} has no primary shard")
        return int(holders.most_common(1)[0][0].removeprefix("node-"))


def prepare(version: str = VERSION) -> tuple[Path, Path]:
    """The server's folder, fetched the first time, and the home of the Java it runs on.

    Raises:
        Unavailable: something must be installed first.
    """
    name = f"elasticsearch-{version}"
    with said_of("Elasticsearch"):
        return fetched(name, partial(_fetch, ARTIFACT.format(version=version))) / name, java_home(WHOLE_JDK)


@contextmanager
def elasticsearch(nodes: int = 1, *, port: int = 0, lasting: bool = False, version: str = VERSION) -> Iterator[Cluster]:
    """A cluster of ``nodes``, healthy; it is gone afterwards, with everything in it.

    Args:
        nodes: how many; three survive the loss of any one, and take 2.5 GB.
        port: where the only node answers; a free one unless given.
        lasting: whether it will work for long, or be measured: it starts more slowly then.
        version: which server.

    Raises:
        Unavailable: the message says what to install, or why it did not start.
    """
    server, java = prepare(version)
    if port and listens(port):
        raise Unavailable(f"Elasticsearch: somebody listens at port {port} already")
    ports = [(port or free_port(), free_port()) for _ in range(nodes)]
    with ExitStack() as started:
        folder = started.enter_context(own_folder("elasticsearch"))
        folder.chmod(0o755)  # each node has its own folder in it
        running = []
        for number in range(nodes):
            options = MEMORY if lasting else f"{MEMORY} {HASTE}"
            node = _start(server, folder / f"node-{number}", ports, {"ES_JAVA_HOME": java, "ES_JAVA_OPTS": options})
            started.callback(node.kill)
            running.append(node)
        with said_of("Elasticsearch"):
            for node in running:
                node.wait_until_healthy(nodes)
        yield Cluster(running)


def _fetch(artifact: str, folder: Path) -> None:
    maven("dependency:copy", f"-Dartifact={artifact}", f"-DoutputDirectory={folder}", folder=folder)
    (archive,) = folder.glob("*.zip")
    with zipfile.ZipFile(archive) as packed:
        packed.extractall(folder)
    archive.unlink()
    for program in folder.glob("*/bin/*"):
        program.chmod(0o755)  # zipfile drops the bit


def _start(server: Path, own: Path, ports: list[tuple[int, int]], java: dict[str, object]) -> OwnServer:
    """Start the node that has the folder ``own``, named for its number.

    Args:
        server: where the server's programs are.
        own: the folder, to be made.
        ports: for each node where it listens for HTTP, and for the other nodes.
        java: the variables about Java.
    """
    configuration, temporary = own / "config", own / "tmp"
    for made in (configuration, temporary):
        made.mkdir(parents=True)
    (configuration / "elasticsearch.yml").write_text(_settings(own, ports))
    (configuration / "jvm.options").write_text(_java_options(server))
    (configuration / "log4j2.properties").write_bytes((server / "config" / "log4j2.properties").read_bytes())
    hand_over(own)
    folders = {"ES_PATH_CONF": configuration, "ES_TMPDIR": temporary}
    return OwnServer(
        [server / "bin" / "elasticsearch"],
        port=_ports(own, ports)[0],
        cluster=own.parent.name,
        folder=own,
        variables={name: str(value) for name, value in (folders | java).items()},
    )


def _ports(own: Path, ports: list[tuple[int, int]]) -> tuple[int, int]:
    return ports[int(own.name.removeprefix("node-"))]


def _settings(own: Path, ports: list[tuple[int, int]]) -> str:
    http, transport = _ports(own, ports)
    lines = [
        f"cluster.name: {own.parent.name}",  # of this run alone: two runs side by side must not join
        f"node.name: {own.name}",
        "xpack.security.enabled: false",
        f"http.host: {LOOPBACK}",
        f"http.port: {http}",
        f"transport.host: {LOOPBACK}",
        f"transport.port: {transport}",
        f"path.data: {own / 'data'}",
        f"path.logs: {own / 'logs'}",
        # A developer's disk is often nine tenths full, where it would refuse to write.
        "cluster.routing.allocation.disk.threshold_enabled: false",
    ]
    if len(ports) == 1:
        return "\n".join([*lines, "discovery.type: single-node"])
    names = ", ".join(f"node-{place}" for place in range(len(ports)))
    seeds = ", ".join(f'"{LOOPBACK}:{place[1]}"' for place in ports)
    return "\n".join([*lines, f"discovery.seed_hosts: [{seeds}]", f"cluster.initial_master_nodes: [{names}]"])


def _java_options(server: Path) -> str:
    lines = (server / "config" / "jvm.options").read_text().splitlines()
    return "\n".join(line for line in lines if not any(word in line for word in UNWANTED_OPTIONS)) + "\n"
