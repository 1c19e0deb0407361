"""The "Good practices" app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class GoodPracticesConfig(AppConfig):
    name = "pages.good_practices"
    label = "good_practices"
    verbose_name = _("Good practices")
