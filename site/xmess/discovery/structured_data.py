"""JSON-LD (schema.org) that every page carries; page types add nodes of their own by ``structured_data()``.

Nodes are plain dictionaries; addresses in them are absolute. Facts nobody published (members' addresses, persons) do
not belong here.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from django.templatetags.static import static
from django.utils.translation import gettext, override

from xmess.design.components import Link

Node = dict[str, Any]


def graph(origin: str, language: str, breadcrumb: Sequence[Link], nodes: Iterable[Node]) -> Node:
    """One ``@graph``: the network, its site, the way to the page and what the page itself is about."""
    trail = [breadcrumb_list(origin, breadcrumb)] if breadcrumb else []
    return {
        "@context": "https://schema.org",
        "@graph": [organization(origin, language), website(origin, language), *trail, *nodes],
    }


def organization(origin: str, language: str) -> Node:
    """The network."""
    with override(language):
        name = gettext("Network of Municipalities for the Social and Solidarity Economy")
    return {
        "@type": "Organization",
        "@id": organization_id(origin),
        "name": name,
        "alternateName": "XMESS",
        "url": f"{origin}/",
        "logo": f"{origin}{static('xmess/images/apple-touch-icon.png')}",
        "areaServed": {"@type": "AdministrativeArea", "name": "Catalunya"},
    }


def organization_id(origin: str) -> str:
    """What other nodes call the network by (``{"@id": …}``)."""
    return f"{origin}/#organization"


def website_id(origin: str, language: str) -> str:
    """What other nodes call the site in a language by."""
    return f"{origin}/{language}/#website"


def website(origin: str, language: str) -> Node:
    """The site in the page's language."""
    return {
        "@type": "WebSite",
        "@id": website_id(origin, language),
        "url": f"{origin}/{language}/",
        "name": "XMESS",
        "inLanguage": language,
        "publisher": {"@id": organization_id(origin)},
    }


def page_node(
    origin: str,
    url: str,
    language: str,
    *,
    kind: str,
    title: str,
    description: str,
    image: str,
    published: datetime | None,
    modified: datetime | None,
) -> Node:
    """The page as such: an article with its dates, or plainly a page; addresses are absolute, dates aware."""
    node: Node = {
        "@type": "Article" if kind == "article" else "WebPage",
        "@id": url,
        "url": url,
        "headline" if kind == "article" else "name": title,
        "description": description,
        "image": image,
        "inLanguage": language,
        "datePublished": published and published.isoformat(timespec="seconds"),
        "dateModified": modified and modified.isoformat(timespec="seconds"),
        "isPartOf": {"@id": website_id(origin, language)},
        "publisher": {"@id": organization_id(origin)},
    }
    return {name: value for name, value in node.items() if value}


def dataset(origin: str, address: str, *, name: str, description: str, licence: str, files: Mapping[str, str]) -> Node:
    """Open data that the page at ``address`` offers; ``files`` are relative to it, by media type."""
    return {
        "@type": "Dataset",
        "name": name,
        "description": description,
        "url": address,
        "license": licence,
        "isAccessibleForFree": True,
        "creator": {"@id": organization_id(origin)},
        "distribution": [
            {"@type": "DataDownload", "encodingFormat": kind, "contentUrl": f"{address}{file}"}
            for kind, file in files.items()
        ],
    }


def breadcrumb_list(origin: str, breadcrumb: Sequence[Link]) -> Node:
    """The way from the home page; the page itself comes last."""
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": position, "name": link.label, "item": f"{origin}{link.url}"}
            for position, link in enumerate(breadcrumb, start=1)
        ],
    }
