"""Send somebody the way back to their draft."""

import hashlib
from datetime import timedelta

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from xmess.drafts.models import FormDraft
from xmess.mailing.services.queue_message import queue_message

# Pressed again within this, the button sends nothing more: nobody's mailbox is filled through it.
ONCE_IN = timedelta(hours=1)


def draft_address(draft: FormDraft, key: str, language: str) -> str:
    """The whole address that opens the draft."""
    with override(language):
        return settings.SITE_ORIGIN + reverse("draft", args=[draft.form_code, key])


def mail_link(draft: FormDraft, key: str, *, to: str, language: str, title: str) -> None:
    """Queue the message with the link; it repeats nothing of what was written, and is forgotten once sent.

    ``title`` is the form's, in ``language``.
    """
    whom = hashlib.sha256(to.casefold().encode()).hexdigest()[:16]
    window = int(timezone.now().timestamp() // ONCE_IN.total_seconds())
    queue_message(
        key=f"draft:{draft.pk}:link:{whom}:{window}",
        to=to,
        language=language,
        template="drafts/emails/link.txt",
        context={"title": title, "address": draft_address(draft, key, language), "until": draft.expires_at},
        confidential=True,
    )
