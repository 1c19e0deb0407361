"""Elastic's client of major 8, beside the environment's own of major 9: an Elasticsearch 8 refuses what 9 says."""

import subprocess
import sys
from pathlib import Path

from tests.services.cache import fetched

LOCK = Path(__file__).with_name("elasticsearch-py-8.lock")


def client_8() -> Path:
    """A folder to put first on ``PYTHONPATH``.

    Raises:
        Unavailable: it cannot be fetched.
    """
    return fetched("elasticsearch-py-8", _install)


def _install(folder: Path) -> None:
    uv = Path(sys.executable).with_name("uv")
    command = [uv, "pip", "install", "--quiet", "--no-deps", "--require-hashes", "--target", folder, "-r", LOCK]
    subprocess.run(command, check=True, capture_output=True, text=True)
