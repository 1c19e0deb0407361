"""Store what somebody sent exactly once, however often it arrives."""

from collections.abc import Callable
from typing import TypeVar

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.crypto import get_random_string

from xmess.forms.models import Submission

S = TypeVar("S", bound=Submission)

# Without letters and digits that people confuse when they read a number aloud.
REFERENCE_ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
REFERENCE_LENGTH = 6
ATTEMPTS = 5


def store_submission(record: S, *, admit: Callable[[], None], announce: Callable[[S], None]) -> S:
    """The stored record: ``record``, or the one stored before with the same ``idempotency_key``.

    Args:
        record: complete but for its reference number and dates.
        admit: called for a new record only; whatever it raises leaves nothing stored (``rate_limits.TooMany``).
        announce: called with a new record, inside the transaction: queue the mails here.

    Raises:
        IntegrityError: the record breaks a rule of the database other than being sent twice.
    """
    record.created_at = timezone.now()
    record.retain_until = record.created_at + type(record).retention
    for attempt in range(1, ATTEMPTS + 1):
        earlier = type(record)._default_manager.filter(idempotency_key=record.idempotency_key).first()
        if isinstance(earlier, type(record)):
            return earlier
        record.reference = new_reference(type(record).reference_prefix)
        try:
            with transaction.atomic():
                record.save(force_insert=True)
                admit()
                announce(record)
        except IntegrityError:
            # Either the same words came at the same instant (the next turn finds them) or the number was taken.
            record.pk = None
            record._state.adding = True
            if attempt == ATTEMPTS:
                raise
        else:
            return record
    raise AssertionError("unreachable: the last attempt returns or raises")


def new_reference(prefix: str) -> str:
    """A number such as ``CON-26-7KQ3XM``: short enough to read out, too many to guess."""
    return f"{prefix}-{timezone.localdate():%y}-{get_random_string(REFERENCE_LENGTH, REFERENCE_ALPHABET)}"
