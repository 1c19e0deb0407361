"""A new record gets its draft Catalan page at once, so that for editors it is one task."""

from django.apps import apps
from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.utils import translation
from wagtail.models import Page

from pages.base.records import Record


class NoIndexPage(Exception):
    """There is no index page in the source language to hang the new page under."""


def open_page(record: Record, user: AbstractBaseUser | None = None) -> Page:
    """A draft page in the source language that presents ``record``, titled with the record's name.

    Returns the page that is already there when the record has one.

    Raises:
        NoIndexPage: the section's index page does not exist yet.
    """
    existing = record.pages.filter(locale__language_code=settings.SOURCE_LANGUAGE).first()
    if existing is not None:
        return existing
    index_model = apps.get_model(record.index_page_type)
    index_page = index_model.objects.filter(locale__language_code=settings.SOURCE_LANGUAGE).order_by("path").first()
    if index_page is None:
        raise NoIndexPage(index_model._meta.verbose_name)
    page_model = apps.get_model(record.page_type)
    with transaction.atomic():
        with translation.override(settings.SOURCE_LANGUAGE):  # the editor's own language may be another
            title = str(record)
        page = page_model(title=title, live=False, owner=user, **{page_model.record_field: record})
        index_page.add_child(instance=page)
        page.save_revision(user=user)
    return page
