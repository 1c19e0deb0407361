"""Tables, files, recordings, notices: what each works out from what was typed."""

from typing import Any

import pytest
from django.utils.translation import override
from wagtail.blocks import StreamBlockValidationError

from blocks.body import BodyBlock
from blocks.embed import provider_name
from tests.factories.blocks import child, item
from tests.factories.content import document, picture

BODY = BodyBlock()


def shown(kind: str, value: Any) -> str:
    return BODY.to_python([child(kind, value)]).render_as_block()


def table(*rows: list[str], header: tuple[str, ...] = ("Mida", "Quota"), **fields: Any) -> dict[str, Any]:
    cells = [item([item(cell) for cell in row]) for row in rows]
    return {"caption": "Quotes", "header": [item(cell) for cell in header], "rows": cells} | fields


def test_a_short_row_is_filled_up_so_that_columns_never_shift() -> None:
    assert shown("table", table(["Petita"], ["Gran", "400 €"])).count("<td>") == 2


def test_a_long_row_is_refused() -> None:
    with pytest.raises(StreamBlockValidationError) as refused:
        BODY.clean(BODY.to_python([child("table", table(["Petita", "200 €", "de més"]))]))
    assert list(refused.value.block_errors[0].block_errors) == ["rows"]


def test_the_first_cell_may_be_an_ordinary_one() -> None:
    assert 'scope="row"' in shown("table", table(["Petita", "200 €"]))
    assert 'scope="row"' not in shown("table", table(["Petita", "200 €"], row_headers=False))


def test_a_corner_without_words_is_no_heading() -> None:
    assert shown("table", table(["Petita", "200 €"], header=("", "Quota"))).count('<th scope="col">') == 1


def test_a_file_says_its_type_its_size_and_a_language_that_is_not_the_readers(db: Any) -> None:
    stored = document("Protocol", language="es")
    raw = {"items": [item({"document": stored.pk, "note": "4 pàgines"})]}
    with override("ca"):
        markup = shown("documents", raw)
    assert "(PDF, 16 bytes, 4 pàgines, castellà)" in " ".join(markup.split())
    assert 'hreflang="es"' in markup
    with override("es"):
        assert "hreflang" not in shown("documents", raw)


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.youtube.com/watch?v=1", "YouTube"),
        ("https://youtu.be/1", "YouTube"),
        ("https://player.vimeo.com/video/1", "Vimeo"),
        ("https://video.municipi.example/1", "video.municipi.example"),
        ("https://notyoutube.com/1", "notyoutube.com"),
    ],
)
def test_the_other_site_is_named(url: str, name: str) -> None:
    assert provider_name(url) == name


def test_a_recording_is_a_link_with_its_transcript_and_asks_nothing_of_others(db: Any) -> None:
    raw = {"url": "https://vimeo.com/1", "title": "Jornada", "transcript": "<p>Bon dia.</p>", "cover": picture().pk}
    markup = shown("video", raw)
    assert 'href="https://vimeo.com/1"' in markup
    assert "Vimeo" in markup
    assert "Bon dia." in markup
    assert 'alt=""' in markup
    assert "<iframe" not in markup and "<video" not in markup and "vimeo.com/api" not in markup


@pytest.mark.parametrize("url", ["http://vimeo.com/1", "javascript:alert(1)", "ftp://example.org/x"])
def test_a_recording_has_a_safe_address(url: str) -> None:
    with pytest.raises(StreamBlockValidationError) as refused:
        BODY.clean(BODY.to_python([child("video", {"url": url, "title": "Jornada"})]))
    assert "url" in refused.value.block_errors[0].block_errors


def test_an_invented_example_says_so() -> None:
    with override("en"):
        assert "Invented example" in shown("notice", {"kind": "example", "text": "<p>Vilaexemple.</p>"})
        assert "Invented example" not in shown("notice", {"kind": "info", "text": "<p>Vilaexemple.</p>"})


@pytest.mark.parametrize("when", ["2017", "2017-05", "2017-05-17"])
def test_a_moment_may_be_a_year_a_month_or_a_day(when: str) -> None:
    moment = {"date": "Maig", "title": "Assemblea", "datetime": when}
    raw = BODY.to_python([child("timeline", {"items": [item(moment)]})])
    assert f'datetime="{when}"' in BODY.clean(raw).render_as_block()


@pytest.mark.parametrize("when", ["maig", "2017-13", "17/05/2017", "2017-05-32"])
def test_a_moment_for_machines_is_a_date(when: str) -> None:
    moment = {"date": "Maig", "title": "Assemblea", "datetime": when}
    with pytest.raises(StreamBlockValidationError):
        BODY.clean(BODY.to_python([child("timeline", {"items": [item(moment)]})]))


def test_a_gallery_finds_all_its_renditions_in_one_query(db: Any, django_assert_max_num_queries: Any) -> None:
    def gallery(number: int) -> dict[str, Any]:
        items = [item({"image": {"image": picture(f"f{n}").pk, "alt_text": "Un"}}) for n in range(number)]
        return {"items": items}

    raw = gallery(6)
    shown("gallery", raw)  # makes the renditions
    with django_assert_max_num_queries(2):
        shown("gallery", raw)
