"""One content version for the whole site: it changes whenever something a visitor can see changes.

Everything kept in a process (routes, fragments, pages) is keyed by it, so nothing kept is ever stale: the version lives
in the cache that all processes share. Why one version and not exact dependencies: docs/decisions/0003.
"""

import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from django.core.cache import caches
from django.db import transaction
from django.utils import timezone

T = TypeVar("T")
KEY = "content-version"


@dataclass(frozen=True)
class ContentVersion:
    """``token`` never repeats; ``changed_at`` is in whole seconds since the epoch and never goes back."""

    token: str
    changed_at: int

    @property
    def of_today(self) -> str:
        """The token with today's date (in the site's time zone): what is "next" or "open" changes at midnight."""
        return f"{self.token}-{timezone.localdate():%Y%m%d}"

    @property
    def seen_change_at(self) -> int:
        """Seconds since the epoch at which what visitors see last changed: the last edit, or midnight."""
        midnight = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
        return max(self.changed_at, int(midnight.timestamp()))

    @property
    def last_modified(self) -> int:
        """What to say in Last-Modified: that time, but before the present second, in which more may still change.

        A visitor who was told an earlier time than the change's own is simply sent the page again (RFC 9110, 8.8.2).
        """
        return min(self.seen_change_at, int(time.time()) - 1)


def content_version() -> ContentVersion:
    """The version in force; a lost one is replaced, which only costs work."""
    stored = caches["shared"].get(KEY)
    return ContentVersion(*stored) if stored else _renew(None)


def bump_content_version() -> None:
    """Say that something visible changed: now for this transaction's own reads, and again once others can see it."""
    _renew(caches["shared"].get(KEY))
    if transaction.get_connection().in_atomic_block:
        transaction.on_commit(lambda: _renew(caches["shared"].get(KEY)))


def kept(name: str, make: Callable[[], T]) -> T:
    """The value called ``name`` that this process keeps for the version in force; ``make`` finds it otherwise."""
    cache = caches["default"]
    key = f"{content_version().of_today}:{name}"
    found: Any = cache.get(key, cache)
    if found is cache:
        found = make()
        cache.set(key, found)
    return found


_held: dict[str, tuple[str, Any]] = {}


def held(name: str, make: Callable[[], T]) -> T:
    """Like ``kept``, for a few large values that nobody changes: the cache would copy them each time they are read.

    Only the value for the version in force is held, and ``name`` must be one of a handful.
    """
    version = content_version().of_today
    found = _held.get(name)
    if found is None or found[0] != version:
        found = _held[name] = (version, make())
    value: T = found[1]
    return value


def _renew(old: tuple[str, int] | None) -> ContentVersion:
    changed_at = int(time.time())
    if old and old[1] > changed_at:
        # Another machine's clock is ahead: what it called the present must be older than this change.
        changed_at = old[1] + 1
    fresh = ContentVersion(secrets.token_hex(8), changed_at)
    caches["shared"].set(KEY, (fresh.token, fresh.changed_at), None)
    return fresh
