"""The search in every language."""

from django.urls import path
from django.utils.translation import pgettext_lazy

from .views import opensearch_description, search_feed, search_results, suggestions

urlpatterns = [
    path(pgettext_lazy("part of a URL", "search/"), search_results, name="search"),
    path(pgettext_lazy("part of a URL", "search/rss/"), search_feed, name="search_feed"),
    path(pgettext_lazy("part of a URL", "search/suggestions/"), suggestions, name="search_suggestions"),
    path(pgettext_lazy("part of a URL", "search/opensearch.xml"), opensearch_description, name="search_description"),
]
