"""What a member does in a group. Pure."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Role(TextChoices):
    """Codes are stored: never rename one. In alphabetical order of the codes those who coordinate come first."""

    COORDINATING = "coordinating", _("Coordinates")
    PARTICIPATING = "participating", _("Takes part")
