"""A frozen volume as a tagged PDF, made once per content version and shared by all processes."""

from typing import Any

from django.apps import apps
from django.core.cache import caches
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext

from xmess.caching.version import content_version
from xmess.discovery.head import absolute
from xmess.languages.codes import active_language
from xmess.languages.formats import long_date
from xmess.languages.translations import page_path
from xmess.pdf.renderer import render_pdf

from .joined_chapters import demoted, kept_apart
from .volumes import volume_name, volume_numbers, volume_path

A_DAY = 24 * 3600


def volume_pdf(page: Any, number: int) -> bytes:
    """The PDF of the frozen volume with this number of the guide's ``page``, in the reader's language.

    Raises:
        xmess.pdf.renderer.PdfUnavailable: this machine lacks a library the renderer needs.
    """
    key = f"volume-pdf-{content_version().of_today}-{page.pk}-{number}-{active_language()}"
    made = caches["shared"].get(key)
    if made is None:
        made = _pdf(page, number, active_language())
        caches["shared"].set(key, made, timeout=A_DAY)
    return made


def _pdf(page: Any, number: int, language: str) -> bytes:
    edition = volume_numbers(page.guide_id)[number]
    rows = apps.get_model("guides.FrozenFiche").objects.filter(edition=edition, language=language)
    fiches = [(fiche, f"f{place}", _sections(fiche, f"f{place}-")) for place, fiche in enumerate(rows, 1)]
    title = f"{page.title}, {volume_name(number).lower()}"
    context = {"page": page, "title": title, "fiches": fiches, "reading": language} | page.edition_facts()
    return render_pdf(
        render_to_string("guides/volume_pdf.html", context),
        language=language,
        title=title,
        description=page.summary,
        hue=page.hue,
        address=absolute(volume_path(page_path(page), number)),
        dated=gettext("Frozen on %(day)s") % {"day": long_date(fiches[0][0].frozen_at, language)},
    )


def _sections(fiche: Any, prefix: str) -> list[tuple[str, SafeString]]:
    """Heading and text of each part, among the other fiches: ids of its own, headings a level lower."""
    # Safe: made of a fiche's page by this site's own templates when the volume was frozen.
    return [(heading, mark_safe(kept_apart(demoted(html), prefix))) for _code, heading, html in fiche.sections]
