"""Guides for machines (schema.org): facts that are public, and nothing else."""

from typing import Any

from django.conf import settings
from django.utils.translation import gettext

from pages.base.data_files import FILES, LICENCE
from xmess.discovery.head import absolute
from xmess.discovery.structured_data import Node, dataset, organization_id
from xmess.languages.translations import page_path

from .kinds import Kind
from .web_edition import Chapter, WebEdition

TYPES = {Kind.GUIDE: "Book", Kind.DIRECTORY: "Book", Kind.STUDY: "Report", Kind.MODEL: "DigitalDocument"}


def book(page: Any, edition: WebEdition) -> Node:
    """The guide a page is about, with its chapters and its files."""
    details = page.details
    address = absolute(page_path(page))
    own = {"@id": organization_id(settings.SITE_ORIGIN)}
    node: Node = {
        "@type": TYPES.get(page.guide.kind, "CreativeWork"),
        "@id": guide_id(page_path(page)),
        "name": page.title,
        "url": address,
        "description": page.summary,
        "inLanguage": page.text_language,
        "about": [chip.label for chip in details.chips],
        "author": [own if name == "XMESS" else {"@type": "Organization", "name": name} for name in details.authors],
        "publisher": own,
        "isAccessibleForFree": True,
        "license": details.licence_url,
        "datePublished": str(details.year or ""),
        "hasPart": [chapter(one, page_path(page)) for one in edition.chapters],
    }
    if node["@type"] == "Book":
        node["bookEdition"] = details.edition
    if edition.chapters:
        files = {"application/pdf": "guide.pdf", "application/epub+zip": "guide.epub"}
        node["encoding"] = [
            {"@type": "MediaObject", "encodingFormat": kind, "contentUrl": f"{address}{name}"}
            for kind, name in files.items()
        ]
    return {name: value for name, value in node.items() if value not in ("", [], None)}


def chapter(one: Chapter, guide_path: str) -> Node:
    """A chapter, as part of its guide."""
    node: Node = {
        "@type": "Chapter",
        "@id": f"{absolute(one.url)}#chapter",
        "name": one.title,
        "url": absolute(one.url),
        "isPartOf": {"@id": guide_id(guide_path)},
    }
    if one.number:
        node["position"] = one.number
    if one.minutes:
        node["timeRequired"] = f"PT{one.minutes}M"
    return node


def guide_id(path: str) -> str:
    """What other nodes call the guide whose page has this path by."""
    return f"{absolute(path)}#guide"


def library_dataset(page: Any) -> Node:
    """The library as open data."""
    return dataset(
        settings.SITE_ORIGIN,
        absolute(page_path(page)),
        name=gettext("Resources of XMESS"),
        description=page.summary or gettext("Guides, directories, studies and model documents for councils."),
        licence=LICENCE,
        files=FILES,
    )
