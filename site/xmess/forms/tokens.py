"""The token in a form's page: proves that the page came from us, and when. It needs no cookie.

Why this and not Django's CSRF cookie: docs/decisions/0007-public-forms-without-cookies.md.
"""

import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.core.signing import BadSignature, Signer

# A form left open over a long weekend still goes through.
LIFETIME = timedelta(days=4)


class StaleToken(Exception):
    """The token is missing, forged, of another form, or too old."""


@dataclass(frozen=True)
class Issued:
    """When a valid token was given out (aware, UTC)."""

    at: datetime

    @property
    def age(self) -> timedelta:
        """How long the form has been open."""
        return datetime.now(UTC) - self.at


def issue(form_code: str) -> str:
    """A fresh token for the form called ``form_code``."""
    return _signer(form_code).sign(str(int(time.time() * 1000)))


def read(form_code: str, token: str) -> Issued:
    """What ``token`` says.

    Raises:
        StaleToken: it is none of ours, or too old.
    """
    try:
        milliseconds = int(_signer(form_code).unsign(token))
    except (BadSignature, ValueError) as error:  # ValueError: halves of characters cannot be hashed
        raise StaleToken from error
    issued = Issued(datetime.fromtimestamp(milliseconds / 1000, tz=UTC))
    if issued.age > LIFETIME:
        raise StaleToken
    return issued


def _signer(form_code: str) -> Signer:
    return Signer(salt=f"xmess.forms.{form_code}")
