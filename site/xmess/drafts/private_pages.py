"""Pages whose address is a key: nobody keeps them, no other site learns them, no machine lists them."""

import re
from typing import TypeVar

from django.http import HttpRequest, HttpResponseBase
from django.utils.cache import add_never_cache_headers

from .keys import PATTERN, digest
from .models import FormDraft

R = TypeVar("R", bound=HttpResponseBase)
KEY = "draft"


def keep_to_itself(response: R) -> R:
    """``response`` with what keeps its address from spreading."""
    add_never_cache_headers(response)
    response["Referrer-Policy"] = "no-referrer"
    response["X-Robots-Tag"] = "noindex, nofollow"
    return response


def posted_key(request: HttpRequest) -> str:
    """The key that the first page carries, so that sending it twice begins one draft; empty when it is none."""
    key = request.POST.get(KEY, "")
    return key if re.fullmatch(PATTERN, key) else ""


def draft_with(form_code: str, key: str) -> FormDraft | None:
    """The draft that ``key`` opens, unless its time is over."""
    return FormDraft.objects.current().filter(form_code=form_code, key_digest=digest(key)).first()
