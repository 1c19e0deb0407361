"""The "Caching" app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CachingConfig(AppConfig):
    name = "xmess.caching"
    label = "caching"
    verbose_name = _("Caching")
