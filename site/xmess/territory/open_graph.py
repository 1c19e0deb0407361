"""The picture a page shows when it is shared: what it says, its address, and the drawing (made on first request).

The address holds a digest of everything drawn, so the picture can be cached for ever and nobody can have us draw
words of their own: the view draws only what a live public page says about itself.
"""

import hashlib
from dataclasses import astuple, dataclass
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext, override

if TYPE_CHECKING:
    from wagtail.models import Page

#: Raise when the drawing changes: every address changes with it.
DRAWING_VERSION = 1


@dataclass(frozen=True, slots=True)
class OpenGraphFacts:
    """What a page's picture says. `hue`: palette code; `place_code`: municipality or empty; `key`: as for its cover."""

    title: str
    kicker: str
    hue: str
    place_code: str
    key: str


def open_graph_url(page: "Page") -> str:
    """Path of the picture of a page that has `open_graph_facts()` (every `BasePage`); empty for any other."""
    specific = page.specific
    facts = facts_of(specific)
    if facts is None:
        return ""
    return reverse("open_graph_image", args=[page.pk, digest_of(facts, language_of(specific))])


def facts_of(page: "Page") -> OpenGraphFacts | None:
    """What a specific page says about itself; None if its type has no picture."""
    tell = getattr(page, "open_graph_facts", None)
    return tell() if tell else None


def language_of(page: "Page") -> str:
    """Language code of the page's text (an alias under /es/ still speaks Catalan)."""
    return getattr(page, "text_language", "") or page.locale.language_code


def digest_of(facts: OpenGraphFacts, language: str) -> str:
    """Sixteen hexadecimal digits that change whenever the picture would."""
    parts = (str(DRAWING_VERSION), language, *map(str, astuple(facts)))
    return hashlib.sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()[:16]


def render_open_graph(facts: OpenGraphFacts, language: str) -> bytes:
    """A 1200 x 630 PNG: title and kicker on paper, the page's cover beside them. Same bytes for the same arguments.

    Raises OSError when the typefaces' packages are damaged.
    """
    # Pillow and fontTools cost a worker tens of megabytes: only one that really draws loads them.
    from xmess.territory.open_graph_drawing import draw

    with override(language):
        network = gettext("Network of Municipalities for the Social and Solidarity Economy")
    return draw(facts, network)
