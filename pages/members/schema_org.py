"""Members for machines (schema.org): facts that are public, and nothing else."""

from typing import Any

from django.conf import settings
from django.utils.translation import gettext

from pages.base.data_files import FILES, LICENCE
from xmess.discovery.head import absolute
from xmess.discovery.structured_data import Node, dataset, organization_id
from xmess.languages.translations import page_path
from xmess.territory import gazetteer


def government_organization(page: Any) -> Node:
    """The council a member's page is about."""
    member, origin = page.member, settings.SITE_ORIGIN
    position = gazetteer.position(member.place_code)
    place: Node = {"@type": "AdministrativeArea", "name": gazetteer.name_of(member.place_code) or member.name}
    if position:
        place["geo"] = {"@type": "GeoCoordinates", "longitude": position[0], "latitude": position[1]}
    node: Node = {
        "@type": "GovernmentOrganization",
        "name": member.name,
        "mainEntityOfPage": absolute(page_path(page)),
        "areaServed": place,
    }
    if page.details.is_current:
        node["memberOf"] = {"@id": organization_id(origin)}
    return node | ({"url": member.website} if member.website else {})


def directory_dataset(page: Any) -> Node:
    """The directory as open data."""
    node = dataset(
        settings.SITE_ORIGIN,
        absolute(page_path(page)),
        name=gettext("Members of XMESS"),
        description=page.summary or gettext("The town and county councils of the network and where they are."),
        licence=LICENCE,
        files=FILES,
    )
    return node | {"spatialCoverage": "Catalunya"}
