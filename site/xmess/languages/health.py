"""How every page fares in every other language: missing, waiting, out of date, in error, complete.

A fixed number of queries however many pages; wagtail-localize's own figures ask per translation.
"""

import datetime
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.conf import settings
from django.db.models import Count, Exists, Max, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationLog

from .codes import site_languages
from .sources import is_fallback

STATES = {
    "missing": _("missing"),
    "fallback": _("not translated: visitors read the original"),
    "errors": _("has errors"),
    "stale": _("out of date"),
    "in_progress": _("in progress"),
    "draft": _("not published"),
    "by_hand": _("kept by hand"),
    "complete": _("complete"),
    "orphan": _("the original was deleted"),
}


@dataclass(frozen=True)
class Health:
    """The state of a page in one language (a key of ``STATES``).

    ``percentage``: strings translated, or nothing where strings are not counted; ``since``: when the original changed;
    ``page_id``: the page in that language, to edit it.
    """

    state: str
    percentage: int | None = None
    since: datetime.datetime | None = None
    page_id: int | None = None

    @property
    def label(self) -> str:
        """The state in words, with how much is translated."""
        text = str(STATES[self.state])
        return text if self.percentage in (None, 100) else f"{text} ({self.percentage} %)"


def reported_pages() -> QuerySet[Page]:
    """Originals, and translations whose original was deleted."""
    twin = Page.objects.filter(
        translation_key=OuterRef("translation_key"), locale__language_code=settings.SOURCE_LANGUAGE
    )
    return (
        Page.objects.filter(depth__gt=1, alias_of=None)
        .filter(Q(locale__language_code=settings.SOURCE_LANGUAGE) | ~Exists(twin))
        .select_related("locale", "content_type")
        .order_by("path")
    )


def translation_health(pages: Iterable[Page]) -> dict[int, dict[str, Health]]:
    """For each page (``reported_pages``), by its key: its health in every language but the source, by code."""
    rows = list(pages)
    keys = {page.translation_key for page in rows}
    found = {
        (page.translation_key, page.locale.language_code): page
        for page in Page.objects.filter(translation_key__in=keys).select_related("locale")
    }
    figures = _figures(keys)
    others = [code for code in site_languages() if code != settings.SOURCE_LANGUAGE]
    return {
        page.pk: {
            code: _health(page, found.get((page.translation_key, code)), figures.get((page.translation_key, code)))
            for code in others
        }
        for page in rows
    }


@dataclass
class _Figures:
    """What wagtail-localize knows about one translation."""

    wanted: int
    done: int
    errors: int
    source_changed: datetime.datetime
    written: datetime.datetime | None


def _health(original: Page, target: Page | None, figures: _Figures | None) -> Health:
    if original.locale.language_code != settings.SOURCE_LANGUAGE:
        return Health("orphan", page_id=target.pk) if target else Health("missing")
    if target is None:
        return Health("missing")
    if target.alias_of_id:
        return Health("fallback", page_id=target.pk)
    if figures is None:
        return _by_hand(original, target)
    percentage = 100 * figures.done // figures.wanted if figures.wanted else 100
    outdated = figures.written is not None and figures.source_changed > figures.written
    since = None
    if figures.errors:
        state = "errors"
    elif percentage < 100 and is_fallback(target):
        state = "in_progress"
    elif percentage < 100 and outdated:
        state, since = "stale", figures.source_changed
    elif percentage < 100:
        state = "in_progress"
    else:
        state = "complete" if target.live and not is_fallback(target) else "draft"
    return Health(state, percentage, since, target.pk)


def _by_hand(original: Page, target: Page) -> Health:
    """Nobody counts the strings of a page that does not follow its original: dates are all there is to compare."""
    changed, written = original.last_published_at, target.latest_revision_created_at
    if changed and written and changed > written:
        return Health("stale", since=changed, page_id=target.pk)
    return Health("by_hand" if target.live else "draft", page_id=target.pk)


def _figures(keys: Iterable[UUID]) -> dict[tuple[UUID, str], _Figures]:
    translations = list(
        Translation.objects.filter(enabled=True, source__object_id__in=list(keys))
        .exclude(source__locale__language_code__in=[c for c in site_languages() if c != settings.SOURCE_LANGUAGE])
        .select_related("source", "target_locale")
    )
    sources = {row.source_id for row in translations}
    wanted = _counted(StringSegment.objects.filter(source_id__in=sources))
    done: dict[int, dict[int, int]] = {}
    errors: dict[int, dict[int, int]] = {}
    for locale_id in {row.target_locale_id for row in translations}:
        done[locale_id] = _counted(_segments(sources, locale_id, has_error=False))
        errors[locale_id] = _counted(_segments(sources, locale_id, has_error=True))
    logs = (
        TranslationLog.objects.filter(source_id__in=sources)
        .values_list("source_id", "locale_id")
        .annotate(last=Max("created_at"))
    )
    written = {(source_id, locale_id): last for source_id, locale_id, last in logs}
    return {
        (row.source.object_id, row.target_locale.language_code): _Figures(
            wanted=wanted[row.source_id],
            done=done[row.target_locale_id][row.source_id],
            errors=errors[row.target_locale_id][row.source_id],
            source_changed=row.source.last_updated_at,
            written=written.get((row.source_id, row.target_locale_id)),
        )
        for row in translations
    }


def _segments(sources: Iterable[int], locale_id: int, *, has_error: bool) -> QuerySet[StringSegment]:
    """The strings that have a translation into a language, a good one or one that was refused."""
    translated = StringTranslation.objects.filter(
        translation_of_id=OuterRef("string_id"),
        context_id=OuterRef("context_id"),
        locale_id=locale_id,
        has_error=has_error,
    )
    return StringSegment.objects.filter(Exists(translated), source_id__in=sources)


def _counted(segments: QuerySet[StringSegment]) -> dict[int, int]:
    counts = segments.order_by().values_list("source_id").annotate(count=Coalesce(Count("pk"), 0))
    return defaultdict(int, counts)
