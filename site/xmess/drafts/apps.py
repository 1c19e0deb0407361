"""The "Drafts of forms" app."""

from django.apps import AppConfig
from django.db.models.signals import post_delete
from django.utils.translation import gettext_lazy as _


class DraftsConfig(AppConfig):
    name = "xmess.drafts"
    label = "drafts"
    verbose_name = _("Drafts of forms")

    def ready(self) -> None:
        """A file goes when what it belongs to goes."""
        from . import signals
        from .models import Attachment

        post_delete.connect(signals.on_submission_deleted)
        post_delete.connect(signals.on_attachment_deleted, sender=Attachment)
