"""The dot map: Catalonia as its 947 municipalities, the members of the network in colour, as inline SVG.

Pure: places and options in, markup out. Colours come from classes and `data-hue` only (`drawings.css`), so the strict
content security policy holds. Every shown member is a link with a name; the list beside the map says the same, which
is also the equivalent WCAG 2.5.8 asks for where dots are nearer to each other than a finger is wide.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from django.utils.safestring import SafeString, mark_safe

from xmess.territory import gazetteer, geometry
from xmess.territory.geometry import Frame, Point, Segment
from xmess.territory.labels import Label, beside, place_labels
from xmess.territory.markup import attribute, text

MINI_RADIUS = 15
#: Font sizes in the map's units; the CSS shows one set or the other by the width of the map's container.
WIDE_SIZE, NAME_SIZE, NARROW_SIZE = 16, 20, 30
WIDE_LABELS, NARROW_LABELS, CLOSE_LABELS = 10, 6, 40
#: Invisible circle that answers to the finger: as large as the neighbours allow, up to this radius.
LARGEST_TARGET = 27
#: From this scale on a frame is a close-up: larger dots, every name that has room.
CLOSE_SCALE = 2

#: Cities that help to find one's way, the most useful first: their names are written when they are members.
# fmt: off
LANDMARKS = (
    "080193", "170792", "251207", "431482", "431233", "252038", "082981", "081136", "430141", "252173",
    "431554", "170669", "171143", "252430", "080229", "081022", "171175", "431567", "083054", "170237",
    "081213", "082798", "080961", "171479", "171411", "252075", "252347", "252094", "250404", "250729",
    "431613", "430862", "430555", "430640", "430939", "431634", "083073", "081878", "170157", "251734",
)
# fmt: on


class PlaceKind(StrEnum):
    """What a dot stands for: a town is a filled circle, a county council a ring in the middle of its comarca."""

    MUNICIPALITY = "municipality"
    COUNTY_COUNCIL = "county_council"


#: CSS class and radius of each kind.
SHAPES = {PlaceKind.MUNICIPALITY: ("map-dot", 5.5), PlaceKind.COUNTY_COUNCIL: ("map-ring", 9.0)}


class PlaceState(StrEnum):
    """How much a place stands out. A dimmed one (filtered out) stays as a mark, without link or name."""

    NORMAL = "normal"
    HIGHLIGHTED = "highlighted"
    DIMMED = "dimmed"


@dataclass(frozen=True, slots=True)
class MapPlace:
    """A place on the map. `code`: municipality (six digits) or comarca (two); `hue`: palette code, else the brand's."""

    code: str
    name: str
    url: str = ""
    kind: PlaceKind = PlaceKind.MUNICIPALITY
    state: PlaceState = PlaceState.NORMAL
    hue: str = ""


@dataclass(frozen=True, slots=True)
class MapOptions:
    """How to draw a map.

    `title`: accessible name, in the page's language. `ties`: pairs of place codes (mentor, mentored) drawn as arcs;
    None draws the shortest network that joins every place instead, an empty tuple nothing. `areas`: codes of
    territories and comarques to show alone. `outlines`: faint borders, of comarques in a close-up, else of territories.
    """

    title: str
    ties: tuple[tuple[str, str], ...] | None = None
    labels: bool = True
    outlines: bool = False
    areas: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Spot:
    """A place with its point in the frame."""

    place: MapPlace
    at: Point

    @property
    def radius(self) -> float:
        return SHAPES[self.place.kind][1]


