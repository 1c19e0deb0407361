"""The dot map: every member a link with a name, light, well-formed and safe whatever the names hold."""

import csv
import gzip
import math
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from xmess.territory import gazetteer
from xmess.territory.dot_map import MapOptions, MapPlace, PlaceKind, PlaceState, dot_map, mini_map
from xmess.territory.gazetteer import Territory

ROOT = Path(__file__).resolve().parents[2]
TITLE = MapOptions(title="Members")
COMARQUES = ("14", "34")


def _members(count: int = 50) -> tuple[MapPlace, ...]:
    """Towns spread over the alphabet, and two county councils."""
    towns = list(gazetteer.municipalities().values())[:: 947 // count][:count]
    councils = [
        MapPlace(code, f"Consell Comarcal {code}", f"/ca/membres/cc-{code}/", PlaceKind.COUNTY_COUNCIL)
        for code in COMARQUES
    ]
    return (*(MapPlace(town.code, town.name, f"/ca/membres/{town.code}/") for town in towns), *councils)


def _tree(markup: str) -> ElementTree.Element:
    return ElementTree.fromstring(markup)  # noqa: S314 (our own markup)


def _circles(link: ElementTree.Element) -> dict[str, ElementTree.Element]:
    return {circle.get("class", ""): circle for circle in link.findall("circle")}


def test_every_member_is_a_link_with_a_name_in_the_order_of_the_list() -> None:
    links = _tree(dot_map(_members(), TITLE)).findall(".//a")
    names = [link.findtext("title", "") for link in links]
    assert len(links) == 52
    assert all(link.get("href", "").startswith("/ca/membres/") and link.get("data-place") for link in links)
    towns, councils = names[:-2], names[-2:]
    assert all("Consell" in name for name in councils)
    by_name = {town.name: gazetteer.sort_key(town.sort_name) for town in gazetteer.municipalities().values()}
    assert [by_name[name] for name in towns] == sorted(by_name[name] for name in towns)


def test_the_map_has_a_name_and_all_the_towns() -> None:
    svg = _tree(dot_map(_members(), TITLE)).find("svg")
    assert svg is not None
    assert (svg.get("role"), svg.get("aria-label")) == ("group", "Members")
    towns = svg.find("path[@class='map-town']")
    assert towns is not None
    assert towns.get("d", "").count("h0") == 947


def test_nothing_is_styled_inline() -> None:
    markup = dot_map(_members(), MapOptions(title="x", outlines=True, ties=(("080193", "170792"),)))
    assert not re.search(r"style=|fill=|stroke=|<script|onclick", markup)


def test_the_home_map_is_light() -> None:
    assert len(gzip.compress(dot_map(_members(66), TITLE).encode())) < 7_000
    with_everything = dot_map(_members(300), MapOptions(title="x", outlines=True))
    assert len(gzip.compress(with_everything.encode())) < 30_000


def test_touch_targets_are_generous_and_do_not_overlap() -> None:
    links = _tree(dot_map(_members(), TITLE)).findall(".//a")
    targets = [_circles(link)["map-target"] for link in links]
    assert max(float(target.get("r", 0)) for target in targets) >= 12
    enlarged = [
        (float(target.get("cx", 0)), float(target.get("cy", 0)), float(target.get("r", 0)))
        for target in targets
        if float(target.get("r", 0)) > 9
    ]
    for number, (x, y, radius) in enumerate(enlarged):
        for other_x, other_y, other_radius in enlarged[number + 1 :]:
            assert math.dist((x, y), (other_x, other_y)) >= radius + other_radius - 2  # rounding


def test_a_county_council_is_a_ring_and_a_highlighted_town_stands_out() -> None:
    places = (
        MapPlace("14", "Consell Comarcal del Berguedà", "/cc/", PlaceKind.COUNTY_COUNCIL),
        MapPlace("081136", "Manresa", "/manresa/", state=PlaceState.HIGHLIGHTED, hue="amber"),
    )
    town, council = _tree(dot_map(places, TITLE)).findall(".//a")
    assert "map-ring" in _circles(council)
    assert "map-dot map-highlighted" in _circles(town)
    assert town.get("data-hue") == "amber"


def test_a_filtered_out_place_is_a_mark_without_link_or_name() -> None:
    places = (
        MapPlace("081136", "Manresa", "/manresa/", state=PlaceState.DIMMED),
        MapPlace("080193", "Barcelona", "/barcelona/"),
    )
    markup = dot_map(places, TITLE)
    assert "Manresa" not in markup
    assert [link.get("href") for link in _tree(markup).findall(".//a")] == ["/barcelona/"]
    assert _tree(markup).find(".//g[@class='map-dimmed']/circle") is not None


def test_ties_are_arcs_when_given_a_network_when_not_and_absent_when_empty() -> None:
    places = _members(10)
    mentor, mentored = places[0].code, places[5].code

    def tie_of(options: MapOptions) -> ElementTree.Element | None:
        return _tree(dot_map(places, options)).find(".//path[@class='map-tie']")

    arcs = tie_of(MapOptions(title="x", ties=((mentor, mentored), (mentor, "999999"))))
    network = tie_of(TITLE)
    assert arcs is not None and network is not None
    assert arcs.get("d", "").count("Q") == 1
    assert network.get("d", "").count("l") == 9
    assert tie_of(MapOptions(title="x", ties=())) is None


@pytest.mark.parametrize("area", [*Territory, "13", "39", "43"])
def test_a_close_up_shows_the_members_of_the_area_and_no_other(area: str) -> None:
    places = tuple(MapPlace(town.code, town.name, f"/{town.code}/") for town in gazetteer.municipalities().values())
    tree = _tree(dot_map(places, MapOptions(title="x", areas=frozenset([area]), outlines=True, ties=())))
    codes = {link.get("data-place") for link in tree.findall(".//a")}
    inside = {t.code for t in gazetteer.municipalities().values() if area in (t.territory, t.comarca_code)}
    assert codes == inside
    assert tree.find(".//path[@class='map-outline']") is not None


def test_an_invented_town_is_left_out() -> None:
    places = (MapPlace("", "Vilaexemple", "/x/"), MapPlace("999999", "Altra", "/y/"))
    assert _tree(dot_map(places, TITLE)).findall(".//a") == []


def test_without_members_there_is_still_a_map() -> None:
    markup = dot_map((), TITLE)
    assert "map-tie" not in markup
    assert _tree(markup).find(".//path[@class='map-town']") is not None


def test_landmarks_are_written_for_wide_and_narrow_places() -> None:
    places = tuple(MapPlace(code, gazetteer.name_of(code), "/x/") for code in ("080193", "170792", "251207", "431233"))
    tree = _tree(dot_map(places, TITLE))
    for width in ("wide", "narrow"):
        labels = tree.findall(f".//g[@class='map-labels map-labels-{width}']/text")
        assert {label.text for label in labels} == {"Barcelona", "Girona", "Lleida", "Reus"}
    assert "map-labels" not in dot_map(places, MapOptions(title="x", labels=False))


@given(name=st.text(max_size=40), url=st.text(max_size=40), hue=st.text(max_size=10), title=st.text(max_size=40))
@settings(max_examples=60, deadline=None)
def test_whatever_people_type_stays_text(name: str, url: str, hue: str, title: str) -> None:
    place = MapPlace("081136", f'{name}"><script>', f'{url}"', hue=hue, state=PlaceState.HIGHLIGHTED)
    tree = _tree(dot_map((place,), MapOptions(title=title)))
    assert tree.find(".//script") is None
    assert len(tree.findall(".//title")) == 1
    assert _tree(mini_map(("081136",), hue=hue, title=title)).tag == "svg"


def test_a_mini_map_is_decorative_unless_it_has_a_title() -> None:
    plain, named = _tree(mini_map(("081136", "999999"), hue="rose")), _tree(mini_map(("081136",), title="Manresa"))
    assert plain.get("aria-hidden") == "true"
    assert len(plain.findall(".//g[@class='map-lit']/circle")) == 1
    assert (named.get("role"), named.get("aria-label")) == ("img", "Manresa")
    assert "<a" not in mini_map(("081136",), hue="rose")


def test_the_data_names_its_sources() -> None:
    attribution = (ROOT / "site/xmess/territory/data/README.md").read_text()
    assert "Institut d'Estadística de Catalunya" in attribution
    assert "Instituto Geográfico Nacional" in attribution and "CC BY 4.0" in attribution
    with (ROOT / "site/xmess/territory/data/municipalities.csv").open() as rows:
        assert sum(1 for _ in csv.DictReader(rows)) == 947
