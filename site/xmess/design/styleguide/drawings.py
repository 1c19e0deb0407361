"""Covers for the samples, drawn by the territory's own template tag (this app may not import that one)."""

from django.template.loader import render_to_string
from django.utils.safestring import SafeString


def cover(key: str, hue: str, *, tile: bool = False) -> SafeString:
    """A generated cover for `key` in the palette colour `hue`."""
    return render_to_string("styleguide/cover.html", {"key": key, "hue": hue, "tile": tile})
