"""Erase what the site keeps about a person who asks (GDPR, article 17)."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from xmess.forms.services.personal_data import erase_person


class Command(BaseCommand):
    help = "Erase everything kept about the person with this e-mail address. It cannot be undone."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The address."""
        parser.add_argument("email")

    def handle(self, *args: Any, email: str, **options: Any) -> None:
        """Say how many records of each kind are gone."""
        for code, number in erase_person(email).items():
            self.stdout.write(f"{code}: {number}")
