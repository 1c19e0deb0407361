"""How much of a file is read, and how much reading it may cost. Pure."""

from dataclasses import dataclass

MEBIBYTE = 1024 * 1024


@dataclass(frozen=True)
class Limits:
    """What a deployment may change, in ``settings.DOCUMENT_TEXT_LIMITS``; sizes are in bytes.

    ``seconds`` are of the clock, ``cpu_seconds`` of the processor, ``memory`` of the process's whole address space.
    ``unzipped`` is of one part of an office document, ``ratio`` how many times larger than in its archive that part may
    be, ``depth`` how deep its elements may nest. Text beyond ``characters`` and ``pages`` is left out, which is no
    fault of the file; what goes beyond another limit is too big.
    """

    seconds: float = 30
    cpu_seconds: int = 20
    memory: int = 512 * MEBIBYTE
    open_files: int = 32
    file_size: int = 100 * MEBIBYTE
    pages: int = 2_000
    # Some 80 pages: a search index takes no more of one document (`search.backends.documents.MOST_WORDS`).
    characters: int = 200_000
    entries: int = 5_000
    unzipped: int = 64 * MEBIBYTE
    ratio: int = 200
    depth: int = 400
