"""Escaping for the drawings, which are built as strings: names and titles may hold anything."""

import re
from html import escape

_UNPRINTABLE = re.compile("[\x00-\x1f\x7f\ud800-\udfff\ufffe\uffff]+")


def text(value: object) -> str:
    """What a person typed, as the text of an element: escaped, without control characters."""
    return escape(_UNPRINTABLE.sub(" ", str(value)), quote=False)


def attribute(value: object) -> str:
    """What a person typed, as the value of an attribute in double quotes."""
    return escape(_UNPRINTABLE.sub(" ", str(value)), quote=True)
