"""The "Public forms" app."""

from django.apps import AppConfig
from django.core import checks
from django.utils.translation import gettext_lazy as _


class FormsConfig(AppConfig):
    name = "xmess.forms"
    label = "public_forms"
    verbose_name = _("Public forms")

    def ready(self) -> None:
        """Registers the project's rules about forms."""
        from .checks import check_public_forms

        checks.register(check_public_forms)
