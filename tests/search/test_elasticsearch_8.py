"""The major before: an Elasticsearch 8 with a client of its own major is served by the same back end."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.search_engines import started
from tests.services.elasticsearch import VERSION_8, elasticsearch
from tests.services.elasticsearch_client import client_8

ROOT = Path(__file__).resolve().parents[2]
# What the site promises of any engine; junk is nothing that depends on the server's major.
TESTS = ["tests/search/test_engines.py", "-k", "elasticsearch and not hostile"]


@pytest.mark.once
def test_every_promise_of_the_search_is_kept_on_elasticsearch_8() -> None:
    with started(elasticsearch(version=VERSION_8)) as cluster:
        # The server refuses a client of major 9, so what passes has spoken major 8.
        paths = os.pathsep.join(map(str, (client_8(), ROOT / "site", ROOT)))
        ran = subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *TESTS],
            cwd=ROOT,
            env=os.environ | {"PYTHONPATH": paths, "TEST_ELASTICSEARCH_URLS": ",".join(cluster.urls), "CI": "true"},
            capture_output=True,
            text=True,
        )
    assert ran.returncode == 0, ran.stdout
