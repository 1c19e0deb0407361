"""When the Catalan page goes live, changes or goes away, its translations follow; the reasons are in decision 0005."""

import json
import logging
from itertools import takewhile
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import ManyToOneRel
from wagtail.fields import StreamField
from wagtail.models import Page, PageLogEntry
from wagtail_localize.fields import copy_synchronised_fields, get_translatable_fields
from wagtail_localize.models import Translation, TranslationSource
from wagtail_localize.segments import OverridableSegmentValue
from wagtail_localize.segments.ingest import ingest_segments

from xmess.languages.sources import is_fallback, source_of, translations_of

logger = logging.getLogger(__name__)

# How the history of a translation calls being taken offline because of its source: such a page comes back with it.
HELD_BACK = "xmess.held_back_with_source"
PUBLISHED = {"wagtail.publish", "wagtail.publish.scheduled"}
WITHDRAWN = {"wagtail.unpublish", "wagtail.unpublish.scheduled"}
# Before this a page only repeated the original.
STARTED = "wagtail.convert_alias"
# What publishing itself writes on a page, and where it stands: no reason to trouble translators.
BOOKKEEPING = frozenset(
    {
        *("live", "first_published_at", "last_published_at", "live_revision", "go_live_at", "expire_at", "expired"),
        *("has_unpublished_changes", "latest_revision", "latest_revision_created_at", "draft_title"),
        *("pk", "path", "depth", "numchild", "url_path", "owner", "locked", "locked_at", "locked_by"),
        "wagtail_admin_comments",
    }
)


def follow_publication(page: Page, *, scheduled: bool) -> None:
    """Bring the translations of a source page that has just gone live, or changed while live, up to date with it.

    Translators see the new strings at once. Facts (what is not text) reach the translations at once too; their text
    stays as it is until it is translated. What was held back with the page comes back with it. A translation that was
    never published shows the original meanwhile. With ``scheduled`` (the page went live by itself) translations that
    are complete go live for the first time too: nobody is there to press the button. ``page`` is of its specific type.
    """
    source = TranslationSource.objects.get_for_instance_or_none(page)
    synchronised: dict[int, Translation] = {}
    if source is not None:
        if _content(source.content_json) != _content(page.to_json()):
            source.update_from_db()
        synchronised = {row.target_locale_id: row for row in source.translations.filter(enabled=True)}
    for target in translations_of(page).specific():
        try:
            _follow(page, target, synchronised.get(target.locale_id), scheduled=scheduled)
        except ValidationError as problem:
            # wagtail-localize has noted it on the string at fault; the health report shows it.
            logger.warning("Translation %s cannot follow its source: %s", target.pk, problem)


def _follow(page: Page, target: Page, translation: Translation | None, *, scheduled: bool) -> None:
    complete = translation is not None and is_complete(translation)
    past = _history(target)
    was_published = not PUBLISHED.isdisjoint(past)
    shown = target.live and not is_fallback(target)
    publish = shown or (past[:1] == [HELD_BACK] and was_published) or (scheduled and complete)
    if translation is None:
        _publish_again(target, publish=publish)
    elif not publish and not was_published:
        _repeat_original(page, target)
    elif complete:
        _rewrite(translation, target, publish=publish)
    else:
        _give_facts(translation, target, publish=publish)


def withdraw_with_source(page: Page) -> None:
    """Take the translations of a source page that is not live any more offline, so that they come back with it.

    ``page`` may be deleted already: only its translation key and language count.
    """
    for target in translations_of(page).filter(live=True).specific():
        target.unpublish(log_action=HELD_BACK)


def hold_back(translated: Page) -> bool:
    """Take a translation offline that went live before its source did; say whether it had to be."""
    source = source_of(translated)
    if source is None or source.live:
        return False
    translated.specific.unpublish(log_action=HELD_BACK)
    return True


def is_complete(translation: Translation) -> bool:
    """Whether every string has a translation without errors."""
    wanted, done = translation.get_progress()
    return bool(wanted == done)


