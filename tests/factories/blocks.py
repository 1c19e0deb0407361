"""Raw stream data for any block, made from its definition: a new kind of block is covered without a line here."""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from wagtail.blocks import (
    Block,
    BooleanBlock,
    CharBlock,
    ChoiceBlock,
    ChooserBlock,
    ListBlock,
    PageChooserBlock,
    RegexBlock,
    RichTextBlock,
    StructBlock,
    TextBlock,
    URLBlock,
)
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageBlock, ImageChooserBlock

ADDRESS = "https://example.org/cosa"
CODES = ("ancora", "2017-05-17")


@dataclass(frozen=True)
class Library:
    """Primary keys of what choosers point to."""

    page: int
    document: int
    image: int


def filled(block: Block, library: Library, place: str = "text") -> Any:
    """Raw data of ``block`` with every key filled; every text is unique and names its place."""
    if isinstance(block, ImageBlock):
        return {"image": library.image, "alt_text": f"{place} alt", "decorative": False}
    if isinstance(block, StructBlock):
        return {name: filled(child, library, f"{place} {name}") for name, child in block.child_blocks.items()}
    if isinstance(block, ListBlock):
        return [item(filled(block.child_block, library, f"{place} {number}")) for number in range(2)]
    choosers = {
        PageChooserBlock: library.page,
        DocumentChooserBlock: library.document,
        ImageChooserBlock: library.image,
    }
    for kind, key in choosers.items():
        if isinstance(block, kind):
            return key
    return _leaf(block, place)


def _leaf(block: Block, place: str) -> Any:
    if isinstance(block, RichTextBlock):
        return f"<p>{place}</p>"
    if isinstance(block, URLBlock):
        return ADDRESS
    if isinstance(block, RegexBlock):
        return next(code for code in CODES if _matches(block, code))
    if isinstance(block, ChoiceBlock):
        return next(value for value, _label in block.field.choices if value)
    if isinstance(block, BooleanBlock):
        return True
    assert isinstance(block, CharBlock | TextBlock), f"No sample for {type(block).__name__}"
    return place


def _matches(block: RegexBlock, code: str) -> bool:
    return bool(block.field.regex.search(code))


def item(value: Any) -> dict[str, Any]:
    """A list item as Wagtail stores it."""
    return {"type": "item", "value": value, "id": str(uuid.uuid4())}


def child(kind: str, value: Any) -> dict[str, Any]:
    """A stream child as Wagtail stores it."""
    return {"type": kind, "value": value, "id": str(uuid.uuid4())}


def damaged(block: Block, value: Any) -> Iterator[Any]:
    """``value`` with one key missing, ``None`` or empty, for every key at every depth: all that may be stored."""
    if isinstance(block, ImageBlock):
        yield {"image": None, "alt_text": None, "decorative": None}
        yield {"image": value["image"]}
    elif isinstance(block, StructBlock):
        for name, part in block.child_blocks.items():
            yield {key: kept for key, kept in value.items() if key != name}
            yield from (value | {name: nothing} for nothing in _nothing(part))
            yield from (value | {name: worse} for worse in damaged(part, value[name]))
    elif isinstance(block, ListBlock) and value:
        for worse in [*_nothing(block.child_block), *damaged(block.child_block, value[0]["value"])]:
            yield [value[0] | {"value": worse}]


def _nothing(block: Block) -> list[Any]:
    """How Wagtail stores the absence of a value; a list is never ``None``, a chosen thing never an empty text."""
    if isinstance(block, ListBlock):
        return [[]]
    if isinstance(block, StructBlock):
        return [{}]
    return [None] if isinstance(block, ChooserBlock) else [None, ""]


def leaves(block: Block) -> Iterator[Block]:
    """Every field inside ``block``."""
    if isinstance(block, ListBlock):
        yield from leaves(block.child_block)
    elif isinstance(block, StructBlock) and not isinstance(block, ImageBlock):
        for part in block.child_blocks.values():
            yield from leaves(part)
    else:
        yield block
