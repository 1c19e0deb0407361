"""The 947 municipalities, 43 comarques and eight territories of Catalonia, read once from `data/`.

Codes are the official ones of IDESCAT: six digits for a municipality (the first five are the INE code), two for a
comarca. Territories have no official code in the data, so they have slugs of ours, which are stored: never rename one.
"""

import csv
import json
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

DATA = Path(__file__).resolve().parent / "data"

#: A closed line of (longitude, latitude) in WGS 84 degrees.
Ring = tuple[tuple[float, float], ...]


class Territory(StrEnum):
    """Codes of the eight territorial planning areas (*àmbits territorials*)."""

    ALT_PIRINEU_I_ARAN = "alt-pirineu-i-aran"
    BARCELONA = "barcelona"
    CAMP_DE_TARRAGONA = "camp-de-tarragona"
    CATALUNYA_CENTRAL = "catalunya-central"
    GIRONA = "girona"
    LLEIDA = "lleida"
    PENEDES = "penedes"
    TERRES_DE_L_EBRE = "terres-de-l-ebre"


#: Proper names, the same in every language of the site.
TERRITORY_NAMES: dict[Territory, str] = {
    Territory.ALT_PIRINEU_I_ARAN: "Alt Pirineu i Aran",
    Territory.BARCELONA: "Barcelona",
    Territory.CAMP_DE_TARRAGONA: "Camp de Tarragona",
    Territory.CATALUNYA_CENTRAL: "Catalunya Central",
    Territory.GIRONA: "Girona",
    Territory.LLEIDA: "Lleida",
    Territory.PENEDES: "Penedès",
    Territory.TERRES_DE_L_EBRE: "Terres de l'Ebre",
}


@dataclass(frozen=True, slots=True)
class Municipality:
    """A municipality and its centre (WGS 84 degrees)."""

    code: str
    name: str
    sort_name: str
    comarca_code: str
    comarca: str
    territory: Territory
    province: str
    longitude: float
    latitude: float

    @property
    def territory_name(self) -> str:
        return TERRITORY_NAMES[self.territory]


@dataclass(frozen=True, slots=True)
class Comarca:
    """A comarca, with its outline (outer rings and holes alike: even-odd) and the mean of its towns' centres."""

    code: str
    name: str
    territory: Territory
    longitude: float
    latitude: float
    rings: tuple[Ring, ...]

    @property
    def territory_name(self) -> str:
        return TERRITORY_NAMES[self.territory]


@cache
def municipalities() -> MappingProxyType[str, Municipality]:
    """Every municipality by its six-digit code, in the alphabetical order of the sorting names."""
    with (DATA / "municipalities.csv").open(encoding="utf-8", newline="") as rows:
        towns = [_municipality(row) for row in csv.DictReader(rows)]
    return MappingProxyType({town.code: town for town in sorted(towns, key=lambda town: sort_key(town.sort_name))})


@cache
def comarques() -> MappingProxyType[str, Comarca]:
    """Every comarca by its two-digit code, in alphabetical order."""
    collection = json.loads((DATA / "comarques.geojson").read_text(encoding="utf-8"))
    found = [_comarca(feature) for feature in collection["features"]]
    return MappingProxyType({comarca.code: comarca for comarca in sorted(found, key=lambda each: sort_key(each.name))})


def municipality(code: str) -> Municipality | None:
    """The municipality with this six-digit code or five-digit INE code, or None."""
    return municipalities().get(code) or _by_ine_code().get(code)


def comarca(code: str) -> Comarca | None:
    """The comarca with this two-digit code, or None."""
    return comarques().get(code)


def municipalities_in(*, territory: str = "", comarca_code: str = "") -> tuple[Municipality, ...]:
    """Municipalities of a territory, of a comarca, of both, or all of them."""
    return tuple(
        town
        for town in municipalities().values()
        if (not territory or town.territory == territory) and (not comarca_code or town.comarca_code == comarca_code)
    )


def comarques_of(area: str) -> tuple[Comarca, ...]:
    """Comarques a code stands for: a territory's, or the comarca itself; none when the code is unknown."""
    return tuple(each for each in comarques().values() if area in (each.code, each.territory))


def position(code: str) -> tuple[float, float] | None:
    """(longitude, latitude) of a municipality or comarca; None for a code that is neither (an example town)."""
    place = municipality(code) or comarca(code)
    return (place.longitude, place.latitude) if place else None


def name_of(code: str) -> str:
    """Name of a municipality, comarca or territory; empty for an unknown code."""
    place = municipality(code) or comarca(code)
    if place:
        return place.name
    return TERRITORY_NAMES[Territory(code)] if code in set(Territory) else ""


def sort_key(name: str) -> str:
    """Key that sorts Catalan names as a reader expects: accents and capitals do not count."""
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def searchable(text: str) -> str:
    """``text`` as words and names are looked for: without accents, capitals or typographic apostrophes."""
    return sort_key(text.replace("’", "'"))


@cache
def _by_ine_code() -> dict[str, Municipality]:
    return {code[:5]: town for code, town in municipalities().items()}


@cache
def _territory_codes() -> dict[str, Territory]:
    return {name: code for code, name in TERRITORY_NAMES.items()}


def _municipality(row: dict[str, str]) -> Municipality:
    return Municipality(
        code=row["code"],
        name=row["name"],
        sort_name=row["sort_name"],
        comarca_code=row["comarca_code"],
        comarca=row["comarca"],
        territory=_territory_codes()[row["territory"]],
        province=row["province"],
        longitude=float(row["longitude"]),
        latitude=float(row["latitude"]),
    )


def _comarca(feature: dict[str, Any]) -> Comarca:
    code = feature["properties"]["code"]
    towns = municipalities_in(comarca_code=code)
    shape = feature["geometry"]["coordinates"]
    polygons = [shape] if feature["geometry"]["type"] == "Polygon" else shape
    return Comarca(
        code=code,
        name=feature["properties"]["name"],
        territory=_territory_codes()[feature["properties"]["territory"]],
        longitude=_mean(town.longitude for town in towns),
        latitude=_mean(town.latitude for town in towns),
        rings=tuple(tuple((lon, lat) for lon, lat in ring) for polygon in polygons for ring in polygon),
    )


def _mean(numbers: Iterable[float]) -> float:
    values = list(numbers)
    return sum(values) / len(values)
