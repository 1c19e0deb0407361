"""The "Search desk" app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SearchDeskConfig(AppConfig):
    name = "search.desk"
    label = "search_desk"
    verbose_name = _("Search desk")
