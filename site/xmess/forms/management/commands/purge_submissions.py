"""Erase answers to public forms that are past their time: run it every night."""

from typing import Any

from django.core.management.base import BaseCommand

from xmess.forms.services.personal_data import purge_submissions


class Command(BaseCommand):
    help = "Erase personal data past their retention time. Run it every night."

    def handle(self, *args: Any, **options: Any) -> None:
        """Say how many records of each kind are gone."""
        for code, number in purge_submissions().items():
            self.stdout.write(f"{code}: {number}")
