"""Content that lacks a block's value is submitted for translation without a crash (wagtail-localize issue 875)."""

import json
from typing import Any

import pytest
from wagtail.blocks import (
    BlockQuoteBlock,
    CharBlock,
    ListBlock,
    RichTextBlock,
    StreamBlock,
    StructBlock,
    TextBlock,
    URLBlock,
)
from wagtail.embeds.blocks import EmbedBlock
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageBlock, ImageChooserBlock
from wagtail_localize.segments.extract import StreamFieldSegmentExtractor

ID = "6f2b5a39-54b3-4a43-9d3f-6f2c5b6c7d10"


def segments(block: Any, stored: Any) -> list[Any]:
    """What is extracted from a struct that stores ``stored`` (and may lack the optional child ``x``)."""
    struct = StructBlock([("title", CharBlock(required=False)), ("x", block)])
    field = StreamField([("part", struct)])
    field.set_attributes_from_name("body")
    value = field.stream_block.to_python([{"type": "part", "id": ID, "value": stored}])
    return StreamFieldSegmentExtractor(field, include_overridables=True).handle_stream_block(value)


@pytest.mark.parametrize(
    "block",
    [
        EmbedBlock(required=False),
        CharBlock(required=False),
        TextBlock(required=False),
        BlockQuoteBlock(required=False),
        URLBlock(required=False),
        RichTextBlock(required=False),
        ImageChooserBlock(required=False),
        ImageBlock(required=False),
        ListBlock(CharBlock(required=False)),
        StreamBlock([("text", CharBlock(required=False))], required=False),
        StructBlock([("text", CharBlock(required=False)), ("embed", EmbedBlock(required=False))]),
    ],
    ids=lambda block: type(block).__name__,
)
@pytest.mark.parametrize("stored", [{"title": "Hola"}, {"title": "Hola", "x": None}], ids=["missing", "null"])
@pytest.mark.django_db
def test_a_value_that_is_not_there_is_nothing_to_translate(block: Any, stored: dict[str, Any]) -> None:
    try:
        found = segments(block, json.loads(json.dumps(stored)))
    except TypeError:
        pytest.skip("Wagtail itself cannot read null there")
    assert [segment.string.data for segment in found if hasattr(segment, "string") and segment.string.data] == ["Hola"]


@pytest.mark.django_db
def test_what_is_there_is_still_extracted() -> None:
    found = segments(CharBlock(required=False), {"title": "Hola", "x": "Adeu"})
    assert [segment.string.data for segment in found] == ["Hola", "Adeu"]
