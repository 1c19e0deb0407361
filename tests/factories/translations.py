"""Pages in Catalan and their translations, made as translators make them: through wagtail-localize."""

from typing import Any

from wagtail.models import Locale, Page
from wagtail_localize.models import Translation
from wagtail_localize.operations import translate_object

from pages.content.models import StandardPage


def source_page(parent: Page, title: str = "Qui som", *, live: bool = True, **fields: Any) -> StandardPage:
    """A page in the parent's language, published through a revision as editors do."""
    page = StandardPage(title=title, locale=parent.locale, live=False, **fields)
    parent.add_child(instance=page)
    revision = page.save_revision()
    if live:
        revision.publish()
    page.refresh_from_db()
    return page


def start_translation(page: Page, code: str) -> Translation:
    """Submit ``page`` for translation: a draft in the other language with nothing translated."""
    translate_object(page.specific, [Locale.objects.get(language_code=code)])
    return Translation.objects.get(source__object_id=page.translation_key, target_locale__language_code=code)


def translate_strings(translation: Translation, mark: str = "", **by_context: str) -> None:
    """Translate every string (``mark`` is put before the Catalan), or some by their context (``title="…"``)."""
    po = translation.export_po()
    for entry in po:
        if entry.msgctxt in by_context:
            entry.msgstr = by_context[entry.msgctxt]
        elif mark and not entry.msgstr:
            entry.msgstr = f"{mark}{entry.msgid}"
    translation.import_po(po, tool_name="tests")


def translated_page(page: Page, code: str, *, publish: bool = True, **by_context: str) -> Page:
    """The complete translation of ``page``; the caller runs what waits for the commit."""
    translation = start_translation(page, code)
    translate_strings(translation, mark=f"{code} ", **by_context)
    translation.save_target(publish=publish)
    return in_language(page, code)


def in_language(page: Page, code: str) -> Page:
    """What stands for ``page`` in a language now, fresh from the database."""
    return Page.objects.get(translation_key=page.translation_key, locale__language_code=code).specific
