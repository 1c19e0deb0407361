"""What the site keeps about a person, for the person who asks (GDPR, article 15)."""

import json
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from xmess.forms.services.personal_data import export_person


class Command(BaseCommand):
    help = "Write everything kept about the person with this e-mail address, as JSON."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The address."""
        parser.add_argument("email")

    def handle(self, *args: Any, email: str, **options: Any) -> None:
        """JSON on standard output."""
        self.stdout.write(json.dumps(export_person(email), ensure_ascii=False, indent=2))
