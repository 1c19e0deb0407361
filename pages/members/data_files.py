"""The directory as data: CSV for spreadsheets, JSON for programs. Pure: rows in, text out."""

from collections.abc import Iterable
from typing import Any

from pages.base import data_files
from xmess.languages.formats import iso_date
from xmess.territory import gazetteer

from .member_rows import MemberRow

ATTRIBUTION = (
    "XMESS, Xarxa de Municipis per l'Economia Social i Solidària. Codes and names of places: Institut d'Estadística de "
    "Catalunya. Centres of municipalities: Instituto Geográfico Nacional (CC BY 4.0, scne.es)."
)
#: Name and meaning of each column; names never change, new ones go at the end.
SCHEMA = {
    "code": "official code: six digits for a municipality (IDESCAT), two for the comarca of a county council",
    "name": "name of the member, in Catalan",
    "kind": "town_council or county_council",
    "comarca_code": "two-digit code of the comarca (IDESCAT)",
    "comarca": "name of the comarca",
    "territory_code": "code of the territorial planning area",
    "territory": "name of the territorial planning area",
    "joined": "when it joined: year, month or day (ISO 8601), empty when unknown",
    "to_be_confirmed": "true when sources suggest the membership without stating it",
    "documented_in": "year of a source that names it as a member, where the joining date is unknown",
    "admitted_by": "code of the assembly that admitted it, empty when unknown",
    "topics": "codes of the topics it works on in the network",
    "longitude": "of the centre, WGS 84 degrees",
    "latitude": "of the centre, WGS 84 degrees",
    "url": "its page",
}


def record(row: MemberRow, origin: str) -> dict[str, Any]:
    """One member under the column names of ``SCHEMA``; ``origin`` makes its address absolute."""
    longitude, latitude = gazetteer.position(row.code) or (None, None)
    return {
        "code": row.code,
        "name": row.name,
        "kind": row.kind,
        "comarca_code": row.comarca_code,
        "comarca": row.comarca,
        "territory_code": row.territory_code,
        "territory": row.territory,
        "joined": iso_date(row.joined_on, row.joined_precision) if row.joined_on else None,
        "to_be_confirmed": row.joined_is_inferred,
        "documented_in": row.documented_in,
        "admitted_by": row.admitted_by or None,
        "topics": sorted(row.topics),
        "longitude": longitude and round(longitude, 4),
        "latitude": latitude and round(latitude, 4),
        "url": f"{origin}{row.url}" if row.url else None,
    }


def csv_text(rows: Iterable[MemberRow], origin: str) -> str:
    """The rows as CSV; codes in a list are joined by spaces."""
    return data_files.csv_text(SCHEMA, (record(row, origin) for row in rows))


def json_text(rows: Iterable[MemberRow], origin: str, *, address: str) -> str:
    """The rows as JSON, with what the fields mean and on which terms they may be used; ``address`` is the file's."""
    members = [record(row, origin) for row in rows]
    return data_files.json_text(
        {
            "title": "Members of XMESS",
            "url": address,
            "licence": data_files.LICENCE,
            "attribution": ATTRIBUTION,
            "schema": SCHEMA,
            "count": len(members),
            "members": members,
        }
    )
