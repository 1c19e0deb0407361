"""Blocks written in YAML, as the raw data of a stream field: every child with an id of its own that never changes.

The blocks' own definitions say how each value is stored, so a new kind of block needs nothing here.
"""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from wagtail.blocks import (
    Block,
    CharBlock,
    ListBlock,
    PageChooserBlock,
    RichTextBlock,
    StreamBlock,
    StructBlock,
    TextBlock,
)

from .errors import ContentError
from .wording import SOURCE, Links, html_of, is_text

NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "https://xmess.cat/demo/")


def stable_uuid(*names: str) -> uuid.UUID:
    """The same id for the same names, on every machine and every run."""
    return uuid.uuid5(NAMESPACE, "/".join(names))


@dataclass(frozen=True)
class RawStreams:
    """Turns content into raw stream data; ``links`` finds pages by key, ``language`` is that of the words."""

    links: Links
    language: str = SOURCE

    def stream(self, block: StreamBlock, content: Sequence[Any], place: str) -> list[dict[str, Any]]:
        """Raw data of the stream ``block`` for the YAML ``content``; ``place`` names it in ids and errors.

        Raises:
            ContentError: a block or a value that the definition does not have.
        """
        return [self._child(block, child, f"{place}/{number}") for number, child in enumerate(content)]

    def _child(self, block: StreamBlock, child: Mapping[str, Any], place: str) -> dict[str, Any]:
        kind = child.get("block", "")
        if kind not in block.child_blocks:
            raise ContentError(f"{place}: there is no block {kind!r}; there are {', '.join(block.child_blocks)}")
        definition = block.child_blocks[kind]
        content: Any = {name: value for name, value in child.items() if name != "block"}
        if not isinstance(definition, StructBlock):
            if len(content) != 1:
                raise ContentError(f"{place}: {kind!r} holds one value, found {', '.join(content) or 'none'}")
            (content,) = content.values()
        return {"type": kind, "value": self._value(definition, content, place), "id": str(stable_uuid(place))}

    def _value(self, block: Block, content: Any, place: str) -> Any:
        if isinstance(block, StreamBlock):
            return self.stream(block, content, place)
        if isinstance(block, ListBlock):
            return [self._item(block, item, f"{place}/{number}") for number, item in enumerate(content)]
        if isinstance(block, StructBlock):
            return self._struct(block, content, place)
        if isinstance(block, RichTextBlock):
            return html_of([content] if is_text(content) else content, self.links, self.language)
        if isinstance(block, PageChooserBlock):
            return self.links(content)
        if is_text(content) != isinstance(block, CharBlock | TextBlock):
            problem = "cannot be translated" if is_text(content) else "needs words by language"
            raise ContentError(f"{place}: {type(block).__name__} {problem}, found {content!r}")
        return content[self.language] if is_text(content) else content

    def _item(self, block: ListBlock, item: Any, place: str) -> dict[str, Any]:
        value = self._value(block.child_block, item, place)
        # Item format: wagtail-localize finds the strings of a list by the ids of its items.
        return {"type": "item", "value": value, "id": str(stable_uuid(place))}

    def _struct(self, block: StructBlock, content: Any, place: str) -> dict[str, Any]:
        if not isinstance(content, Mapping) or is_text(content):
            raise ContentError(f"{place}: expected the values of {', '.join(block.child_blocks)}")
        unknown = set(content) - set(block.child_blocks)
        if unknown:
            raise ContentError(f"{place}: no {', '.join(sorted(unknown))}; there are {', '.join(block.child_blocks)}")
        return {
            name: self._value(child, content[name], f"{place}/{name}") if name in content else _empty(child)
            for name, child in block.child_blocks.items()
        }


def _empty(block: Block) -> Any:
    """What the editor stores for a value nobody filled in; lists of at least one would get a random id each time."""
    if isinstance(block, ListBlock | StreamBlock):
        return []
    return block.get_prep_value(block.get_default())
