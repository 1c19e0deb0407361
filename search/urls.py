"""The search in every language."""

from django.urls import include, path
from django.utils.translation import pgettext_lazy

from .opened import opened
from .views import opensearch_description, search_feed, search_results, suggestions

parts = [
    path("", search_results, name="search"),
    path("rss/", search_feed, name="search_feed"),
    path(pgettext_lazy("part of a URL", "suggestions/"), suggestions, name="search_suggestions"),
    path(pgettext_lazy("part of a URL", "opened/"), opened, name="search_opened"),
    path("opensearch.xml", opensearch_description, name="search_description"),
]
urlpatterns = [path(pgettext_lazy("part of a URL", "search/"), include(parts))]
