"""Queue a message in its reader's language, in the transaction of whoever has something to say."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from django.conf import settings
from django.db import transaction
from django.template import Context
from django.template.loader import get_template
from django.utils import translation

from xmess.mailing import tasks
from xmess.mailing.html_body import html_paragraphs
from xmess.mailing.models import OutgoingMessage

LONGEST_SUBJECT = 250


def queue_message(
    *,
    key: str,
    to: str,
    language: str,
    template: str,
    context: Mapping[str, Any] | None = None,
    reply_to: str = "",
    confidential: bool = False,
) -> OutgoingMessage:
    """The queued message, or the one queued before under the same ``key``: a message goes once.

    It is written at once, so later changes of facts do not change it, and sent by a task once the caller's transaction
    is committed. A rolled back transaction sends nothing.

    Args:
        key: what the message is about, unique for ever: ``f"contact:{reference}:receipt"``.
        to: one e-mail address.
        language: code of the reader's language; the template is rendered in it.
        template: a plain text template (``working_groups/emails/joined.txt``): the first line is the subject, the rest
            after a blank line the body. Nothing is escaped in it; the HTML version is made from the text.
        context: what the template shows; ``site_origin`` is added, to write absolute addresses.
        reply_to: where an answer goes, if not to the sender.
        confidential: it opens something: shown to nobody here, and forgotten when sent.
    """
    with translation.override(language):
        subject, text = _written(template, dict(context or {}))
    return queue_written(
        key=key,
        to=to,
        language=language,
        subject=subject,
        text=text,
        reply_to=reply_to,
        confidential=confidential,
    )


def queue_written(
    *, key: str, to: str, language: str, subject: str, text: str, reply_to: str = "", confidential: bool = False
) -> OutgoingMessage:
    """The same for words written already; ``confidential`` ones are shown to nobody and forgotten when sent."""
    with translation.override(language):
        html = _wrapped(subject, text, language)
    message, new = OutgoingMessage.objects.get_or_create(
        key=key,
        defaults={
            "recipient": to,
            "reply_to": reply_to,
            "language": language,
            "subject": " ".join(subject.split())[:LONGEST_SUBJECT],
            "text_body": text,
            "html_body": html,
            "confidential": confidential,
        },
    )
    if new:
        # Robust: if the task queue is away the message still goes, with the next deliver_messages.
        transaction.on_commit(partial(tasks.deliver_message.enqueue, message.pk), robust=True)
    return message


def _written(template: str, context: dict[str, Any]) -> tuple[str, str]:
    facts = {"site_origin": settings.SITE_ORIGIN} | context
    source: Any = get_template(template)  # Django's own engine: its template takes a Context
    text = source.template.render(Context(facts, autoescape=False))  # plain text: nothing to escape
    subject, _, body = text.strip().partition("\n")
    return subject, body.strip() + "\n"


def _wrapped(subject: str, text: str, language: str) -> str:
    facts = {
        "subject": subject,
        "paragraphs": html_paragraphs(text),
        "language": language,
        "site_origin": settings.SITE_ORIGIN,
    }
    return str(get_template("mailing/message.html").render(facts))
