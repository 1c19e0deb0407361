"""Receivers that make translations follow their source; each acts once the change is committed.

Only changes of source pages start anything, and what they change are pages in other languages: no loop is possible.
"""

from collections.abc import Callable
from typing import Any

from django.db import transaction
from django.db.models.signals import m2m_changed, post_delete, post_save, pre_delete
from wagtail.models import Page, PageViewRestriction
from wagtail.signals import page_published, page_unpublished, post_page_move
from wagtail_localize.models import TranslationLog

from .services.follow_deletion import fallbacks_of, remove_fallbacks
from .services.follow_move import follow_move
from .services.follow_privacy import follow_privacy
from .services.follow_publication import follow_publication, hold_back, withdraw_with_source
from .services.offer_fallbacks import offer_fallbacks, remain_fallback
from .sources import is_source


def connect() -> None:
    """Called once, when the apps are ready."""
    page_published.connect(on_published, dispatch_uid="languages.published")
    page_unpublished.connect(on_unpublished, dispatch_uid="languages.unpublished")
    post_page_move.connect(on_moved, dispatch_uid="languages.moved")
    post_save.connect(on_translation_written, sender=TranslationLog, dispatch_uid="languages.written")
    for signal, sender in (
        (post_save, PageViewRestriction),
        (post_delete, PageViewRestriction),
        (m2m_changed, PageViewRestriction.groups.through),
    ):
        signal.connect(on_restricted, sender=sender, dispatch_uid="languages.restricted")
    pre_delete.connect(on_deleted, sender=Page, dispatch_uid="languages.deleted")


def on_published(instance: Page, revision: Any = None, **kwargs: Any) -> None:
    """A page went live, changed while live, or (not live yet) was scheduled."""
    if not instance.live or instance.alias_of_id:
        return
    scheduled = getattr(revision, "approved_go_live_at", None) is not None

    def follow() -> None:
        page = Page.objects.filter(pk=instance.pk, live=True).first()
        if page is None:
            return
        if is_source(page):
            follow_publication(page.specific, scheduled=scheduled)
            offer_fallbacks(page.specific)
        else:
            hold_back(page)

    _afterwards(follow)


def on_unpublished(instance: Page, **kwargs: Any) -> None:
    """A page went offline: by hand, because it expired, or because it is being deleted."""
    if is_source(instance):
        _afterwards(lambda: withdraw_with_source(instance))


def on_moved(instance: Page, **kwargs: Any) -> None:
    """A page has another parent, or another place among its siblings."""
    if is_source(instance):
        _afterwards(lambda: follow_move(Page.objects.get(pk=instance.pk)))


def on_translation_written(instance: TranslationLog, created: bool, **kwargs: Any) -> None:
    """wagtail-localize wrote a page, perhaps one that was an alias until now."""
    page = Page.objects.filter(translation_key=instance.source.object_id, locale=instance.locale_id, live=True).first()
    if created and page is not None:
        remain_fallback(page)


def on_deleted(instance: Page, **kwargs: Any) -> None:
    """A page is about to be deleted; Wagtail unpublishes it first, so its translations are offline already."""
    if is_source(instance) and (keys := fallbacks_of(instance)):
        _afterwards(lambda: remove_fallbacks(keys))


def on_restricted(instance: PageViewRestriction, **kwargs: Any) -> None:
    """A page became private, for other people, or public again."""
    page = Page.objects.filter(pk=getattr(instance, "page_id", None)).select_related("locale").first()
    if page is not None and is_source(page):
        _afterwards(lambda: follow_privacy(page))


def _afterwards(action: Callable[[], None]) -> None:
    """Robust: an editor's publication never fails because a translation cannot follow; the log tells."""
    transaction.on_commit(action, robust=True)
