"""Serve a page the way Wagtail does, from our one-query route."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from wagtail import hooks

from .routing import is_restricted, route


def serve(request: HttpRequest, path: str) -> HttpResponse:
    """The page at ``path``; Wagtail's serving hooks run as they would."""
    found = route(request, path)
    if found is None:
        raise Http404
    page, args, kwargs = found
    if not is_restricted(page):
        # Wagtail asks the database for restrictions on every page; the kept private paths already answered.
        page.get_view_restrictions = list

    def last(page: Any, request: HttpRequest, args: Any, kwargs: Any) -> HttpResponse:
        return page.serve(request, *args, **kwargs)

    chain = last
    for hook in reversed(hooks.get_hooks("on_serve_page")):
        chain = hook(chain)
    for hook in hooks.get_hooks("before_serve_page"):
        answer = hook(page, request, args, kwargs)
        if isinstance(answer, HttpResponse):
            return answer
    return chain(page, request, args, kwargs)
