"""Which pages a document is on, and which documents are on a page: a search finds the page by what they say."""

from collections import defaultdict
from collections.abc import Collection, Iterable

from django.contrib.contenttypes.models import ContentType
from wagtail import hooks
from wagtail.models import Page, ReferenceIndex

from xmess.caching.version import held

from .models import SiteDocument


def pages_of(document_ids: Collection[int]) -> dict[int, list[Page]]:
    """The live public pages that show or link each document, by its primary key; the number of queries is constant.

    Found in Wagtail's index of references (fields, blocks, links in rich text), and through the hook
    ``register_document_pages`` where a page presents a record that holds the document. Aliases are left out: they only
    repeat a page in another language. Pages are plain ones with their locale, in the order of the tree; a document that
    is on none has an empty list.
    """
    places = {pair for pairs in (_referring(document_ids), _presenting(document_ids)) for pair in pairs}
    shown = Page.objects.live().public().filter(pk__in={page for _, page in places}, alias_of=None)
    pages = {page.pk: page for page in shown.select_related("locale").order_by("path")}
    by_document: dict[int, list[Page]] = {pk: [] for pk in document_ids}
    wanted = defaultdict(set)
    for document, page in places:
        wanted[page].add(document)
    for pk, page in pages.items():
        for document in wanted[pk] & by_document.keys():
            by_document[document].append(page)
    return by_document


def public_documents_of(page: Page) -> list[SiteDocument]:
    """The documents on a page that any visitor may open, with their text, oldest first; no query when it has none.

    Read off the page itself and not off the index of references, which is written after the page: a search that
    indexes the page at the same time would not see its newest document.
    """
    document_type = ContentType.objects.get_for_model(SiteDocument).pk
    references = ReferenceIndex._extract_references_from_object(page)  # as Wagtail's own index is made
    keys = {int(pk) for to, pk, _model_path, _content_path in references if to == document_type}
    keys |= held("media:presented", _presented).get(page.pk, set())
    return list(SiteDocument.objects.public().with_text().filter(pk__in=keys).order_by("pk")) if keys else []


def presented(document_ids: Collection[int]) -> set[tuple[int, int]]:
    """``(document, page)`` by primary key, for the records that hold these documents; no query without any."""
    return set(_presenting(document_ids)) if document_ids else set()


def places_of(document_ids: Collection[int]) -> set[int]:
    """Primary keys of all pages that these documents are on, drafts too: editors search those, and they may go live."""
    return {page for pairs in (_referring(document_ids), _presenting(document_ids)) for _, page in pairs}


def _presented() -> dict[int, set[int]]:
    """Documents of the records that pages present, by page; whoever asks leaves the private ones out.

    Private ones too: what makes one public says nothing of it to the content version.
    """
    found = defaultdict(set)
    for document, page in _presenting(list(SiteDocument.objects.values_list("pk", flat=True))):
        found[page].add(document)
    return dict(found)


def _referring(document_ids: Collection[int]) -> Iterable[tuple[int, int]]:
    to, of = ContentType.objects.get_for_models(SiteDocument, Page).values()
    references = ReferenceIndex.objects.filter(
        to_content_type=to, to_object_id__in=[str(pk) for pk in document_ids], base_content_type=of
    )
    return ((int(document), int(page)) for document, page in references.values_list("to_object_id", "object_id"))


def _presenting(document_ids: Collection[int]) -> Iterable[tuple[int, int]]:
    for find in hooks.get_hooks("register_document_pages"):
        yield from find(document_ids)
