"""Which changes are visible: every row of ours and of Wagtail's content, unless its model says otherwise.

A model that no public page shows (a submission, a message) sets ``changes_public_pages = False``. Bulk writes send no
signals: whoever makes them calls ``bump_content_version``.
"""

from typing import Any

from django.db.models import Model
from wagtail.models import Page

from .version import bump_content_version

OUR_PACKAGES = {"blocks", "pages", "search", "xmess"}
WAGTAIL_CONTENT = {
    "wagtailcore.Collection",
    "wagtailcore.Locale",
    "wagtailcore.PageViewRestriction",
    "wagtailcore.Site",
    "wagtailredirects.Redirect",
}
# What saving a draft touches on the row of a live page.
DRAFT_FIELDS = {
    "draft_title",
    "expire_at",
    "go_live_at",
    "has_unpublished_changes",
    "latest_revision",
    "latest_revision_created_at",
    "locked",
    "locked_at",
    "locked_by",
    "owner",
}


def on_saved(sender: type[Model], instance: Model, update_fields: frozenset[str] | None = None, **kwargs: Any) -> None:
    """A row was written."""
    if isinstance(instance, Page):
        draft_only = update_fields is not None and set(update_fields) <= DRAFT_FIELDS
        if not instance.live or draft_only:
            return
    if is_visible(sender):
        bump_content_version()


def on_deleted(sender: type[Model], **kwargs: Any) -> None:
    """A row was deleted."""
    if is_visible(sender):
        bump_content_version()


def on_page_changed(**kwargs: Any) -> None:
    """A page was published, unpublished or moved."""
    bump_content_version()


def is_visible(model: type[Model]) -> bool:
    """Whether rows of ``model`` can show on a public page."""
    if not getattr(model, "changes_public_pages", True):
        return False
    return (
        issubclass(model, Page)
        or model.__module__.split(".")[0] in OUR_PACKAGES
        or model._meta.label in WAGTAIL_CONTENT
    )
