"""Addresses of the styleguide."""

from django.urls import path

from . import views

app_name = "styleguide"
urlpatterns = [
    path("", views.styleguide, name="components"),
    path("<slug:name>/", views.example, name="example"),
]
