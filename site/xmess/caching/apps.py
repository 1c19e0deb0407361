"""The "Caching" app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CachingConfig(AppConfig):
    name = "xmess.caching"
    label = "caching"
    verbose_name = _("Caching")

    def ready(self) -> None:
        """Listen to everything that can change what visitors see."""
        from django.db.models.signals import m2m_changed, post_delete, post_save
        from wagtail.signals import page_published, page_unpublished, post_page_move

        from .signals import on_deleted, on_page_changed, on_saved

        post_save.connect(on_saved, dispatch_uid="content-version-saved")
        post_delete.connect(on_deleted, dispatch_uid="content-version-deleted")
        m2m_changed.connect(on_deleted, dispatch_uid="content-version-related")
        for signal in (page_published, page_unpublished, post_page_move):
            signal.connect(on_page_changed, dispatch_uid="content-version-page")
