"""Wagtail's public URLs, with our view for pages; the names are Wagtail's, which reverses them."""

from django.urls import re_path
from wagtail import urls as wagtail_urls

from .views import serve

urlpatterns = [
    *(pattern for pattern in wagtail_urls.urlpatterns if pattern.name != "wagtail_serve"),
    re_path(wagtail_urls.serve_pattern, serve, name="wagtail_serve"),
]
