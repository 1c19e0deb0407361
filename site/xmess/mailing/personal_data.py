"""Messages as personal data: found, erased and purged with everything else (xmess.forms.registry.PersonalData)."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from .models import OutgoingMessage
from .services.purge_messages import purge_messages


class MessagesData:
    """The messages sent to a person, or that pass on what they wrote."""

    code = "messages"
    label = _("E-mail messages")

    def find(self, email: str) -> list[dict[str, Any]]:
        """What was sent, when."""
        return [
            {
                "created_at": message.created_at.isoformat(),
                "recipient": message.recipient,
                "subject": message.subject,
                "text": "" if message.confidential else message.text_body,
            }
            for message in OutgoingMessage.objects.of_person(email)
        ]

    def erase(self, email: str) -> int:
        """Deletes the records."""
        return OutgoingMessage.objects.of_person(email).delete()[0]

    def purge(self) -> int:
        """Empties and deletes by age."""
        return purge_messages()
