"""The fiche as a tagged PDF, in the reader's language; made once per content version and shared by all processes."""

from typing import Any

from django.core.cache import caches
from django.template.loader import render_to_string
from django.utils.translation import gettext

from xmess.caching.version import content_version
from xmess.discovery.head import absolute
from xmess.languages.codes import active_language
from xmess.languages.formats import long_date
from xmess.languages.translations import page_path
from xmess.pdf.renderer import render_pdf

A_DAY = 24 * 3600


def fiche_pdf(page: Any) -> bytes:
    """The PDF of a live page.

    Raises:
        xmess.pdf.renderer.PdfUnavailable: this machine lacks a library the renderer needs.
    """
    language = active_language()
    key = f"fiche-pdf-{content_version().of_today}-{page.pk}-{language}"
    made = caches["shared"].get(key)
    if made is None:
        made = _made(page, language)
        caches["shared"].set(key, made, timeout=A_DAY)
    return made


def _made(page: Any, language: str) -> bytes:
    html = render_to_string("good_practices/practice_pdf.html", page.fiche() | {"page": page, "reading": language})
    address = absolute(page_path(page))
    return render_pdf(
        html,
        language=language,
        title=page.title,
        description=page.summary,
        hue=page.hue,
        address=address,
        dated=gettext("Updated on %(day)s") % {"day": long_date(page.updated_at, language)},
    )
