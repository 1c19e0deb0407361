"""Good practices for machines (schema.org): facts that are public, and nothing else."""

from typing import Any

from django.conf import settings
from django.utils.translation import gettext

from pages.base.data_files import FILES, LICENCE
from xmess.discovery.head import absolute
from xmess.discovery.structured_data import Node, dataset, organization_id
from xmess.languages.translations import page_path


def article(page: Any) -> Node:
    """The fiche a page is: what it is about, whose policy it tells and where."""
    details = page.details
    address = absolute(page_path(page))
    node: Node = {
        "@type": "Article",
        "@id": f"{address}#practice",
        "headline": page.title,
        "url": address,
        "description": page.summary,
        "inLanguage": page.text_language,
        "about": [chip.label for chip in details.chips],
        "publisher": {"@id": organization_id(settings.SITE_ORIGIN)},
        "license": LICENCE,
        "isAccessibleForFree": True,
    }
    councils = next((fact.links for fact in details.facts if fact.links), ())
    if councils and not details.is_example:
        node["contentLocation"] = [{"@type": "AdministrativeArea", "name": link.label} for link in councils]
    if page.first_published_at:
        node["datePublished"] = page.first_published_at.isoformat()
        node["dateModified"] = page.updated_at.isoformat()
    if details.sources:
        node["isBasedOn"] = [link.url for link in details.sources]
    return node


def directory_dataset(page: Any) -> Node:
    """The directory as open data."""
    return dataset(
        settings.SITE_ORIGIN,
        absolute(page_path(page)),
        name=gettext("Good practices of XMESS"),
        description=page.summary or gettext("Local policies for the social and solidarity economy, told by councils."),
        licence=LICENCE,
        files=FILES,
    )
