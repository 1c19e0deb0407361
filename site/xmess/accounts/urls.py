"""Signing in, in each language: allauth's views, without those for people who make their own accounts."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import include, path
from django.views.decorators.cache import never_cache
from wagtail.utils.urlpatterns import decorate_urlpatterns


def closed(request: HttpRequest, **_kwargs: Any) -> HttpResponse:
    """What allauth offers and we do not.

    Raises:
        Http404: always.
    """
    raise Http404


patterns = [
    path("signup/", closed),
    path("email/", closed),
    path("confirm-email/", closed),
    path("confirm-email/<str:key>/", closed),
    path("login/code/confirm/", closed),
    path("", include("allauth.urls")),
]
# Each page carries a token of its visitor's.
urlpatterns = decorate_urlpatterns(patterns, never_cache)
