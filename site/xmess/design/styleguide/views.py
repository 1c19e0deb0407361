"""The styleguide: components one by one, and whole pages made of them."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation

from xmess.design.palette import Hue

from .samples import samples
from .site_frame import frame

#: Whole pages, each a template `styleguide/<name>.html`.
EXAMPLES = ("home", "listing", "empty", "detail", "form", "confirmation", "error")


def styleguide(request: HttpRequest) -> HttpResponse:
    """All components; `?language=` chooses the language of page and samples."""
    return _page(request, "components")


def example(request: HttpRequest, name: str) -> HttpResponse:
    """A whole page as a slice would make it. Raises Http404 for an unknown name."""
    if name not in EXAMPLES:
        raise Http404
    return _page(request, name)


def _page(request: HttpRequest, name: str) -> HttpResponse:
    if not (settings.DEBUG or settings.STYLEGUIDE):
        raise Http404
    language = request.GET.get("language", settings.LANGUAGE_CODE)
    if language not in dict(settings.LANGUAGES):
        raise Http404
    with translation.override(language):
        context = frame(language, request.path) | samples(language)
        return render(request, f"styleguide/{name}.html", context | {"examples": EXAMPLES, "hues": Hue.values})
