"""What became of reading a file. Pure."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar


class State(StrEnum):
    """How reading ended."""

    DONE = "done"
    NO_TEXT = "no_text"
    LOCKED = "locked"
    DAMAGED = "damaged"
    TOO_BIG = "too_big"
    UNSUPPORTED = "unsupported"


@dataclass(frozen=True)
class Outcome:
    """``text`` has a form feed between pages; ``pages`` is ``None`` for files that have none until they are printed."""

    state: State
    text: str = ""
    pages: int | None = None


class Unreadable(Exception):
    """The file gives no text; ``state`` says why."""

    state: ClassVar[State] = State.DAMAGED


class Locked(Unreadable):
    """Only who knows a password can open it."""

    state = State.LOCKED


class TooBig(Unreadable):
    """It goes beyond a limit, by its size or by what it unpacks to."""

    state = State.TOO_BIG


class Unsupported(Unreadable):
    """Nobody here reads files of its kind."""

    state = State.UNSUPPORTED
