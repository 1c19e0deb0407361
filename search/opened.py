"""Where the results page tells that a result was opened (``opened.js``): a number grows, nothing else."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from xmess.languages.codes import active_language

from .analytics import count_opened
from .counting import is_visitor
from .question import read_question

# The words of a question and the address opened, as a browser encodes them.
MOST_BYTES = 4_000
FORM = "application/x-www-form-urlencoded"


# Exempt: it changes a counter and has no user; other sites' pages are told by Sec-Fetch-Site.
@csrf_exempt
@require_POST
def opened(request: HttpRequest) -> HttpResponse:
    """Count one for the question ``q`` in the language of the address; the answer is always the same, 204."""
    if _is_ours(request) and is_visitor(request):
        count_opened(read_question({"q": [request.POST.get("q", "")]}, "").text, active_language())
    return HttpResponse(status=204)


def _is_ours(request: HttpRequest) -> bool:
    length = request.META.get("CONTENT_LENGTH") or "0"
    return (
        length.isdigit()
        and int(length) <= MOST_BYTES
        and request.content_type == FORM
        and request.headers.get("Sec-Fetch-Site", "same-origin") == "same-origin"
    )
