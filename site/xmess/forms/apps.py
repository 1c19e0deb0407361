"""The "Public forms" app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class FormsConfig(AppConfig):
    name = "xmess.forms"
    label = "public_forms"
    verbose_name = _("Public forms")