def _rewrite(translation: Translation, target: Page, *, publish: bool) -> None:
    """Every string is translated: facts, order and structure follow as a whole."""
    would_be = translation.source.get_ephemeral_translated_instance(translation.target_locale, fallback=True)
    would_be.slug = target.slug  # wagtail-localize makes the translated one valid and unique only when it saves
    if publish == target.live and _content(would_be.to_json()) == _content(target.to_json()):
        return
    if publish:
        # Copied once from the source, these dates could now only delay the translation.
        Page.objects.filter(pk=target.pk).update(go_live_at=None, expire_at=None)
    translation.save_target(publish=publish)


def _give_facts(translation: Translation, target: Page, *, publish: bool) -> None:
    """Strings are missing: only what is not text follows, except what translators chose for their language."""
    source, before = translation.source, _content(target.to_json())
    original = source.as_instance()
    # Copying facts also copies streams as they stand in the source, words and all: theirs stay until all is translated.
    streams = {name: getattr(target, name) for name in _streams_of_words(target)}
    copy_synchronised_fields(original, target)
    for name, words in streams.items():
        setattr(target, name, words)
    chosen = [
        segment
        for segment in source._get_segments_for_translation(translation.target_locale, fallback=True)
        if isinstance(segment, OverridableSegmentValue) and "." not in segment.path
    ]
    ingest_segments(original, target, source.locale, translation.target_locale, chosen)
    if _content(target.to_json()) == before:
        _publish_again(target, publish=publish)
    elif publish:
        _publish(target)
    else:
        target.save(clean=False)
        target.save_revision(clean=False)


def _streams_of_words(target: Page) -> list[str]:
    """Streams with text: wagtail-localize counts them both as words and as facts."""
    model = type(target)
    fields = [field for field in get_translatable_fields(model) if field.is_translated(target)]
    return [field.field_name for field in fields if isinstance(field.get_field(model), StreamField)]


def _publish_again(target: Page, *, publish: bool) -> None:
    if publish and not target.live:
        _publish(target)


def _publish(target: Page) -> None:
    target.go_live_at = target.expire_at = None
    target.save_revision(clean=False).publish()


def _repeat_original(page: Page, target: Page) -> None:
    """Nobody has published this translation yet: until then its readers get the original, as with an alias."""
    for field in get_translatable_fields(type(page)):
        if field.is_translated(page) and field.field_name != "slug":
            _copy_text(page, target, field.get_field(type(page)))
    copy_synchronised_fields(page, target)
    target.go_live_at = target.expire_at = None
    target.live, target.live_revision = True, None
    target.save(clean=False)


def _copy_text(page: Page, target: Page, field: Any) -> None:
    if isinstance(field, ManyToOneRel):
        originals = page.copy_child_relation(field.name, target)
        for rows in originals.values():
            for row in rows if isinstance(rows, list) else [rows]:
                row.locale = target.locale
    else:
        setattr(target, field.attname, getattr(page, field.attname))


def _history(target: Page) -> list[str]:
    """What happened to a translation, last first, since it is more than an alias."""
    actions = [HELD_BACK, STARTED, *PUBLISHED, *WITHDRAWN]
    entries = PageLogEntry.objects.filter(page=target.pk, action__in=actions).order_by("-timestamp", "-pk")
    return list(takewhile(lambda action: action != STARTED, entries.values_list("action", flat=True)))


def _content(serialised: str) -> dict[str, Any]:
    """What a page says, without bookkeeping; child rows without the keys that every copy renews."""
    return {name: _without_keys(value) for name, value in json.loads(serialised).items() if name not in BOOKKEEPING}


def _without_keys(value: Any) -> Any:
    if isinstance(value, list):
        return [_without_keys(item) for item in value]
    if isinstance(value, dict):
        return {name: _without_keys(inner) for name, inner in value.items() if name != "pk"}
    return value
