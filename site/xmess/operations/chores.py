"""What has to be done from time to time: publish what is due, send what waits, delete what may no longer be kept.

Apps register theirs through the hook ``register_chore`` (site/docs/plugins.md); ``manage.py housekeeping`` does those
that are due.
"""

import io
import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.core.cache import caches
from django.core.management import call_command
from wagtail import hooks

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Chore:
    """A management command without arguments, and how often it is worth running."""

    command: str
    every: timedelta


OWN_CHORES = (
    Chore("publish_scheduled", timedelta(minutes=1)),
    Chore("clearsessions", timedelta(days=1)),
    Chore("prune_db_task_results", timedelta(days=1)),
)


def registered_chores() -> list[Chore]:
    """Ours and those of every app, by command name."""
    chores = [*OWN_CHORES, *(register() for register in hooks.get_hooks("register_chore"))]
    return sorted(chores, key=lambda chore: chore.command)


def run_quietly(command: str) -> None:
    """Run a chore that says nothing when there was nothing to do."""
    call_command(command, verbosity=0, stdout=io.StringIO())


def do_due_chores(now: datetime, run: Callable[[str], object] = run_quietly) -> Iterator[str]:
    """Run every chore whose time has come (``now`` is aware) and yield the name of each that ended well.

    One that fails is logged and tried again when it is due next: the others must not wait for it.
    """
    cache = caches["shared"]
    for chore in registered_chores():
        key = f"chore:{chore.command}"
        # `add` lets one of several machines take the turn.
        if not cache.add(key, now.isoformat(), chore.every.total_seconds()):
            continue
        try:
            run(chore.command)
        except Exception:
            log.exception("The chore %s failed", chore.command)
        else:
            yield chore.command
