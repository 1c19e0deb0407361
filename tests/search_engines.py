"""Real search servers for the tests that ask for one: each starts at the first such test and ends with the run."""

import os
from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from tests.services.elasticsearch import elasticsearch
from tests.services.opensearch import opensearch
from tests.services.unavailable import Unavailable


@pytest.fixture(scope="session")
def elasticsearch_urls() -> Iterator[list[str]]:
    """Where an Elasticsearch of one node answers; missing, the test is skipped, but in CI it fails.

    Every test shares it: name your indices (INDEX_PREFIX) for yourself and delete them.
    """
    with ExitStack() as stack:
        try:
            cluster = stack.enter_context(elasticsearch())
        except Unavailable as reason:
            skip_or_fail(reason)
        yield cluster.urls


@pytest.fixture(scope="session")
def opensearch_urls() -> Iterator[list[str]]:
    """Where an OpenSearch of one node answers; missing, the test is skipped, but in CI it fails. Shared as well."""
    with ExitStack() as stack:
        try:
            urls = stack.enter_context(opensearch())
        except Unavailable as reason:
            skip_or_fail(reason)
        yield urls


def skip_or_fail(reason: Unavailable) -> None:
    """Skip the test that needs what is missing; in CI, where nothing may be, fail it."""
    if os.environ.get("CI"):
        pytest.fail(f"CI must have it: {reason}")
    pytest.skip(str(reason))
