"""How often something may happen. Counts live in the shared cache for one window and name nobody."""

import logging
import math
import time
from dataclasses import dataclass

from django.core.cache import caches

logger = logging.getLogger(__name__)


class TooMany(Exception):
    """A limit is reached; ``retry_after`` is in whole seconds."""

    def __init__(self, retry_after: int) -> None:
        super().__init__(f"try again in {retry_after} s")
        self.retry_after = retry_after


@dataclass(frozen=True)
class Limit:
    """At most ``times`` in each window of ``seconds``."""

    times: int
    seconds: int


def count(limit: Limit, *names: str) -> None:
    """Count one more under ``names``.

    A cache that is away counts nothing: visitors must not pay for it.

    Raises:
        TooMany: this one is above the limit.
    """
    now = time.time()
    window, passed = divmod(now, limit.seconds)
    left = math.ceil(limit.seconds - passed)
    key = ":".join(("limit", *names, str(limit.seconds), str(int(window))))
    try:
        cache = caches["shared"]
        # Not incr(): the file cache's forgets the time-out. Two at the same instant may count as one; that is fine.
        used = cache.get(key, 0) + 1
        cache.set(key, used, timeout=left)
    except Exception:  # noqa: BLE001 - each cache server has its own kind of failure
        logger.warning("The shared cache is away: limits are not counted.")
        return
    if used > limit.times:
        raise TooMany(left)
