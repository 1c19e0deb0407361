"""The "Media" app."""

from django.apps import AppConfig
from django.db.models.signals import post_save, pre_save
from django.utils.translation import gettext_lazy as _


class MediaConfig(AppConfig):
    name = "xmess.media"
    label = "media"
    verbose_name = _("Media")

    def ready(self) -> None:
        """Documents are read once they are saved, and pages indexed as documents come to them and go."""
        from . import holders, signals
        from .models import SiteDocument

        pre_save.connect(signals.on_saving, sender=SiteDocument)
        post_save.connect(signals.on_saved, sender=SiteDocument)
        holders.listen()
