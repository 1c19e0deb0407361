"""The results page, its feed, the typeahead, and how browsers may add the search."""

from html import unescape
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import strip_tags
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from xmess.discovery.head import absolute
from xmess.languages.codes import active_language
from xmess.languages.switcher import view_language_links

from . import feeds
from .query import ask, complete
from .question import Question, read_question
from .results_page import help_links, results_page

SUGGESTIONS_SECONDS = 300


@require_safe
def search_results(request: HttpRequest) -> HttpResponse:
    """What answers the question in the address; any string gives a page, never an error."""
    question = _question(request)
    answer = ask(question)
    bad_dates = {name: typed for name in ("since", "until") if (typed := _unread_day(request, question, name))}
    context: dict[str, Any] = {
        "question": question,
        "answer": answer,
        "shown": results_page(question, answer, bad_dates=bad_dates),
        "languages": view_language_links(request, active_language()),
    }
    if not answer.total:
        context["help_links"] = help_links(question.language)
    return render(request, "search/search_results.html", context, status=200 if answer.complete else 503)


@require_safe
def search_feed(request: HttpRequest) -> HttpResponse:
    """The newest results of a search as RSS."""
    text = feeds.rss(_question(request), feed_url=request.build_absolute_uri())
    return HttpResponse(text, content_type="application/rss+xml; charset=utf-8")


@require_safe
@cache_control(public=True, max_age=SUGGESTIONS_SECONDS)
def suggestions(request: HttpRequest) -> HttpResponse:
    """Titles that begin like what was typed: for the combobox, and as browsers ask (OpenSearch Suggestions 1.0)."""
    question = _question(request)
    found = complete(question.text, question.language)
    if request.GET.get("form") == "opensearch":
        titles = [unescape(strip_tags(completion.title)) for completion in found]
        urls = [absolute(completion.url) for completion in found]
        return JsonResponse(
            [question.text, titles, [completion.kind_label for completion in found], urls],
            safe=False,
            content_type="application/x-suggestions+json",
        )
    return render(request, "search/suggestions.html", {"completions": found, "question": question})


@require_safe
def opensearch_description(request: HttpRequest) -> HttpResponse:
    """How a browser adds the search of this language (OpenSearch 1.1)."""
    context = {
        "language": active_language(),
        "icon": absolute(static("xmess/images/favicon.svg")),
        "search": absolute(reverse("search")),
        "feed": absolute(reverse("search_feed")),
        "suggestions": absolute(reverse("search_suggestions")),
        "own": absolute(reverse("search_description")),
    }
    return render(
        request, "search/opensearch.xml", context, content_type="application/opensearchdescription+xml; charset=utf-8"
    )


def _question(request: HttpRequest) -> Question:
    return read_question(dict(request.GET.lists()), active_language())


def _unread_day(request: HttpRequest, question: Question, name: str) -> str:
    """What was typed as a day and is none."""
    typed = request.GET.get(name, "").replace("\0", "").strip()[:40]
    return typed if typed and getattr(question, name) is None else ""
