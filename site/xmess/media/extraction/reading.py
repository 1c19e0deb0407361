"""Which files are read and how; whatever is wrong with one becomes a state. Pure."""

from typing import BinaryIO

from . import office_text, plain_text
from .limits import Limits
from .outcome import Outcome, State, TooBig, Unreadable, Unsupported
from .tidy import PAGE_BREAK, is_text, tidy

WITHOUT_PAGES = {"docx": office_text.docx, "odt": office_text.odt, "txt": plain_text.txt}
#: Endings of names, in lower case, of what is read.
ENDINGS = frozenset({"pdf", *WITHOUT_PAGES})
# A PDF of which fewer pages than this share hold text is a scan with a cover, or with a page somebody added.
FEWEST_PAGES_WITH_TEXT = 0.1


def read(file: BinaryIO, ending: str, limits: Limits) -> Outcome:
    """What the file says. ``ending`` is its name's, without the dot, in lower case: it says which reader is right.

    Never raises: this is where hostile files end.
    """
    try:
        return _read(file, ending, limits)
    except Unreadable as error:
        return Outcome(error.state)
    except (MemoryError, RecursionError):
        return Outcome(State.TOO_BIG)
    except Exception:  # noqa: BLE001 - parsers of hostile files raise anything
        return Outcome(State.DAMAGED)


def _read(file: BinaryIO, ending: str, limits: Limits) -> Outcome:
    if ending not in ENDINGS:
        raise Unsupported(ending)
    size = file.seek(0, 2)
    file.seek(0)
    if size > limits.file_size:
        raise TooBig(str(size))
    if not size:
        raise Unreadable("empty")
    if ending == "pdf":
        # Only then: loading PDFium takes longer than reading most other documents.
        from .pdf_text import pages_of

        parts, pages = pages_of(file, limits)
        return _outcome(parts, limits, pages)
    return _outcome([WITHOUT_PAGES[ending](file, limits)], limits)


def _outcome(parts: list[str], limits: Limits, pages: int | None = None) -> Outcome:
    tidied = [tidy(part) for part in parts]
    with_text = sum(is_text(part) for part in tidied)
    state = State.DONE if with_text and with_text >= FEWEST_PAGES_WITH_TEXT * len(parts) else State.NO_TEXT
    return Outcome(state, PAGE_BREAK.join(tidied)[: limits.characters], pages)
