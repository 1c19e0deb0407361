"""A draft and its steps, under ``/<language>/form/<code>/draft/<key>/``. Nothing here is ever cached or listed."""

from django.urls import path, register_converter

from . import views
from .keys import KeyConverter

register_converter(KeyConverter, "draft_key")

urlpatterns = [
    path("<slug:code>/draft/<draft_key:key>/", views.draft, name="draft"),
    path("<slug:code>/draft/<draft_key:key>/check/", views.check, name="draft_check"),
    path("<slug:code>/draft/<draft_key:key>/later/", views.later, name="draft_later"),
    path("<slug:code>/draft/<draft_key:key>/step/<slug:step>/", views.step, name="draft_step"),
]
