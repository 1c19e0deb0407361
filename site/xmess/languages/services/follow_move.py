"""When the Catalan page moves, what stands for it in the other languages moves to the same place."""

from wagtail.coreutils import find_available_slug
from wagtail.models import Locale, Page

from xmess.languages.sources import counterpart_in, counterparts_of


def follow_move(page: Page) -> None:
    """Put every counterpart of a source page under the counterpart of its parent, in the same order among siblings.

    A parent that is missing in a language is made there first, as a fallback.
    """
    parent = page.get_parent()
    for counterpart in counterparts_of(page):
        place = _parent_in(parent, counterpart.locale)
        if place is not None:
            _move(counterpart, page, place)


def _parent_in(parent: Page, locale: Locale) -> Page | None:
    """``parent`` in another language; the root of the tree is nobody's translation, so homes only change order."""
    if parent.is_root():
        return None
    found = counterpart_in(parent, locale)
    return found or parent.specific.copy_for_translation(locale, copy_parents=True, alias=True)


def _move(counterpart: Page, page: Page, place: Page) -> None:
    current = counterpart.get_parent()
    left = _left_neighbour(page, place, counterpart)
    if current.pk != place.pk:
        slug = find_available_slug(place, counterpart.slug, ignore_page_id=counterpart.pk)
        if slug != counterpart.slug:
            counterpart.slug = slug
            counterpart.save(update_fields=["slug"], clean=False)
    elif _is_right_of(counterpart, left, place):
        return
    if left is None:
        counterpart.move(Page.objects.get(pk=place.pk), pos="first-child")
    else:
        counterpart.move(left, pos="right")


def _left_neighbour(page: Page, place: Page, counterpart: Page) -> Page | None:
    """The child of ``place`` after which ``counterpart`` belongs: the nearest left sibling of ``page`` it has."""
    children = {child.translation_key: child for child in place.get_children().exclude(pk=counterpart.pk)}
    for sibling in page.get_siblings(inclusive=False).filter(path__lt=page.path).order_by("-path"):
        if sibling.translation_key in children:
            return children[sibling.translation_key]
    return None


def _is_right_of(counterpart: Page, left: Page | None, place: Page) -> bool:
    """Whether it already stands there, so that nothing needs to move."""
    before = place.get_children().filter(path__lt=counterpart.path).order_by("-path").first()
    return (before and before.pk) == (left and left.pk)
