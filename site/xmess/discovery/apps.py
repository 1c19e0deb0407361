"""The "Discovery by machines" app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DiscoveryConfig(AppConfig):
    name = "xmess.discovery"
    label = "discovery"
    verbose_name = _("Discovery by machines")