@lru_cache(maxsize=64)
def dot_map(places: tuple[MapPlace, ...], options: MapOptions) -> SafeString:
    """Markup of the map, in the order a keyboard visits it: by name, as in the list beside it.

    A place whose code is not on the territory (an invented example town) or that lies outside `areas` is left out:
    it is in the list.
    """
    frame = geometry.area_frame(options.areas)
    spots = _spots(places, frame, _area_codes(options.areas))
    shown = [spot for spot in spots if spot.place.state != PlaceState.DIMMED]
    ties, tie_path = _ties(shown, options.ties)
    parts = [
        f'<svg class="map{" map-close" if frame.scale >= CLOSE_SCALE else ""}" viewBox="{frame.view_box}" role="group" '
        f'aria-label="{attribute(options.title)}">',
        _outlines(frame, options),
        _towns(frame, options.areas),
        f'<path class="map-tie" d="{tie_path}"/>' if tie_path else "",
        _dimmed(spot for spot in spots if spot.place.state == PlaceState.DIMMED),
        '<g class="map-member">',
        *(_member(spot, shown, frame) for spot in shown),
        "</g>",
        _labels(shown, ties, frame) if options.labels else "",
        "</svg>",
    ]
    # Safe: every value that is not a number of ours went through `markup`.
    return mark_safe(f'<div class="map-frame">{"".join(parts)}</div>')


@lru_cache(maxsize=512)
def mini_map(codes: tuple[str, ...], hue: str = "", title: str = "") -> SafeString:
    """A small map with some places lit and no links; decorative unless it gets a `title`."""
    frame = geometry.whole_frame()
    name = f'role="img" aria-label="{attribute(title)}"' if title else 'aria-hidden="true"'
    points = [frame.place(point) for point in map(geometry.point_of, codes) if point]
    lit = "".join(f'<circle cx="{x:.0f}" cy="{y:.0f}" r="{MINI_RADIUS}"/>' for x, y in points)
    colour = f' data-hue="{attribute(hue)}"' if hue else ""
    # Safe: every value that is not a number of ours went through `markup`.
    return mark_safe(
        f'<svg class="map map-mini"{colour} viewBox="{frame.view_box}" {name}>'
        f'{_towns(frame, frozenset())}<g class="map-lit">{lit}</g></svg>'
    )


def _spots(places: Iterable[MapPlace], frame: Frame, inside: frozenset[str]) -> list[_Spot]:
    found = []
    for place in sorted(places, key=_by_name):
        point = geometry.point_of(place.code)
        if point and (not inside or place.code in inside):
            found.append(_Spot(place, frame.place(point)))
    return found


def _by_name(place: MapPlace) -> tuple[bool, str]:
    """Towns by the name that sorts (without article), then county councils."""
    town = gazetteer.municipality(place.code)
    return place.kind == PlaceKind.COUNTY_COUNCIL, gazetteer.sort_key(town.sort_name if town else place.name)


@cache
def _area_codes(areas: frozenset[str]) -> frozenset[str]:
    """Codes of the municipalities and comarques of some areas; empty for the whole territory."""
    comarques = {comarca.code for area in areas for comarca in gazetteer.comarques_of(area)}
    towns = {code for code, town in gazetteer.municipalities().items() if town.comarca_code in comarques}
    return frozenset(comarques | towns)


@cache
def _towns(frame: Frame, areas: frozenset[str]) -> str:
    """Every municipality as a dot; in a close-up the ones outside the area are fainter."""
    inside = _area_codes(areas)
    near, away = [], []
    for code, point in geometry.town_points().items():
        placed = frame.place(point)
        if not inside or code in inside:
            near.append(placed)
        elif frame.holds(placed, margin=5):
            away.append(placed)
    faint = f'<path class="map-town map-away" d="{geometry.dots(away)}"/>' if away else ""
    return f'{faint}<path class="map-town" d="{geometry.dots(near)}"/>'


def _outlines(frame: Frame, options: MapOptions) -> str:
    if not options.outlines:
        return ""
    chosen = [comarca for area in sorted(options.areas) for comarca in gazetteer.comarques_of(area)]
    path = geometry.outlines(chosen, frame) if chosen else geometry.territory_outlines(frame)
    return f'<path class="map-outline" d="{path}"/>'


