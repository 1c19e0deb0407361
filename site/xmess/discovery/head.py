"""What a page's head says to machines: pure composition, the page's facts are arguments.

The result is ``xmess.design.components.Seo``, which ``components/head_meta.html`` writes as the variable ``seo``.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.utils.text import Truncator

from xmess.design.components import Link, Seo

from .structured_data import Node, graph, page_node

DESCRIPTION_LENGTH = 200
OPEN_GRAPH_LOCALES = {"ca": "ca_ES", "es": "es_ES", "en": "en_GB"}


@dataclass(frozen=True, kw_only=True)
class HeadFacts:
    """What a page knows about itself. Paths start with "/" and are made absolute here.

    ``canonical`` is the page's own path, or the source page's for a fallback; ``translations`` are the paths of the
    pages really written in each language, by code, this one included; ``language`` is the one the text is in.
    """

    title: str
    language: str
    canonical: str
    description: str = ""
    kind: str = "website"
    image: str = ""
    translations: Mapping[str, str]
    breadcrumb: Sequence[Link] = ()
    feeds: Sequence[Link] = ()
    nodes: Iterable[Node] = ()
    robots: str = ""
    published: datetime | None = None
    modified: datetime | None = None


def head_metadata(facts: HeadFacts) -> Seo:
    """Canonical address, translations, Open Graph and JSON-LD of a page."""
    alternates = [(code, absolute(path)) for code, path in facts.translations.items()]
    several = len(alternates) > 1
    canonical, image, summary = absolute(facts.canonical), absolute(facts.image), description(facts.description)
    page = page_node(
        settings.SITE_ORIGIN,
        canonical,
        facts.language,
        kind=facts.kind,
        title=facts.title,
        description=summary,
        image=image,
        published=facts.published,
        modified=facts.modified,
    )
    source = facts.translations.get(settings.SOURCE_LANGUAGE, "")
    return Seo(
        canonical=canonical,
        title=facts.title,
        description=summary,
        kind=facts.kind,
        locale=OPEN_GRAPH_LOCALES.get(facts.language, facts.language),
        image_url=image,
        image_alt=facts.title,
        alternates=alternates if several else (),
        x_default=absolute(source) if several else "",
        robots=facts.robots,
        feeds=facts.feeds,
        json_ld=[graph(settings.SITE_ORIGIN, facts.language, facts.breadcrumb, [page, *facts.nodes])],
    )


def absolute(path: str) -> str:
    """The address of ``path`` on this site; empty stays empty."""
    return f"{settings.SITE_ORIGIN}{path}" if path.startswith("/") else path


def description(text: str) -> str:
    """``text`` on one line, cut at a length that search engines show."""
    return Truncator(" ".join(text.split())).chars(DESCRIPTION_LENGTH)
