"""Members for machines (schema.org): facts that are public, and nothing else."""

from typing import Any

from django.conf import settings
from django.utils.translation import gettext

from pages.members.data_files import LICENCE
from xmess.discovery.structured_data import Node, organization_id
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
        "mainEntityOfPage": f"{origin}{page.get_url() or ''}",
        "areaServed": place,
    }
    if page.fiche.is_current:
        node["memberOf"] = {"@id": organization_id(origin)}
    return node | ({"url": member.website} if member.website else {})


def dataset(page: Any) -> Node:
    """The directory as open data."""
    origin = settings.SITE_ORIGIN
    address = f"{origin}{page.get_url() or ''}"
    files = (("text/csv", "data.csv"), ("application/json", "data.json"))
    return {
        "@type": "Dataset",
        "name": gettext("Members of XMESS"),
        "description": page.summary or gettext("The town and county councils of the network and where they are."),
        "url": address,
        "license": LICENCE,
        "isAccessibleForFree": True,
        "creator": {"@id": organization_id(origin)},
        "spatialCoverage": "Catalunya",
        "distribution": [
            {"@type": "DataDownload", "encodingFormat": kind, "contentUrl": f"{address}{name}"} for kind, name in files
        ],
    }
