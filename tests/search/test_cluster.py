"""Three nodes, one of them killed in the middle of everything: no visitor notices, and nothing saved is lost."""

import json
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from tests.own_process import ROOT, environment
from tests.search_engines import started
from tests.services.elasticsearch import Cluster, elasticsearch
from tests.services.own_server import ask

__all__ = ["environment"]  # a fixture

# The alias of the pages, which are what visitors search.
INDEX = "xmess_wagtailcore_page"


def program(step: str, environment: dict[str, str]) -> "subprocess.Popen[str]":
    """A step of tests/search/stream_of_searches.py, running."""
    code = f"from tests.search.stream_of_searches import {step}; {step}()"
    command = [sys.executable, str(ROOT / "manage.py"), "shell", "--no-imports", "-c", code]
    return subprocess.Popen(command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


@pytest.fixture
def filling(environment: dict[str, str]) -> Iterator["subprocess.Popen[str]"]:
    """Pages on their way into a database that nobody else uses, while the nodes start."""
    with program("prepare", environment) as running:
        yield running


@pytest.fixture
def cluster(filling: Any) -> Iterator[Cluster]:
    """Three nodes of Elasticsearch."""
    with started(elasticsearch(nodes=3)) as running:
        yield running


@pytest.mark.once
def test_the_loss_of_a_node_costs_no_search_and_no_document(
    filling: "subprocess.Popen[str]", cluster: Cluster, environment: dict[str, str]
) -> None:
    assert filling.wait() == 0
    with program("main", environment | {"ELASTICSEARCH_URL": ",".join(cluster.urls)}) as stream:
        assert stream.stdin and stream.stdout
        assert stream.stdout.readline() == "under way\n"
        health = ask(cluster.nodes[0].port, f"/_cluster/health/{INDEX}?wait_for_status=green&timeout=20s", seconds=30)
        assert health["status"] == "green", "every shard has a copy on another node"
        cluster.kill(cluster.node_holding_primaries(INDEX))
        stream.stdin.write("killed\n")
        stream.stdin.flush()
        told = json.loads(stream.stdout.readline())
    assert told["before"]["answered"] and told["before"]["saved"]
    assert told["after"]["answered"] and told["after"]["saved"]
    assert told["failed"] == []
    assert told["complaints"] == []
    assert told["waiting"] == 0
    assert told["lost"] == []
