"""The "XMESS" app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class XmessConfig(AppConfig):
    name = "xmess"
    label = "xmess"
    verbose_name = _("XMESS")
