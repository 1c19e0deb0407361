"""The "Error pages" app: it only carries templates."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ErrorsConfig(AppConfig):
    name = "xmess.errors"
    label = "errors"
    verbose_name = _("Error pages")
