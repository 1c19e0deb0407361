"""The process that reads one file: ``python -m xmess.media.extraction.child LIMITS ENDING < file > outcome``.

It limits itself before it looks at the file, and cannot take that back (except as root, which no server is).
"""

import contextlib
import json
import os
import resource
import sys
from dataclasses import asdict

from .limits import Limits
from .reading import read

# Niceness added: visitors and mail come first.
PATIENCE = 10


def output_size(limits: Limits) -> int:
    """The most bytes an outcome takes: four for a character, as many again for escapes, and what is round them."""
    return limits.characters * 8 + 10_000


def main() -> None:
    """Read standard input and say on standard output what became of it, as JSON."""
    limits, ending = Limits(**json.loads(sys.argv[1])), sys.argv[2]
    confine(limits)
    outcome = read(open(0, "rb", closefd=False), ending, limits)  # noqa: SIM115 - it is not ours to close
    sys.stdout.write(json.dumps(asdict(outcome), ensure_ascii=False))


def confine(limits: Limits) -> None:
    """Take away from this process all that reading a file does not need."""
    os.nice(PATIENCE)
    for which, most in (
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, limits.open_files),
        (resource.RLIMIT_NPROC, 0),
        (resource.RLIMIT_FSIZE, output_size(limits)),
        (resource.RLIMIT_CPU, limits.cpu_seconds),
        (resource.RLIMIT_AS, limits.memory),
    ):
        # Not every system knows each of them; the clock in the parent process always holds.
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(which, (most, most))


if __name__ == "__main__":
    main()
