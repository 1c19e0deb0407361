"""The results page, in every language."""

from django.urls import path
from django.utils.translation import pgettext_lazy

from .views import search_results

urlpatterns = [path(pgettext_lazy("part of a URL", "search/"), search_results, name="search")]
