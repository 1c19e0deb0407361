"""The drawings in templates, escaped once and only once."""

from typing import Any

import pytest
from django.template import Context, Template

from xmess.territory.dot_map import MapPlace

PLACES = [MapPlace("081136", 'Manresa & "Bages"', "/manresa/"), MapPlace("080193", "Barcelona", "/barcelona/")]


def _render(source: str, **context: object) -> str:
    return Template("{% load territory_tags %}" + source).render(Context(context))


def test_the_map_takes_a_list_and_a_title() -> None:
    markup = _render(
        '{% dot_map places title="Membres d’aquí" ties=ties %}', places=PLACES, ties=[["081136", "080193"]]
    )
    assert 'aria-label="Membres d’aquí"' in markup
    assert '<title>Manresa &amp; "Bages"</title>' in markup
    assert 'class="map-tie"' in markup
    assert "&lt;svg" not in markup


def test_the_map_has_a_name_even_without_a_title() -> None:
    assert 'aria-label=""' not in _render("{% dot_map places %}", places=PLACES)


def test_the_map_can_be_skipped() -> None:
    markup = _render('{% dot_map places skip_to="figures" %}', places=PLACES)
    assert markup.startswith('<a class="skip-link" href="#figures">')
    assert 'class="skip-link"' not in _render("{% dot_map places %}", places=PLACES)


@pytest.mark.parametrize("area", ["07", ["07"], ("07", ""), {"07"}])
def test_a_map_of_one_area_or_several(area: Any) -> None:
    markup = _render("{% dot_map places areas=area %}", places=PLACES, area=area)
    assert "/manresa/" in markup and "/barcelona/" not in markup


@pytest.mark.parametrize("area", ["", None, []])
def test_without_area_the_map_is_whole(area: Any) -> None:
    assert "/barcelona/" in _render("{% dot_map places areas=area %}", places=PLACES, area=area)


@pytest.mark.parametrize("codes", ["081136", ["081136"], ("081136",)])
def test_a_mini_map_takes_one_code_or_several(codes: Any) -> None:
    markup = _render('{% mini_map codes hue="amber" %}', codes=codes)
    assert 'data-hue="amber"' in markup and 'class="map-lit"><circle' in markup


def test_a_cover_needs_only_a_key() -> None:
    markup = _render("{% cover key=key code=code hue=hue %}", key="<key>", code=None, hue=None)
    assert markup.startswith('<svg class="cover" viewBox=')


def test_a_tile_puts_the_town_out_of_the_way() -> None:
    assert _render('{% cover key="x" tile=True %}') != _render('{% cover key="x" %}')


@pytest.mark.django_db
def test_a_page_tells_the_address_of_its_picture(homes: dict[str, Any]) -> None:
    assert _render("{% open_graph_url page %}", page=homes["ca"]).startswith("/og/")
