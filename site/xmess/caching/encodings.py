"""Compression of kept answers: done once per content version, so it may be thorough."""

import gzip
import re

import brotli
from django.http import HttpResponse

IDENTITY = "identity"
# Headers cost about as much as a small body saves.
SMALLEST_COMPRESSED = 500
BROTLI_QUALITY = 6


def encoding_for(accepted: str) -> str:
    """The best encoding of ours that an ``Accept-Encoding`` header allows (``q=0`` refuses one)."""
    offered = {}
    for part in accepted.lower().split(","):
        name, _, weight = part.partition(";")
        offered[name.strip()] = not re.fullmatch(r"\s*q=0(\.0*)?\s*", weight)
    return next((name for name in ("br", "gzip") if offered.get(name)), IDENTITY)


def compressed(response: HttpResponse, encoding: str) -> HttpResponse:
    """``response`` with its body in ``encoding``, unless it is small or already encoded."""
    if encoding == IDENTITY or len(response.content) < SMALLEST_COMPRESSED or response.has_header("Content-Encoding"):
        return response
    body = response.content
    response.content = (
        brotli.compress(body, quality=BROTLI_QUALITY) if encoding == "br" else gzip.compress(body, mtime=0)
    )
    response["Content-Encoding"] = encoding
    response["Content-Length"] = str(len(response.content))
    return response
