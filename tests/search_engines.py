"""Real search servers for the tests that ask for one: each starts at the first such test and ends with the run."""

import os
from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from typing import TypeVar

import pytest

from tests.services.elasticsearch import elasticsearch
from tests.services.opensearch import opensearch
from tests.services.unavailable import Unavailable

Server = TypeVar("Server")


@pytest.fixture(scope="session")
def elasticsearch_urls() -> Iterator[list[str]]:
    """Where an Elasticsearch of one node answers. Every test shares it: give your indices a prefix of their own.

    ``TEST_ELASTICSEARCH_URLS`` names one that runs already, of another major for instance.
    """
    if running := os.environ.get("TEST_ELASTICSEARCH_URLS"):
        yield running.split(",")
        return
    with started(elasticsearch()) as cluster:
        yield cluster.urls


@pytest.fixture(scope="session")
def opensearch_urls() -> Iterator[list[str]]:
    """Where an OpenSearch of one node answers; shared as well."""
    with started(opensearch()) as urls:
        yield urls


@contextmanager
def started(server: AbstractContextManager[Server]) -> Iterator[Server]:
    """The server, running; where it is not to be had the test is skipped, but in CI it fails."""
    with ExitStack() as stack:
        try:
            running = stack.enter_context(server)
        except Unavailable as reason:
            if os.environ.get("CI"):
                pytest.fail(f"CI must have it: {reason}")
            pytest.skip(str(reason))
        yield running
