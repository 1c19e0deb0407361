"""The "Languages" app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class LanguagesConfig(AppConfig):
    name = "xmess.languages"
    label = "languages"
    verbose_name = _("Languages")

    def ready(self) -> None:
        """Guard wagtail-localize and let translations follow their source."""
        from . import signals
        from .guards import guard_segment_extraction

        guard_segment_extraction()
        signals.connect()
