"""Codes that name a record for ever in addresses and data files."""

from django.db.models import Model
from django.utils.text import slugify

LONGEST_STEM = 40


def free_code(model: type[Model], text: str, otherwise: str) -> str:
    """A code made from ``text`` (or the word ``otherwise``) that no row of ``model`` has: "cures", then "cures-2"."""
    stem = slugify(text)[:LONGEST_STEM].strip("-") or otherwise
    taken = set(model._default_manager.filter(code__startswith=stem).values_list("code", flat=True))
    tries = (stem, *(f"{stem}-{number}" for number in range(2, len(taken) + 3)))
    return next(code for code in tries if code not in taken)
