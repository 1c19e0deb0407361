"""Messages about what councils send: to the secretariat, and to whoever wrote.

A receipt repeats nothing of what was typed: anybody can type anybody's address.
"""

from typing import Any

from django.conf import settings

from xmess.mailing.services.queue_message import queue_message

from .models import Experience, ReplicationNotice


def announce_experience(experience: Experience) -> None:
    """To the secretariat, and a receipt."""
    _to_secretariat(experience, "experience")
    _to_sender(experience, "experience_receipt", "receipt")


def announce_replication(notice: ReplicationNotice) -> None:
    """To the secretariat, and a receipt."""
    _to_secretariat(notice, "replication", practice=notice.practice.name)
    _to_sender(notice, "replication_receipt", "receipt")


def tell_accepted(record: Experience | ReplicationNotice, answer: str) -> None:
    """It becomes part of the directory; ``answer`` are the editor's own words, if any."""
    _to_sender(record, "accepted", "accepted", answer=answer)


def tell_declined(record: Experience | ReplicationNotice, answer: str) -> None:
    """It does not, and why."""
    _to_sender(record, "declined", "declined", answer=answer)


def ask_for_changes(experience: Experience, answer: str, *, address: str, key: str) -> None:
    """With what is missing and the link that opens what was written; forgotten once sent, for the link's sake."""
    _to_sender(experience, "changes_asked", f"changes:{key}", confidential=True, answer=answer, address=address)


def _to_secretariat(record: Any, template: str, **facts: Any) -> None:
    queue_message(
        key=f"{record.reference}:secretariat",
        to=settings.SECRETARIAT_EMAIL,
        language=settings.SOURCE_LANGUAGE,
        template=f"good_practices/emails/{template}.txt",
        context={"record": record, **facts},
        reply_to=record.email,
    )


def _to_sender(record: Any, template: str, what: str, *, confidential: bool = False, **facts: Any) -> None:
    queue_message(
        key=f"{record.reference}:{what}",
        to=record.email,
        language=record.language,
        template=f"good_practices/emails/{template}.txt",
        context={"record": record, **facts},
        confidential=confidential,
    )
