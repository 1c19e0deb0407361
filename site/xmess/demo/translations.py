"""The Spanish and English pages, made through wagtail-localize as a translator with a PO file would.

So editors see real segments, all translated, and can go on from there.
"""

from collections.abc import Iterable
from typing import Any

import polib
from django.db import models
from wagtail.models import Locale
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from .errors import ContentError
from .wording import Catalogue

TOOL = "demo"


def translate(
    instance: Any, locale: Locale, catalogue: Catalogue, slug: str | None = None, *, source_changed: bool
) -> Any | None:
    """Bring the translation of ``instance`` up to date; the caller's transaction.

    Returns the translated instance when it was written, ``None`` when nothing differed. What people translated is kept.

    Raises:
        KeyError: a string of ``instance`` that the catalogue does not have.
        ContentError: wagtail-localize refused a string, or some are still missing.
    """
    source, _changed = TranslationSource.update_or_create_from_instance(instance)
    translation, created = Translation.objects.get_or_create(source=source, target_locale=locale)
    missing = _missing_entries(translation, catalogue, slug)
    if missing:
        _import(translation, missing)
    target = None if created else _target(translation)
    if not missing and not source_changed and target is not None and getattr(target, "live", True):
        return None
    _check_complete(translation)
    written, _created = source.create_or_update_translation(locale, publish=_is_not_draftable(instance))
    if not _is_not_draftable(instance):
        # Published here and not on commit, so that a page and its translations are there together or not at all.
        written.get_latest_revision().publish()
        written.refresh_from_db()
    return written


def _missing_entries(translation: Translation, catalogue: Catalogue, slug: str | None) -> list[polib.POEntry]:
    entries = [entry for entry in translation.export_po() if not entry.obsolete]
    by_hand = _translated_by_hand(translation) if any(entry.msgstr for entry in entries) else set()
    missing = []
    for entry in entries:
        words = slug if entry.msgctxt == "slug" and slug else catalogue[entry.msgid]
        if entry.msgstr != words and (entry.msgctxt, entry.msgid) not in by_hand:
            entry.msgstr = words
            missing.append(entry)
    return missing


def _translated_by_hand(translation: Translation) -> set[tuple[str, str]]:
    written = StringTranslation.objects.filter(
        context__object_id=translation.source.object_id, locale_id=translation.target_locale_id
    ).exclude(tool_name=TOOL)
    return set(written.values_list("context__path", "translation_of__data"))


def _import(translation: Translation, entries: Iterable[polib.POEntry]) -> None:
    po = polib.POFile()
    po.extend(entries)
    warnings = translation.import_po(po, tool_name=TOOL)
    if warnings:
        raise ContentError(f"wagtail-localize refused strings of “{translation.source.object_repr}”: {warnings}")


def _check_complete(translation: Translation) -> None:
    wanted, done = translation.get_progress()
    if wanted != done:
        raise ContentError(
            f"“{translation.source.object_repr}” has {done} of {wanted} strings in {translation.target_locale}"
        )


def _target(translation: Translation) -> Any | None:
    try:
        return translation.get_target_instance()
    except models.ObjectDoesNotExist:
        return None


def _is_not_draftable(instance: Any) -> bool:
    return not hasattr(instance, "live")
