"""The picture of a page: right size, light, the same bytes every time, and never an error."""

import io

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from xmess.design.palette import Hue, topic_colours
from xmess.territory import open_graph_drawing
from xmess.territory.open_graph import OpenGraphFacts, digest_of, render_open_graph

RAVAL = OpenGraphFacts(
    title="Solar municipal per a La Raval, habitatge en cessió d’ús",
    kicker="Bona pràctica · Manresa",
    hue="amber",
    place_code="081136",
    key="raval",
)
LONG = (
    "Comissió interdepartamental i unitat de contractació responsable per a la integració de clàusules socials i "
    "ambientals en els plecs de tots els contractes municipals i supramunicipals de la comarca, segona edició revisada"
)


def _opened(png: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(png))
    image.load()
    return image


@pytest.mark.parametrize("title", [RAVAL.title, "Cures", LONG, "", "x" * 255])
def test_a_picture_has_the_size_networks_ask_for_and_is_light(title: str) -> None:
    png = render_open_graph(OpenGraphFacts(title, "Bona pràctica", "teal", "", "k"), "ca")
    image = _opened(png)
    assert (image.format, image.size) == ("PNG", (1200, 630))
    assert len(png) < 60_000


def test_the_same_facts_give_the_same_bytes() -> None:
    assert render_open_graph(RAVAL, "ca") == render_open_graph(RAVAL, "ca")


def test_the_drawing_wears_the_colours_of_the_topic() -> None:
    colours = _opened(render_open_graph(RAVAL, "ca")).convert("RGB").getcolors(maxcolors=256)
    assert colours is not None
    found = [colour for _, colour in colours]
    for wanted in (topic_colours("amber").tint, topic_colours("amber").topic):
        assert any(max(abs(a - b) for a, b in zip(wanted, colour, strict=True)) <= 3 for colour in found)


def test_the_full_name_is_in_the_language_of_the_page(monkeypatch: pytest.MonkeyPatch) -> None:
    said = []
    monkeypatch.setattr(open_graph_drawing, "draw", lambda facts, network: said.append(network) or b"")
    render_open_graph(RAVAL, "en")
    assert said == ["Network of Municipalities for the Social and Solidarity Economy"]


def test_words_stay_on_their_side_of_the_picture() -> None:
    image = _opened(render_open_graph(OpenGraphFacts(LONG, LONG, "sky", "", "k"), "ca")).convert("RGB")
    paper = image.getpixel((5, 300))
    edge = 1200 - open_graph_drawing.COVER_WIDTH
    assert all(image.getpixel((x, y)) == paper for x in range(edge - 12, edge) for y in range(60, 625, 5))
    assert all(image.getpixel((x, y)) == paper for x in (5, 40, 66) for y in range(60, 625, 5))


@given(title=st.text(max_size=120), kicker=st.text(max_size=60), hue=st.sampled_from([*Hue.values, "", "nonsense"]))
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_text_gives_a_picture(title: str, kicker: str, hue: str) -> None:
    assert _opened(render_open_graph(OpenGraphFacts(title, kicker, hue, "999999", title), "ca")).size == (1200, 630)


def test_the_digest_changes_with_everything_drawn() -> None:
    digests = {digest_of(RAVAL, "ca"), digest_of(RAVAL, "es")}
    for name in ("title", "kicker", "hue", "place_code", "key"):
        changed = {**{each: getattr(RAVAL, each) for each in RAVAL.__slots__}, name: "other"}
        digests.add(digest_of(OpenGraphFacts(**changed), "ca"))
    assert len(digests) == 7
    assert all(len(digest) == 16 for digest in digests)
