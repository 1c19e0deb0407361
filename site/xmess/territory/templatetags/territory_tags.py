"""Drawings of the territory for templates: `{% load territory_tags %}`. The markup comes escaped from pure code."""

from collections.abc import Iterable

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from wagtail.models import Page

from xmess.territory import covers, dot_map, open_graph
from xmess.territory.dot_map import MapOptions, MapPlace

register = template.Library()


@register.simple_tag(name="dot_map")
def dot_map_tag(
    places: Iterable[MapPlace],
    title: str = "",
    ties: Iterable[tuple[str, str]] | None = None,
    areas: str | Iterable[str] = (),
    labels: bool = True,
    outlines: bool = False,
    skip_to: str = "",
) -> SafeString:
    """The map of some places: `{% dot_map places title=… ties=… areas=… labels=… outlines=… %}`; see `MapOptions`.

    `areas`: one code of a territory or comarca, or several. Without a title it is called "Map of the members".
    `skip_to`: id of what follows; a link to it spares who uses a keyboard the stops on the map.
    """
    options = MapOptions(
        title=str(title) or gettext("Map of the members"),
        ties=None if ties is None else tuple((start, end) for start, end in ties),
        labels=labels,
        outlines=outlines,
        areas=frozenset(code for code in _several(areas) if code),
    )
    drawing = dot_map.dot_map(tuple(places), options)
    if not skip_to:
        return drawing
    return format_html('<a class="skip-link" href="#{}">{}</a>{}', skip_to, gettext("Skip the map"), drawing)


@register.simple_tag
def mini_map(codes: str | Iterable[str], hue: str = "", title: str = "") -> SafeString:
    """A small map with one or several places lit: `{% mini_map page.place_code hue=page.hue %}`."""
    return dot_map.mini_map(tuple(_several(codes)), hue=hue or "", title=str(title))


@register.simple_tag
def cover(
    key: str,
    code: str = "",
    others: Iterable[str] = (),
    hue: str = "",
    ratio: float = 1.6,
    tile: bool = False,
) -> SafeString:
    """A generated cover: `{% cover key=page.cover_key code=page.place_code hue=page.hue %}`; see `covers.cover`.

    `tile`: the town goes to the top right, out of the way of the words of a tile.
    """
    focus = covers.TILE_FOCUS if tile else None
    return covers.cover(
        str(key), code=code or "", others=tuple(others or ()), hue=hue or "", ratio=float(ratio), focus=focus
    )


@register.simple_tag
def open_graph_url(page: Page) -> str:
    """Path of the picture a page shows when it is shared; empty if its type has none."""
    return open_graph.open_graph_url(page)


def _several(codes: str | Iterable[str] | None) -> list[str]:
    """Codes as a list, whether one or several came."""
    return [codes] if isinstance(codes, str) else list(codes or ())
