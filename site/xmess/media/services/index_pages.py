"""Bring what search knows of pages up to date with the documents on them."""

from collections.abc import Collection

from wagtail.models import Page
from wagtail.search import index


def index_pages(keys: Collection[int]) -> None:
    """Index the pages with these primary keys again, as far as they are still there."""
    for page in Page.objects.filter(pk__in=keys).order_by("pk"):
        index.insert_or_update_object(page)
