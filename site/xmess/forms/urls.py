"""Public forms and their receipts, under ``/<language>/form/``. Nothing here is ever cached."""

from django.urls import path

from . import views

urlpatterns = [
    path("<slug:code>/", views.public_form, name="public_form"),
    path("<slug:code>/<slug:about>/", views.public_form, name="public_form"),
    path("<slug:code>/received/<slug:reference>/", views.received, name="public_form_received"),
]
