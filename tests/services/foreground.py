"""``make elasticsearch`` and ``make opensearch``: a search server in this terminal, until Ctrl+C."""

import signal
import sys
from contextlib import AbstractContextManager
from types import FrameType

from tests.services.elasticsearch import Cluster, elasticsearch
from tests.services.opensearch import opensearch
from tests.services.unavailable import Unavailable

ELASTICSEARCH_PORT = 9200
OPENSEARCH_PORT = 9201
HOW_TO_USE = {
    "elasticsearch": """. In another terminal:

  export ELASTICSEARCH_URL={url}
  .venv/bin/python manage.py update_index   # it starts empty
  make run                                  # or make dev
""",
    "opensearch": ", for search.backends.opensearch.",
}


def main(name: str) -> int:
    """Run the server of that name; the exit code says whether it could start."""
    signal.signal(signal.SIGTERM, _stop)
    print(f"Starting {name} (the first time it is fetched)…", flush=True)
    try:
        with _server(name) as running:
            (url,) = running.urls if isinstance(running, Cluster) else running
            print(f"It answers at {url}" + HOW_TO_USE[name].format(url=url), flush=True)
            print("What it holds is gone when it stops. Stop with Ctrl+C.", flush=True)
            signal.pause()
    except Unavailable as reason:
        print(reason, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print(" Stopped.")
    return 0


def _server(name: str) -> AbstractContextManager[Cluster | list[str]]:
    if name == "opensearch":
        return opensearch(port=OPENSEARCH_PORT)
    return elasticsearch(port=ELASTICSEARCH_PORT, lasting=True)


def _stop(signal_number: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
