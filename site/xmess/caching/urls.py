"""Wagtail's public URLs, with our view for pages; the names are Wagtail's, which reverses them."""

from django.urls import re_path
from wagtail import urls as wagtail_urls

from .views import serve

# A page's files: a name with an extension and no slash behind. The page routes them as `path("data.csv/")`.
FILE_PATTERN = r"^((?:[\w\-]+/)+[\w\-]+\.(?:csv|epub|json|pdf))$"

urlpatterns = [
    *(pattern for pattern in wagtail_urls.urlpatterns if pattern.name != "wagtail_serve"),
    re_path(wagtail_urls.serve_pattern, serve, name="wagtail_serve"),
    re_path(FILE_PATTERN, serve, name="page_file"),
]
