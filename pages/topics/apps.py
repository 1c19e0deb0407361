"""The "Topics" app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TopicsConfig(AppConfig):
    name = "pages.topics"
    label = "topics"
    verbose_name = _("Topics")
