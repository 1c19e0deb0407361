"""The picture of a page for social networks and messengers."""

import logging

from django.core.cache import caches
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe
from wagtail.models import Page

from xmess.territory.open_graph import digest_of, facts_of, language_of, render_open_graph

logger = logging.getLogger(__name__)

A_YEAR = 365 * 24 * 60 * 60


@require_safe
def open_graph_image(request: HttpRequest, page_id: int, digest: str) -> HttpResponse:
    """PNG of what a live public page says about itself; 404 for anything else, an outdated digest included."""
    page = Page.objects.live().public().filter(pk=page_id).first()
    specific = page.specific if page else None
    facts = facts_of(specific) if specific else None
    if specific is None or facts is None or digest != digest_of(facts, language_of(specific)):
        raise Http404("No page has this picture.")
    try:
        picture = caches["shared"].get_or_set(
            f"open-graph-{digest}", lambda: render_open_graph(facts, language_of(specific)), timeout=A_YEAR
        )
    except OSError as error:
        logger.exception("The Open Graph picture could not be drawn: typefaces missing or cache not writable")
        raise Http404("The picture cannot be drawn now.") from error
    return HttpResponse(
        picture,
        content_type="image/png",
        headers={
            "Cache-Control": f"public, max-age={A_YEAR}, immutable",
            "ETag": f'"{digest}"',
            # Made to be shown by other sites.
            "Cross-Origin-Resource-Policy": "cross-origin",
        },
    )
