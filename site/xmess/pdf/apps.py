"""The "PDF" app."""

from django.apps import AppConfig
from django.core import checks
from django.utils.translation import gettext_lazy as _


class PdfConfig(AppConfig):
    name = "xmess.pdf"
    label = "pdf"
    verbose_name = _("PDF files")

    def ready(self) -> None:
        """Register what `manage.py check --deploy` says of this machine."""
        from .checks import pango_is_installed

        checks.register(pango_is_installed, deploy=True)
