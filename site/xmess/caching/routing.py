"""From URL to page in one query, or none: Wagtail asks two for each step of the path.

The answer equals that of ``Page.route``: slugs lead from the root in the active language to a page; only that last page
must be live; what is left of the path belongs to the deepest page if its type routes (``RoutablePageMixin``).
"""

from typing import Any

from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef, Subquery
from django.dispatch import Signal
from django.http import Http404, HttpRequest
from django.utils.translation import get_language
from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.models import Page, PageViewRestriction, Site
from wagtail.url_routing import RouteResult

from .version import kept

NOTHING_HERE: tuple[()] = ()
#: Sent when an address has led to a page: ``page``, and ``visible``, what visitors may open with its translation key.
page_found = Signal()


def site_of(request: HttpRequest) -> Site | None:
    """The site that answers for the request's host, kept in the process; also left on the request for Wagtail."""
    host, port = request._get_raw_host(), request.get_port()  # type: ignore[attr-defined]  # as Wagtail does: any host
    site = kept(f"site:{host}:{port}", lambda: Site.find_for_request(request))
    request._wagtail_site = site  # type: ignore[attr-defined]  # where Wagtail keeps it
    return site


def route(request: HttpRequest, path: str) -> RouteResult | None:
    """The page at ``path`` (below the language prefix) with its arguments, or ``None``; plain pages cost one query."""
    site = site_of(request)
    if site is None:
        return None
    words = [word for word in path.split("/") if word]
    place = (
        kept(f"route:{site.pk}:{get_language()}:{path}", lambda: _place(site, words))
        if len(path) < 500
        else _place(site, words)
    )
    if place == NOTHING_HERE:
        return None
    page_class, pk, rest = place
    page = served_rows(page_class).filter(pk=pk).first()
    if page is None:
        return None
    try:
        found = page.route(request, rest) if rest or issubclass(page_class, RoutablePageMixin) else RouteResult(page)
    except Http404:
        return None
    return found


def served_rows(page_class: type[Page]) -> Any:
    """Live pages of one type, with the relations its ``served_with`` names in the same query."""
    related = getattr(page_class, "served_with", ())
    return page_class.objects.live().select_related("locale", *related)


def is_restricted(page: Page) -> bool:
    """Whether the page or an ancestor of it is private."""
    return any(page.path.startswith(path) for path in private_paths())


def is_kept_private() -> Exists:
    """The condition that a page, or an ancestor of it, is kept private."""
    path = ExpressionWrapper(OuterRef("path"), output_field=CharField())
    return Exists(PageViewRestriction.objects.annotate(shown_path=path).filter(shown_path__startswith=F("page__path")))


def private_paths() -> list[str]:
    """Tree paths of the pages that are private with all that is under them; kept in the process."""
    return kept("private-paths", lambda: list(PageViewRestriction.objects.values_list("page__path", flat=True)))


def _place(site: Site, words: list[str]) -> tuple[Any, ...]:
    """``(page class, pk, what is left of the path)`` of the deepest page along ``words``, or ``NOTHING_HERE``."""
    root = kept(f"root:{site.pk}:{get_language()}", lambda: site.root_page.localized.url_path)
    paths = [root]
    for word in words:
        paths.append(f"{paths[-1]}{word}/")
    # Slugs have an index in the database, paths have none: 10,000 pages would be read one by one.
    slugs = {path.rstrip("/").rsplit("/", 1)[-1] for path in paths}
    along = Page.objects.filter(slug__in=slugs, url_path__in=paths).order_by("-depth")
    # The deepest page with its translations, which whoever shows it asks for next: one query for both.
    rows = Page.objects.filter(translation_key=Subquery(along.values("translation_key")[:1])).select_related("locale")
    found = list(rows.annotate(hidden=is_kept_private()))
    deepest = next((row for row in found if row.url_path in paths), None)
    if deepest is None:
        return NOTHING_HERE
    rest = words[paths.index(deepest.url_path) :]
    page_class = deepest.cached_content_type.model_class()
    if page_class is None or not deepest.live or (rest and not issubclass(page_class, RoutablePageMixin)):
        return NOTHING_HERE
    visible = [row for row in found if row.live and not row.hidden]
    page_found.send(sender=page_class, page=deepest, visible=visible)
    return page_class, deepest.pk, rest
