"""Why a form was not taken, in words for the person who filled it in. Nothing they typed is ever lost."""

from dataclasses import dataclass
from math import ceil
from typing import Self

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

RETRY_SECONDS = 60


@dataclass(eq=False)  # exceptions are compared and hashed by identity
class Refusal(Exception):
    """``code`` is for logs and tests; an empty ``title`` means the form's own messages say it all."""

    code: str
    status: int
    title: str = ""
    text: str = ""
    retry_after: int = 0

    @classmethod
    def invalid(cls) -> Self:
        """Some answer has to be corrected."""
        return cls("invalid", 422)

    @classmethod
    def stale(cls) -> Self:
        """The page was too old, or its token got lost on the way."""
        return cls(
            "stale",
            403,
            _("Please send it again"),
            _(
                "This page had been open for very long, or came from somewhere else. "
                "What you wrote is still here: check it and press the button again."
            ),
        )

    @classmethod
    def trapped(cls) -> Self:
        """A field that only robots see was filled in."""
        return cls(
            "trapped",
            422,
            _("Please send it again"),
            _(
                "A field that has to stay empty was filled in, perhaps by your browser. "
                "Leave it empty and press the button again."
            ),
        )

    @classmethod
    def hurried(cls) -> Self:
        """The answer came faster than anybody reads."""
        return cls(
            "hurried",
            422,
            _("Please send it again"),
            _("That was very quick, and robots are quick too. What you wrote is still here: press the button again."),
        )

    @classmethod
    def too_many(cls, seconds: int) -> Self:
        """A limit on how often the form may be sent."""
        minutes = ceil(seconds / 60)
        text = ngettext(
            "This form was sent too often from where you are. What you wrote is still here: "
            "press the button again in %(minutes)d minute.",
            "This form was sent too often from where you are. What you wrote is still here: "
            "press the button again in %(minutes)d minutes.",
            minutes,
        )
        return cls("too many", 429, _("Too many messages"), text % {"minutes": minutes}, seconds)

    @classmethod
    def not_now(cls) -> Self:
        """The database is away or locked."""
        return cls(
            "not stored",
            503,
            _("We could not store it"),
            _(
                "The fault is ours. What you wrote is still here: "
                "leave this page open and press the button again in a minute."
            ),
            RETRY_SECONDS,
        )
