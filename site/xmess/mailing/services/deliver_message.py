"""Hand messages to the mail server: each once, again later when it refuses."""

import logging
from hashlib import sha256
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.db.models import F
from django.utils import timezone

from xmess.mailing.models import BACK_OFF, LEASE, OutgoingMessage

logger = logging.getLogger(__name__)


def deliver_message(pk: int) -> OutgoingMessage | None:
    """Try the message now; ``None`` when it is sent already, not due, or in another process's hands.

    A process killed between the server's "accepted" and our note sends it once more after the lease; both copies carry
    the same Message-ID, by which mail programs tell doubles.
    """
    now = timezone.now()
    claimed = (
        OutgoingMessage.objects.due().filter(pk=pk).update(attempts=F("attempts") + 1, next_attempt_at=now + LEASE)
    )
    if not claimed:
        return None
    message = OutgoingMessage.objects.get(pk=pk)
    try:
        _as_mail(message).send()
    except Exception as error:  # noqa: BLE001 - each mail back end has its own kinds of failure, and all mean "later"
        _postpone(message, error)
    else:
        message.sent_at, message.next_attempt_at, message.last_error = timezone.now(), None, ""
        if message.confidential:
            message.text_body = message.html_body = ""
        message.save(update_fields=["sent_at", "next_attempt_at", "last_error", "text_body", "html_body"])
    return message


def deliver_due() -> tuple[int, int]:
    """Try everything that is due once; returns how many went and how many did not."""
    tried = [deliver_message(pk) for pk in list(OutgoingMessage.objects.due().values_list("pk", flat=True))]
    sent = [message.sent_at is not None for message in tried if message is not None]
    return sent.count(True), sent.count(False)


def retry_message(message: OutgoingMessage) -> None:
    """Start over with a message that was given up or waits; one that was sent stays sent."""
    OutgoingMessage.objects.filter(pk=message.pk, sent_at=None).exclude(text_body="").update(
        attempts=0, next_attempt_at=timezone.now()
    )


def _postpone(message: OutgoingMessage, error: Exception) -> None:
    # The text of the error may quote the address: it stays in the record and out of the log.
    logger.warning("Message %s was not sent (attempt %s): %s.", message.pk, message.attempts, type(error).__name__)
    waits = message.attempts <= len(BACK_OFF)
    message.next_attempt_at = timezone.now() + BACK_OFF[message.attempts - 1] if waits else None
    message.last_error = f"{type(error).__name__}: {error}"[:300].replace("\0", "")
    message.save(update_fields=["next_attempt_at", "last_error"])


def _as_mail(message: OutgoingMessage) -> EmailMultiAlternatives:
    digest = sha256(message.key.encode()).hexdigest()[:32]
    mail = EmailMultiAlternatives(
        subject=message.subject,
        body=message.text_body,
        to=[message.recipient],
        reply_to=[message.reply_to] if message.reply_to else None,
        headers={
            "Message-ID": f"<{digest}@{urlsplit(settings.SITE_ORIGIN).hostname}>",
            "Content-Language": message.language,
            "Auto-Submitted": "auto-generated",
        },
    )
    if message.html_body:
        mail.attach_alternative(message.html_body, "text/html")
    return mail
