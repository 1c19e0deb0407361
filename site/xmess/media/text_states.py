"""What becomes of reading a document, in the words of who uploaded it, and what can be done about it."""

from typing import Any

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from .extraction.outcome import State


class TextState(TextChoices):
    """How reading a document ended."""

    PENDING = "pending", _("Still to be read")
    DONE = State.DONE.value, _("Search finds its text")
    NO_TEXT = State.NO_TEXT.value, _("It only holds pictures of text, or no text at all")
    LOCKED = State.LOCKED.value, _("It is protected by a password")
    DAMAGED = State.DAMAGED.value, _("It is empty, damaged, or not what its name says")
    TOO_BIG = State.TOO_BIG.value, _("It is too large or too complicated to be read")
    UNSUPPORTED = State.UNSUPPORTED.value, _("Search finds files of its kind by their title only")
    MISSING = "missing", _("The file is not there any more")
    PRIVATE = "private", _("Not read: its collection is private")


#: What keeps visitors from finding, and some of them from reading, a document, with what helps.
ADVICE: dict[str, Any] = {
    TextState.NO_TEXT: _(
        "Run text recognition (OCR) on the scan, or export the document again from the program it was written with, "
        "and upload the new file: people who use a screen reader cannot read this one either."
    ),
    TextState.LOCKED: _("Save a copy without a password and upload it instead."),
    TextState.DAMAGED: _("Open the file on your computer; if it opens, save it again there and upload the new copy."),
    TextState.TOO_BIG: _("Divide it into parts, or export it again with smaller pictures, and upload the new file."),
    TextState.MISSING: _("Upload the file again, or delete the document."),
}
