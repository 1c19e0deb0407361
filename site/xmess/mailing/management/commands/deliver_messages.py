"""Send what is still waiting: run it every few minutes where no worker does."""

from typing import Any

from django.core.management.base import BaseCommand

from xmess.mailing.services.deliver_message import deliver_due


class Command(BaseCommand):
    help = "Send the e-mail messages that are due. Run it every five minutes; it may run beside the worker."

    def handle(self, *args: Any, **options: Any) -> None:
        """Say how many went."""
        sent, postponed = deliver_due()
        self.stdout.write(f"sent: {sent}, postponed: {postponed}")
