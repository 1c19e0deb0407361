"""Territories, comarques and municipalities as rows that members point to."""

from django.db import transaction

from pages.members.models import Comarca, Municipality, Territory
from xmess.caching.version import bump_content_version
from xmess.territory import gazetteer


@transaction.atomic
def load_territory() -> tuple[int, int, int]:
    """Write the gazetteer's territories, comarques and municipalities; run again, it only corrects names and places.

    What editors add to a municipality (its population band) is left alone.

    Returns:
        How many of each there are.
    """
    territories = [Territory(code=str(code), name=name) for code, name in gazetteer.TERRITORY_NAMES.items()]
    comarques = [
        Comarca(code=code, name=comarca.name, territory_id=str(comarca.territory))
        for code, comarca in gazetteer.comarques().items()
    ]
    municipalities = [_municipality(town) for town in gazetteer.municipalities().values()]
    Territory.objects.bulk_create(territories, update_conflicts=True, unique_fields=["code"], update_fields=["name"])
    Comarca.objects.bulk_create(
        comarques, update_conflicts=True, unique_fields=["code"], update_fields=["name", "territory"]
    )
    Municipality.objects.bulk_create(
        municipalities,
        update_conflicts=True,
        unique_fields=["code"],
        update_fields=["name", "sort_name", "sort_key", "comarca", "longitude", "latitude"],
    )
    bump_content_version()  # bulk writes send no signals
    return len(territories), len(comarques), len(municipalities)


def _municipality(town: gazetteer.Municipality) -> Municipality:
    return Municipality(
        code=town.code,
        name=town.name,
        sort_name=town.sort_name,
        sort_key=gazetteer.sort_key(town.sort_name),
        comarca_id=town.comarca_code,
        longitude=str(town.longitude),
        latitude=str(town.latitude),
    )
