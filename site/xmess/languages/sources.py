"""Which page is the original: every page is written in the source language first, the others follow it."""

from django.conf import settings
from django.db.models import Q
from wagtail.models import Locale, Page
from wagtail.query import PageQuerySet


def is_source(page: Page) -> bool:
    """Whether ``page`` is an original (in the source language)."""
    return page.locale.language_code == settings.SOURCE_LANGUAGE


def is_fallback(page: Page) -> bool:
    """Whether ``page`` only repeats the original under another language, for want of a translation. No query.

    That is an alias, and also what becomes of one when somebody starts to translate it: wagtail-localize turns the live
    alias into a live page with the original's words, which has a version but no published one.
    """
    if page.alias_of_id:
        return True
    return bool(page.live and page.latest_revision_id and not page.live_revision_id and not is_source(page))


def fallbacks() -> Q:
    """The same as a condition on pages."""
    started = Q(live=True, latest_revision__isnull=False, live_revision__isnull=True)
    return Q(alias_of__isnull=False) | (started & ~Q(locale__language_code=settings.SOURCE_LANGUAGE))


def source_of(page: Page) -> Page | None:
    """The original of a translation; ``None`` when it was deleted or there never was one."""
    return Page.objects.filter(
        translation_key=page.translation_key, locale__language_code=settings.SOURCE_LANGUAGE
    ).first()


def translations_of(page: Page) -> PageQuerySet:
    """The pages of people's own words in the other languages; fallbacks (aliases) are Wagtail's to keep in step."""
    return counterparts_of(page).filter(alias_of=None)


def counterparts_of(page: Page) -> PageQuerySet:
    """What stands for ``page`` in the other languages, translation or fallback."""
    return (
        Page.objects.filter(translation_key=page.translation_key)
        .exclude(locale_id=page.locale_id)
        .select_related("locale")
        .order_by("path")
    )


def counterpart_in(page: Page, locale: Locale) -> Page | None:
    """What stands for ``page`` in one other language."""
    return Page.objects.filter(translation_key=page.translation_key, locale=locale).first()
