"""What a service says when this machine cannot run it."""

from collections.abc import Iterator
from contextlib import contextmanager


class Unavailable(Exception):
    """This machine has no such server to start: the message is one sentence that says what to install."""


@contextmanager
def said_of(server: str) -> Iterator[None]:
    """Whatever is unavailable inside is so for ``server``: its name goes before the sentence."""
    try:
        yield
    except Unavailable as reason:
        raise Unavailable(f"{server}: {reason}") from reason
