"""Questions about documents, in the words of the network."""

from typing import Self

from django.db.models import Q
from wagtail.documents.models import DocumentQuerySet
from wagtail.models import Collection, CollectionViewRestriction

from .text_states import ADVICE, TextState

NEVER_READ = [TextState.PRIVATE, TextState.UNSUPPORTED]


class SiteDocumentQuerySet(DocumentQuerySet):
    """Which documents, with what beside them."""

    def public(self) -> Self:
        """Those any visitor may open: neither their collection nor one above it asks for a log-in, group or password.

        By the collections' keys, found first: search engines filter by them too.
        """
        return self.exclude(collection__in=private_collection_ids())

    def private(self) -> Self:
        """The others."""
        return self.filter(collection__in=private_collection_ids())

    def with_text(self) -> Self:
        """Each document with its text, pages and state, in the same query."""
        return self.select_related("reading")

    def without_readable_text(self) -> Self:
        """Those whose text nobody finds until an editor does something about it."""
        return self.filter(reading__state__in=list(ADVICE))

    def to_be_read(self) -> Self:
        """Those not read yet, not to the end, or that a change of collection opened; and those that it closed."""
        unread = Q(reading=None) | Q(reading__file_hash="") & ~Q(reading__state__in=NEVER_READ)
        return self.filter(unread | self._moved())

    def moved(self) -> Self:
        """Those that were read and are private now, or were left unread and are public now."""
        return self.filter(self._moved())

    @staticmethod
    def _moved() -> Q:
        private = Q(collection__in=private_collection_ids())
        unread = Q(reading__state=TextState.PRIVATE)
        return Q(reading__isnull=False) & (private & ~unread | ~private & unread)


def private_collection_ids() -> list[int]:
    """Primary keys of the collections that not everybody may look into, in two queries."""
    paths = CollectionViewRestriction.objects.values_list("collection__path", flat=True)
    below = Q(pk__in=[])
    for path in paths:
        below |= Q(path__startswith=path)
    return list(Collection.objects.filter(below).values_list("pk", flat=True))
