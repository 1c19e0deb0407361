"""Have a file read by a process that can do no harm: little time and memory, no secrets, gone when it is done."""

import json
import os
import subprocess
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path
from signal import SIGABRT, SIGKILL, SIGXCPU
from typing import IO, Any

from .child import output_size
from .limits import Limits
from .outcome import Outcome, State

# How the system and PDFium end a process that wants more than it may have; any other end is a fault in the file.
LIMITS_MET = {-SIGXCPU, -SIGKILL, -SIGABRT}
SOURCES = Path(__file__).resolve().parents[3]


def read_apart(file: IO[bytes], ending: str, limits: Limits) -> Outcome:
    """What ``file`` (a real one, with a descriptor) says; whatever it is made to do, an outcome comes back in time.

    Args:
        ending: of its name, without the dot, in lower case.

    Raises:
        OSError: this machine cannot start a process or write a temporary file now.
    """
    file.seek(0)
    with tempfile.TemporaryFile() as answer:
        command = [sys.executable, "-P", "-s", "-m", "xmess.media.extraction.child", json.dumps(asdict(limits)), ending]
        try:
            ended = subprocess.run(  # noqa: S603 - a fixed program; the ending is one argument, read by a dictionary
                command,
                stdin=file,
                stdout=answer,
                stderr=subprocess.DEVNULL,
                env=_environment(),
                cwd="/",
                timeout=limits.seconds,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return Outcome(State.TOO_BIG)
        if ended.returncode:
            return Outcome(State.TOO_BIG if ended.returncode in LIMITS_MET else State.DAMAGED)
        answer.seek(0)
        return _outcome(answer.read(output_size(limits)), limits)


def _environment() -> dict[str, str]:
    """No more than starting takes: keys and passwords of the site are none of a stranger's file's business."""
    kept = {name: os.environ[name] for name in ("LD_LIBRARY_PATH", "PATH") if name in os.environ}
    return kept | {"PYTHONPATH": str(SOURCES), "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1"}


def _outcome(said: bytes, limits: Limits) -> Outcome:
    """What the process said, checked: it had a stranger's file in its hands."""
    try:
        told: Any = json.loads(said)
        state, text, pages = State(told["state"]), str(told["text"]), told["pages"]
        return Outcome(state, text.replace("\0", "")[: limits.characters], None if pages is None else _count(pages))
    except (ValueError, KeyError, TypeError):
        return Outcome(State.DAMAGED)


def _count(pages: Any) -> int:
    return min(max(int(pages), 0), 1_000_000)
