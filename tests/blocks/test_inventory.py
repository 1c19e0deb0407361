"""Every kind of block can be recognised and understood in the picker."""

from typing import Any

import html5lib
import pytest
from django.template.loader import get_template, render_to_string
from wagtail.admin.icons import get_icons
from wagtail.blocks import Block, CharBlock, ListBlock, RawHTMLBlock, RichTextBlock, StructBlock, TextBlock

from blocks.body import BodyBlock
from blocks.paragraph import FEATURES
from tests.factories.blocks import leaves

BLOCKS = BodyBlock().child_blocks
each_block = pytest.mark.parametrize("block", BLOCKS.values(), ids=BLOCKS.keys())


@each_block
def test_it_lives_in_a_file_of_its_own_with_a_template_of_the_same_stem(block: Block) -> None:
    stem = type(block).__module__.removeprefix("blocks.")
    assert block.meta.template == f"blocks/{stem}.html"
    get_template(block.meta.template)
    assert block.name == stem


@each_block
def test_it_says_what_it_is_for(block: Block) -> None:
    assert str(block.label)
    assert str(block.get_description())
    assert str(block.meta.group)


@each_block
def test_its_icon_exists(block: Block) -> None:
    assert f'id="icon-{block.meta.icon}"' in get_icons()


@each_block
def test_its_preview_is_a_whole_valid_page_that_shows_something(block: Block, db: Any) -> None:
    assert block.is_previewable
    value = block.get_preview_value()
    context = block.get_preview_context(value, {"bound_block": block.bind(value), "page_title": "Preview"})
    page = render_to_string(block.get_preview_template(value, context), context)
    document = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page)
    shown = document.find(".//main/div")
    assert "".join(shown.itertext()).strip() or shown.find(".//img") is not None


@each_block
def test_texts_are_never_none_by_default_or_translating_old_content_would_crash(block: Block) -> None:
    texts = [leaf for leaf in leaves(block) if isinstance(leaf, CharBlock | TextBlock)]
    assert [leaf.name for leaf in texts if leaf.get_default() != ""] == []


@each_block
def test_rich_text_has_only_what_the_design_has(block: Block) -> None:
    assert all(leaf.features == FEATURES for leaf in leaves(block) if isinstance(leaf, RichTextBlock))


@each_block
def test_nothing_in_it_escapes_translation(block: Block) -> None:
    assert not [leaf for leaf in leaves(block) if isinstance(leaf, RawHTMLBlock) or "TableBlock" in type(leaf).__name__]


@each_block
def test_lists_are_reached_by_translation(block: Block) -> None:
    """wagtail-localize loses lists in a struct that is itself in a struct (stack.md 2.1)."""
    if isinstance(block, StructBlock):
        for part in block.child_blocks.values():
            inner = part.child_blocks.values() if isinstance(part, StructBlock) else ()
            assert not any(isinstance(deeper, ListBlock) for deeper in inner)


@each_block
def test_every_field_says_what_to_write(block: Block) -> None:
    unnamed = {leaf.name for leaf in leaves(block) if leaf is not block and not leaf.meta.label and leaf.name}
    assert unnamed == set()
