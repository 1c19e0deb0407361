"""Whether the search engine answers, for whoever watches the site."""

from typing import Any

from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from modelsearch.backends import get_search_backend
from wagtail.models import Page

from .models import PendingIndexing
from .words import Words


@never_cache
@require_safe
def search_health(request: HttpRequest) -> JsonResponse:
    """``engine``: ``database``, ``up`` or ``away`` (503: searches come from the database); ``waiting``: objects it has
    still to be told of. Asks the engine itself: no earlier failure is remembered here.
    """
    engine = get_search_backend("default")
    state = _state(engine)
    answer = {"engine": state, "waiting": PendingIndexing.objects.count()}
    return JsonResponse(answer, status=503 if state == "away" else 200)


def _state(engine: Any) -> str:
    away = getattr(engine, "away", ())
    if not away:
        return "database"
    try:
        engine.search(Words("xmess", "and"), Page).count()
    except away:
        return "away"
    return "up"
