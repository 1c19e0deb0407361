"""Where a page stands: the way from the home page to it."""

from django.conf import settings
from django.utils.translation import gettext, override
from wagtail.models import Page

from xmess.caching.version import kept
from xmess.design.components import Link
from xmess.languages.sources import is_fallback
from xmess.languages.translations import page_path

HOME_DEPTH = 2


def page_breadcrumb(page: Page, request: object = None) -> list[Link]:
    """Links from the home page to ``page``, which comes last; nothing on the home page itself.

    Pages that are not live are left out: nobody could follow the link. One query, or none: the way is kept for the
    content version in force.
    """
    if not page.path or page.depth <= HOME_DEPTH:
        return []
    way = kept(f"breadcrumb:{page.path[: -Page.steplen]}", lambda: _way_to(page))
    return [*way, Link(page.title, page_path(page, request), current=True, language=_foreign(page))]


def _way_to(page: Page) -> list[Link]:
    paths = [page.path[: Page.steplen * depth] for depth in range(HOME_DEPTH, page.depth)]
    above = Page.objects.filter(path__in=paths, live=True).order_by("path").select_related("locale")
    return [_step(row) for row in above]


def _step(page: Page) -> Link:
    if page.depth == HOME_DEPTH:  # its title is the network's long name
        with override(page.locale.language_code):
            return Link(gettext("Home"), page_path(page))
    return Link(page.title, page_path(page), language=_foreign(page))


def _foreign(page: Page) -> str:
    """The language of a title that is not in the page's language (fallbacks)."""
    return settings.SOURCE_LANGUAGE if is_fallback(page) else ""
