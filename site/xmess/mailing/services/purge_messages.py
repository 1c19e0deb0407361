"""Forget what was written once nobody needs it."""

from django.utils import timezone

from xmess.mailing.models import BODY_RETENTION, RECORD_RETENTION, OutgoingMessage


def purge_messages() -> int:
    """Empty old bodies and delete very old records; returns how many of either. Unsent messages keep their words."""
    now = timezone.now()
    deleted, _by_type = OutgoingMessage.objects.filter(created_at__lte=now - RECORD_RETENTION).delete()
    emptied = (
        OutgoingMessage.objects.filter(sent_at__lte=now - BODY_RETENTION)
        .exclude(text_body="")
        .update(text_body="", html_body="", last_error="")
    )
    return deleted + emptied
