"""Groups for machines (schema.org): facts that are public, and nothing else."""

from typing import Any

from django.conf import settings
from django.utils.translation import gettext

from pages.base.data_files import FILES, LICENCE
from xmess.discovery.head import absolute
from xmess.discovery.structured_data import Node, dataset, organization_id
from xmess.languages.translations import page_path


def organization(page: Any) -> Node:
    """The group a page is about: a part of the network, and the councils in it."""
    address = absolute(page_path(page))
    return {
        "@type": "Organization",
        "@id": f"{address}#group",
        "name": page.title,
        "url": address,
        "description": page.summary,
        "parentOrganization": {"@id": organization_id(settings.SITE_ORIGIN)},
        "member": [{"@type": "GovernmentOrganization", "name": link.label} for link in page.details.members],
    }


def directory_dataset(page: Any) -> Node:
    """The directory as open data."""
    return dataset(
        settings.SITE_ORIGIN,
        absolute(page_path(page)),
        name=gettext("Working groups of XMESS"),
        description=page.summary or gettext("The working groups of the network, their state and who takes part."),
        licence=LICENCE,
        files=FILES,
    )
