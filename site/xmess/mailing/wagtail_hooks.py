"""Registration of the mail desk, its chores and the personal data in messages."""

from datetime import timedelta

from wagtail import hooks
from wagtail.permissions import register_permission_policy

from xmess.operations.chores import Chore
from xmess.security.permission_policies import ReadOnlyPolicy

from .models import OutgoingMessage
from .personal_data import MessagesData
from .viewsets import OutgoingMessageViewSet

register_permission_policy(OutgoingMessage, ReadOnlyPolicy(OutgoingMessage))


@hooks.register("register_admin_viewset")
def mail_desk() -> OutgoingMessageViewSet:
    """Where editors see what was sent."""
    return OutgoingMessageViewSet()


@hooks.register("register_personal_data")
def messages_data() -> MessagesData:
    """Messages are found, erased and purged with the forms' answers."""
    return MessagesData()


@hooks.register("register_chore")
def deliver_chore() -> Chore:
    """Messages that a mail server refused go out once it is back."""
    return Chore("deliver_messages", timedelta(minutes=1))
