"""The rights of a person over what is kept about them, and the end of its time."""

import logging
from typing import Any

from django.db import transaction

from xmess.forms.registry import personal_data

logger = logging.getLogger(__name__)


def export_person(email: str) -> dict[str, list[dict[str, Any]]]:
    """Everything the site keeps about the person with this address, by the code of the place it is kept in."""
    found = {place.code: list(place.find(email)) for place in personal_data()}
    return {code: records for code, records in found.items() if records}


@transaction.atomic
def erase_person(email: str) -> dict[str, int]:
    """Erase it; returns how many records of each place are gone. The log says how many, never whose."""
    erased = {place.code: place.erase(email) for place in personal_data()}
    erased = {code: number for code, number in erased.items() if number}
    logger.info("Personal data erased on request: %s.", erased or "nothing found")
    return erased


def purge_submissions() -> dict[str, int]:
    """Erase what is past its time, each place by its own rule; returns how many records of each are gone."""
    purged: dict[str, int] = {}
    for place in personal_data():
        with transaction.atomic():
            purged[place.code] = place.purge()
    logger.info("Personal data past their time erased: %s.", purged)
    return purged
