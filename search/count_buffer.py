"""Counts that wait in the process until somebody has time to write them down."""

import atexit
import logging
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from django.db import Error, connection

log = logging.getLogger(__name__)

# Of different questions; a burst of more, which only a machine makes, is not worth anybody's memory.
MOST_WAITING = 2_000


class Key(NamedTuple):
    """What is counted: a question (``asked_words.question_key``) in a language (code) on a day."""

    day: date
    language: str
    question: str


@dataclass(frozen=True)
class Counts:
    """Times asked, results opened, how many results were found (``None``: nobody said), and how it was typed."""

    wording: str
    asked: int = 0
    opened: int = 0
    results: int | None = None

    def then(self, later: "Counts | None") -> "Counts":
        """These and what was counted after them."""
        if later is None:
            return self
        return Counts(
            max(self.wording, later.wording),  # the accented one: letters with accents come after those without
            self.asked + later.asked,
            self.opened + later.opened,
            self.results if later.results is None else later.results,
        )


class CountBuffer:
    """Adds up in memory and hands all of it to ``write`` in a thread of its own, ``seconds()`` after the first count.

    ``seconds()`` of 0 never does so by itself. What a database that is away did not take waits for the next time.
    """

    def __init__(self, write: Callable[[Mapping[Key, Counts]], None], seconds: Callable[[], float]) -> None:
        self._write = write
        self._seconds = seconds
        self._waiting: dict[Key, Counts] = {}
        self._lock = threading.Lock()
        self._timer: threading.Timer | None = None
        self._at_exit = False

    def add(self, key: Key, counts: Counts) -> None:
        """Count; never waits for anything but another thread that counts."""
        with self._lock:
            known = self._waiting.get(key)
            if known is None and len(self._waiting) >= MOST_WAITING:
                return
            self._waiting[key] = known.then(counts) if known else counts
            self._schedule()

    def flush(self) -> None:
        """Write what waits, now and in this thread; a database that is away gets it later."""
        with self._lock:
            taken, self._waiting = self._waiting, {}
        if not taken:
            return
        try:
            self._write(taken)
        except Error as error:
            # Without the questions: what people type stays out of the log.
            log.warning("Searches were not counted (%s): they wait", type(error).__name__)
            self._put_back(taken)

    def _put_back(self, taken: Mapping[Key, Counts]) -> None:
        with self._lock:
            for key, counts in taken.items():
                later = self._waiting.get(key)
                if later is not None or len(self._waiting) < MOST_WAITING:
                    self._waiting[key] = counts.then(later)
            self._schedule()

    def _schedule(self) -> None:
        seconds = self._seconds()
        if self._timer is not None or not seconds:
            return
        self._timer = threading.Timer(seconds, self._flush_in_its_thread)
        self._timer.daemon = True
        self._timer.start()
        if not self._at_exit:
            atexit.register(self.flush)
            self._at_exit = True

    def _flush_in_its_thread(self) -> None:
        with self._lock:
            self._timer = None
        try:
            self.flush()
        finally:
            connection.close()  # this thread's own, which nobody else would