def _ties(spots: Sequence[_Spot], ties: tuple[tuple[str, str], ...] | None) -> tuple[list[Segment], str]:
    """Lines between places and their path: arcs between mentors and mentored, or the shortest network."""
    if ties is None:
        towns = [spot.at for spot in spots if spot.place.kind == PlaceKind.MUNICIPALITY]
        tree = geometry.spanning_tree(towns)
        return tree, geometry.lines(tree)
    at = {spot.place.code: spot.at for spot in spots}
    pairs = [(at[start], at[end]) for start, end in ties if start in at and end in at]
    return pairs, "".join(geometry.arc(*pair) for pair in pairs)


def _target_radius(spot: _Spot, spots: Sequence[_Spot]) -> float:
    """Half the way to the nearest neighbour: targets never overlap."""
    nearest = min((math.dist(spot.at, other.at) for other in spots if other is not spot), default=math.inf)
    return max(spot.radius, min(LARGEST_TARGET, nearest / 2))


def _dimmed(spots: Iterable[_Spot]) -> str:
    circles = "".join(f'<circle class="{SHAPES[spot.place.kind][0]}" {_centre(spot)}/>' for spot in spots)
    return f'<g class="map-dimmed">{circles}</g>' if circles else ""


def _member(spot: _Spot, spots: Sequence[_Spot], frame: Frame) -> str:
    place = spot.place
    shape = SHAPES[place.kind][0] + (" map-highlighted" if place.state == PlaceState.HIGHLIGHTED else "")
    colour = f' data-hue="{attribute(place.hue)}"' if place.hue else ""
    link = f'a href="{attribute(place.url)}" data-place="{attribute(place.code)}"' if place.url else "g"
    target = _target_radius(spot, spots)
    dots = [other.at for other in spots]
    name = beside(place.name, spot.at, dots=dots, frame=frame, size=NAME_SIZE, radius=14)
    return (
        f"<{link}{colour}><title>{text(place.name)}</title>"
        f'<circle class="map-target" cx="{spot.at[0]:.0f}" cy="{spot.at[1]:.0f}" r="{target:.0f}"/>'
        f'<circle class="{shape}" {_centre(spot)}/>{_text(name, "map-name")}</{link[0]}>'
    )


def _centre(spot: _Spot) -> str:
    return f'cx="{spot.at[0]:.0f}" cy="{spot.at[1]:.0f}" r="{spot.radius:g}"'


def _labels(spots: Sequence[_Spot], ties: Sequence[Segment], frame: Frame) -> str:
    """Names of landmarks, and in a close-up of every town, twice: small for a wide map, large and few for a phone."""
    towns = {spot.place.code: spot for spot in spots if spot.place.kind == PlaceKind.MUNICIPALITY}
    close = frame.scale >= CLOSE_SCALE
    first = [towns[code] for code in LANDMARKS if code in towns]
    rest = [spot for spot in towns.values() if spot not in first] if close or len(towns) <= WIDE_LABELS else []
    names = [(spot.place.name, spot.at) for spot in (*first, *rest)]
    groups = []
    for size, most, width in (
        (WIDE_SIZE, CLOSE_LABELS if close else WIDE_LABELS, "wide"),
        (NARROW_SIZE, NARROW_LABELS, "narrow"),
    ):
        labels = place_labels(
            names, dots=[spot.at for spot in spots], ties=ties, frame=frame, size=size, radius=7, most=most
        )
        groups.append(f'<g class="map-labels map-labels-{width}">{"".join(_text(label) for label in labels)}</g>')
    return f'<g aria-hidden="true">{"".join(groups)}</g>'


def _text(label: Label, css_class: str = "") -> str:
    anchor = "" if label.anchor == "start" else f' text-anchor="{label.anchor}"'
    css = f' class="{css_class}" aria-hidden="true"' if css_class else ""
    return f'<text{css} x="{label.x:.0f}" y="{label.y:.0f}"{anchor}>{text(label.text)}</text>'
