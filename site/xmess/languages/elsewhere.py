"""For whoever asks for an address that does not exist: the same page where it does exist."""

from uuid import UUID

from django.db import DatabaseError
from django.utils.translation import get_language_from_path
from wagtail.models import Page

from xmess.design.components import Link

from .codes import active_language, language_name
from .sources import is_fallback, is_source
from .translations import page_path, text_language, visible_pages

# A slug such as "2024" may be many pages'; more than a few suggestions are none.
MOST = 3


def pages_elsewhere(path: str) -> list[Link]:
    """Links to pages whose address ends as ``path`` does, in the reader's language where they have it.

    Somebody put /es/ before a Catalan address, or the page is only in Catalan: the link is the Spanish page if there is
    one, else the Catalan one with its language (``language``, and its name as ``note``). Two queries at most; none on a
    path that is no page's; nothing, without an error, when the database does not answer.
    """
    slugs = path.strip("/").split("/")
    if not slugs[-1] or "\0" in path or len(path) > 500 or get_language_from_path(f"/{slugs[-1]}/"):
        return []
    try:
        return _found(slugs[-1], active_language())
    except DatabaseError:
        return []


def _found(slug: str, language: str) -> list[Link]:
    named = visible_pages().filter(slug=slug, depth__gt=2).order_by("path")
    keys = list(dict.fromkeys(named.values_list("translation_key", flat=True)[: 3 * MOST]))[:MOST]
    if not keys:
        return []
    best: dict[UUID, Page] = {}
    everywhere = visible_pages().filter(translation_key__in=keys).select_related("locale")
    # The last one stays: other translations, the original, a fallback in the reader's language, a page in it.
    for page in sorted(
        everywhere, key=lambda page: (page.locale.language_code == language, not is_fallback(page), is_source(page))
    ):
        best[page.translation_key] = page
    return [_link(best[key], language) for key in keys]


def _link(page: Page, language: str) -> Link:
    written_in = text_language(page)
    foreign = "" if written_in == language else written_in
    return Link(page.title, page_path(page), language=foreign, note=language_name(foreign) if foreign else "")
