"""What the contact form sends: the message to the secretariat, a receipt to whoever wrote."""

from django.conf import settings

from pages.content.models import ContactMessage
from xmess.mailing.services.queue_message import queue_message


def announce_message(message: ContactMessage) -> None:
    """Queue both mails. The receipt repeats nothing of what was written: anybody can type anybody's address."""
    queue_message(
        key=f"contact:{message.reference}:secretariat",
        to=settings.SECRETARIAT_EMAIL,
        language=settings.SOURCE_LANGUAGE,
        template="content/emails/contact_message.txt",
        context={"message": message},
        reply_to=message.email,
    )
    queue_message(
        key=f"contact:{message.reference}:receipt",
        to=message.email,
        language=message.language,
        template="content/emails/contact_receipt.txt",
        context={"message": message},
    )
