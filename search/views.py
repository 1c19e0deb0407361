"""The results page."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from xmess.languages.codes import active_language
from xmess.languages.switcher import view_language_links

from .forms import SearchForm
from .query import Results, as_shown, search_pages

RESULTS_PER_PAGE = 20


@require_safe
def search_results(request: HttpRequest) -> HttpResponse:
    """Pages in the reader's language that match ``?q=``; any string gives a page, never an error."""
    query = request.GET.copy()
    query["q"] = query.get("q", "").replace("\0", " ")
    form = SearchForm(query)
    text = form.cleaned_data["q"] if form.is_valid() else ""
    results = search_pages(text, active_language()) if text else Results([])
    page = Paginator(results.pages, RESULTS_PER_PAGE).get_page(request.GET.get("page"))
    page.object_list = as_shown(list(page.object_list))
    languages = view_language_links(request, active_language())
    context = {"form": form, "text": text, "results": results, "page": page, "languages": languages}
    return render(request, "search/search_results.html", context, status=200 if results.complete else 503)
