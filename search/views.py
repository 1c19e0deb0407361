"""The results page, its feed, the typeahead, and how browsers may add the search."""

from dataclasses import replace
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
from .counting import note_results
from .engine import AWAY_SECONDS
from .query import ask, complete
from .question import NEWEST, Question, read_question
from .results_page import results_page
from .ways_in import help_links, kinds_on_offer, popular_searches, without_filters

SUGGESTIONS_SECONDS = 300


@require_safe
def search_results(request: HttpRequest) -> HttpResponse:
    """What answers the question in the address; any string gives a page, never an error."""
    question = _question(request)
    answer = ask(question)
    if answer.total and question.page > answer.pages:
        question = replace(question, page=answer.pages)
        answer = ask(question)
    shown = results_page(question, answer, {name: values[0] for name, values in request.GET.lists()})
    context: dict[str, Any] = {
        "question": question,
        "answer": answer,
        "shown": shown,
        "seo": shown.seo,
        "languages": view_language_links(request, active_language()),
    }
    if answer.complete and not answer.total:
        context |= _another_way(question)
    response = render(request, "search/search_results.html", context, status=200 if answer.complete else 503)
    if not answer.complete:
        response["Retry-After"] = str(AWAY_SECONDS)
        return response
    return note_results(response, answer.total)


@require_safe
def search_feed(request: HttpRequest) -> HttpResponse:
    """The newest results of a search as RSS; a reader that comes while no engine answers is told to come back."""
    question = replace(_question(request), order=NEWEST, page=1)
    answer = ask(question)
    if not answer.complete:
        return HttpResponse(status=503, headers={"Retry-After": str(AWAY_SECONDS)})
    text = feeds.rss(question, answer, feed_url=absolute(request.get_full_path()))
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


def _another_way(question: Question) -> dict[str, Any]:
    """What helps somebody who has no results: without the filters, what others look for, what there is, who to ask."""
    return {
        "without_filters": without_filters(question),
        "popular": popular_searches(question.language),
        "kinds_on_offer": kinds_on_offer(question.language),
        "help_links": help_links(question.language),
    }
