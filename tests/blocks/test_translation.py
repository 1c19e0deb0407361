"""Every block goes to translators text by text, and comes back right, whatever is missing in it."""

import re
from typing import Any

import pytest
from django.utils.translation import override
from wagtail.blocks import CharBlock, ListBlock, RichTextBlock, StructBlock, TextBlock
from wagtail.images.blocks import ImageBlock
from wagtail.models import Locale
from wagtail_localize.models import StringTranslation, TranslationSource
from wagtail_localize.operations import translate_object

from blocks.body import BodyBlock
from pages.content.models import StandardPage
from tests.factories.blocks import ADDRESS, CODES, Library, child, damaged, filled
from tests.factories.content import standard_page

BODY = BodyBlock()
KINDS = list(BODY.child_blocks)


def texts_of(block: Any, value: Any) -> set[str]:
    """What a translator has to see of raw data."""
    if isinstance(block, ImageBlock):
        return {value["alt_text"]}
    if isinstance(block, StructBlock):
        return {text for name, part in block.child_blocks.items() for text in texts_of(part, value[name])}
    if isinstance(block, ListBlock):
        return {text for item in value for text in texts_of(block.child_block, item["value"])}
    if isinstance(block, RichTextBlock):
        return {re.sub(r"</?p>", "", value)}
    return {value} if isinstance(block, CharBlock | TextBlock) else set()


def translate(page: StandardPage, django_capture: Any) -> Any:
    """The published Spanish page, every string of which starts with "ES ", and its translation."""
    spanish = Locale.objects.get(language_code="es")
    translate_object(page, [spanish])
    translation = TranslationSource.objects.get_for_instance(page).translations.get(target_locale=spanish)
    catalogue = translation.export_po()
    for entry in catalogue:
        entry.msgstr = entry.msgid if entry.msgctxt == "slug" else f"ES {entry.msgid}"
    with django_capture(execute=True):
        assert translation.import_po(catalogue, tool_name="test") == []
        translation.save_target(publish=True)
    return page.get_translation(spanish).specific, translation


@pytest.mark.parametrize("kind", KINDS)
def test_translators_get_every_text_and_no_code(
    kind: str, homes: Any, library: Library, django_capture_on_commit_callbacks: Any
) -> None:
    raw = filled(BODY.child_blocks[kind], library, kind)
    page = standard_page(homes["ca"], body=[child(kind, raw)])
    spanish, translation = translate(page, django_capture_on_commit_callbacks)

    sent = {entry.msgid for entry in translation.export_po() if entry.msgctxt.startswith("body.")}
    assert sent == texts_of(BODY.child_blocks[kind], raw)
    assert not sent & {ADDRESS, *CODES}
    total, done = translation.get_progress()
    assert total == done
    assert not StringTranslation.objects.filter(has_error=True).exists()

    with override("es"):
        shown = spanish.body.render_as_block()
    visible = {text for text in sent if text in page.body.render_as_block()}
    assert [text for text in visible if f"ES {text}" not in shown] == []
    # Ids, codes and order are those of the source.
    assert [part.id for part in spanish.body] == [part.id for part in page.body]


@pytest.mark.parametrize("kind", KINDS)
def test_old_content_without_a_key_still_translates_and_shows(
    kind: str, homes: Any, library: Library, django_capture_on_commit_callbacks: Any
) -> None:
    """Adding an optional field to a block leaves stored pages without its key (stack.md 0, trap 4)."""
    block = BODY.child_blocks[kind]
    variants = [*damaged(block, filled(block, library, kind))] or [""]
    page = standard_page(homes["ca"], body=[child(kind, variant) for variant in variants])
    spanish, _translation = translate(page, django_capture_on_commit_callbacks)
    assert len(spanish.body) == len(variants)
    page.body.render_as_block()
    with override("es"):
        spanish.body.render_as_block()


@pytest.mark.parametrize("kind", [kind for kind in KINDS if isinstance(BODY.child_blocks[kind], StructBlock)])
def test_what_the_editor_saves_has_ids_by_which_translations_find_their_place(kind: str, library: Library) -> None:
    """Lists stored as plain JSON yield no segments and no error (stack.md 0, trap 5)."""
    block = BODY.child_blocks[kind]
    stored = block.get_prep_value(block.to_python(filled(block, library, kind)))
    for name, part in block.child_blocks.items():
        if isinstance(part, ListBlock):
            assert all(item["type"] == "item" and item["id"] for item in stored[name])
