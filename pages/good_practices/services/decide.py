"""What becomes of something a council sent: accepted, sent back for changes, declined. Once, and written down."""

from typing import Any, TypeVar

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log

from pages.good_practices.emails import ask_for_changes, tell_declined
from pages.good_practices.models import Decision, Experience, ReplicationNotice
from pages.good_practices.models.handed_in import HandedIn
from xmess.drafts.keys import digest, new_key
from xmess.drafts.services.attachments import copy_to_draft
from xmess.drafts.services.mail_link import draft_address
from xmess.drafts.services.save_step import open_correction

H = TypeVar("H", bound=HandedIn)

DECLINE_ACTION, CHANGES_ACTION = "good_practices.decline", "good_practices.ask_for_changes"


class NotOpen(Exception):
    """Somebody has decided it already, or its sender has replaced it."""


def decided(record: H, decision: Decision, *, answer: str, user: Any) -> H:
    """``record``, locked and read again, with the decision; call it inside a transaction.

    Raises:
        NotOpen: two editors decided at the same time, and this is the second.
    """
    fresh: Any = type(record)._default_manager.select_for_update().get(pk=record.pk)
    if not fresh.is_open:
        raise NotOpen
    fresh.decision, fresh.answer = decision, answer
    fresh.handled_at, fresh.handled_by = timezone.now(), user  # the ball is in the council's court, or nowhere
    fresh.save()
    return fresh


@transaction.atomic
def decline(record: Experience | ReplicationNotice, *, answer: str, user: Any = None) -> None:
    """It does not become part of the directory; ``answer`` tells the sender why.

    Raises:
        NotOpen: it was decided already.
    """
    fresh = decided(record, Decision.DECLINED, answer=answer, user=user)
    log(instance=fresh, action=DECLINE_ACTION, user=user, data={"reference": fresh.reference})
    tell_declined(fresh, answer)


@transaction.atomic
def ask_changes(experience: Experience, *, answer: str, form_code: str, user: Any = None) -> None:
    """Open what was sent again for its sender, who gets a link and ``answer``, which says what is missing.

    Raises:
        NotOpen: it was decided already.
    """
    fresh = decided(experience, Decision.CHANGES_ASKED, answer=answer, user=user)
    key = new_key()
    draft = open_correction(
        form_code,
        key,
        corrects=fresh.reference,
        about=fresh.practice.code if fresh.practice else "",
        language=fresh.language,
        answers=fresh.answers,
        email=fresh.email,
    )
    copy_to_draft(fresh.reference, draft)
    log(instance=fresh, action=CHANGES_ACTION, user=user, data={"reference": fresh.reference})
    ask_for_changes(fresh, answer, address=draft_address(draft, key, fresh.language), key=digest(key)[:12])
