"""Sending happens in the background: a receipt never waits for a mail server."""

from django_tasks import task


@task()
def deliver_message(pk: int) -> None:
    """Try the message now; when the server refuses, the chore ``deliver_messages`` tries again."""
    from .services.deliver_message import deliver_message as deliver

    deliver(pk)
