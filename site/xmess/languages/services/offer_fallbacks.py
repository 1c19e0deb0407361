"""A published Catalan page can be opened in every language at once: as itself, marked as not translated."""

from django.db import transaction
from wagtail.models import Locale, Page
from wagtail_localize.models import LocaleSynchronization


def remain_fallback(page: Page) -> None:
    """Make a live alias that has just become the start of a translation go on as a fallback (``is_fallback``).

    Wagtail copies the key of the original's published version onto aliases; on a page of its own that would say that
    the original's words are a published translation.
    """
    if page.live and page.live_revision and page.live_revision.object_id != str(page.pk):
        Page.objects.filter(pk=page.pk).update(live_revision=None)


def offer_fallbacks(page: Page) -> list[Page]:
    """Aliases of ``page`` in the languages that follow its own and have no page for it yet; the new ones.

    The administration makes them when a page is created there; pages made by code (a record's draft page, an import)
    get them here. Languages follow by the ``LocaleSynchronization`` rows that a migration makes.
    """
    following = LocaleSynchronization.objects.filter(sync_from=page.locale_id).values("locale_id")
    present = Page.objects.filter(translation_key=page.translation_key).values("locale_id")
    with transaction.atomic():
        return [
            page.copy_for_translation(locale, copy_parents=True, alias=True)
            for locale in Locale.objects.filter(pk__in=following).exclude(pk__in=present)
        ]
