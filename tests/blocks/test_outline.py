"""Headings make an outline without holes, and keep their address."""

from typing import Any

import pytest
from wagtail.blocks import StreamBlockValidationError

from blocks.body import BodyBlock, contents
from tests.factories.blocks import child

BODY = BodyBlock(required=False)


def body(*headings: dict[str, str]) -> Any:
    return BODY.to_python([child("heading", {"level": "h2", "anchor": ""} | heading) for heading in headings])


def test_a_part_needs_a_section_before_it_and_the_message_stands_on_its_level() -> None:
    with pytest.raises(StreamBlockValidationError) as refused:
        BODY.clean(body({"text": "Part", "level": "h3"}, {"text": "Secció"}))
    (position, error), *others = refused.value.block_errors.items()
    assert (position, list(error.block_errors), others) == (0, ["level"], [])


def test_sections_and_parts_in_order_are_fine() -> None:
    right = body({"text": "Secció"}, {"text": "Part", "level": "h3"}, {"text": "Una altra"})
    assert len(BODY.clean(right)) == 3


def test_a_draft_may_wait_for_its_section() -> None:
    assert len(BODY.clean_deferred(body({"text": "Part", "level": "h3"}))) == 1


def test_two_headings_cannot_have_the_same_address() -> None:
    with pytest.raises(StreamBlockValidationError) as refused:
        BODY.clean(body({"text": "Un", "anchor": "quotes"}, {"text": "Dos", "anchor": "quotes"}))
    assert list(refused.value.block_errors) == [1]


@pytest.mark.parametrize("anchor", ["Quotes", "1r", "amb espai", 'x"onclick', "çedilla", "fi\n"])
def test_an_address_is_plain(anchor: str) -> None:
    with pytest.raises(StreamBlockValidationError):
        BODY.clean(body({"text": "Quotes", "anchor": anchor}))


def test_without_a_name_the_address_comes_from_the_block_so_new_words_keep_it() -> None:
    before = body({"text": "Les quotes"})
    (link,) = contents(before)
    renamed = BODY.to_python([before.get_prep_value()[0] | {"value": {"text": "Quotes i pagaments", "level": "h2"}}])
    assert contents(renamed)[0].url == link.url
    assert f'id="{link.url[1:]}"' in renamed.render_as_block()


def test_contents_are_the_sections() -> None:
    links = contents(
        body({"text": "Un", "anchor": "un"}, {"text": "Part", "level": "h3"}, {"text": "Dos", "anchor": "dos"})
    )
    assert [(link.label, link.url) for link in links] == [("Un", "#part-un"), ("Dos", "#part-dos")]
