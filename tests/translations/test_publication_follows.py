"""Publishing, unpublishing and scheduling a Catalan page reach its translations (decision 0005)."""

import datetime
from typing import Any

import pytest
import time_machine
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Page
from wagtail.rich_text import RichText
from wagtail_localize.models import Translation

from tests.factories.translations import (
    in_language,
    source_page,
    start_translation,
    translate_strings,
    translated_page,
)
from xmess.languages.sources import is_fallback

MONDAY = datetime.datetime(2026, 3, 2, 9, 0, tzinfo=datetime.UTC)


@pytest.fixture
def page(homes: dict[str, Any], committing: Any) -> Page:
    with committing():
        return source_page(homes["ca"], lead="Hola")


@pytest.fixture
def spanish(page: Page, committing: Any) -> Page:
    with committing():
        translated_page(page, "es", title="Quiénes somos", lead="Hola a todo el mundo")
    return in_language(page, "es")


def publish(page: Page, **changes: Any) -> None:
    page = Page.objects.get(pk=page.pk).specific
    for name, value in changes.items():
        setattr(page, name, value)
    page.save_revision().publish()


def progress(page: Page, code: str = "es") -> tuple[int, int]:
    return Translation.objects.get(
        source__object_id=page.translation_key, target_locale__language_code=code
    ).get_progress()


def test_a_changed_text_shows_to_translators_and_leaves_the_translation_as_it_was(
    page: Page, spanish: Page, committing: Any
) -> None:
    with committing():
        publish(page, lead="Bon dia")
    after = in_language(page, "es")
    assert after.live
    assert after.lead == "Hola a todo el mundo"
    wanted, done = progress(page)
    assert (wanted - done) == 1


def test_a_changed_text_leaves_the_blocks_of_an_incomplete_translation_in_their_language(
    homes: dict[str, Any], committing: Any
) -> None:
    with committing():
        page = source_page(homes["ca"], lead="Hola", body=[("paragraph", RichText("<p>Som una xarxa</p>"))])
        translated_page(page, "es", lead="Hola a todo el mundo")
    with committing():
        publish(page, lead="Bon dia")
    assert "es Som una xarxa" in str(in_language(page, "es").body)


def test_a_changed_fact_reaches_a_complete_translation(page: Page, spanish: Page, committing: Any) -> None:
    with committing():
        publish(page, show_in_menus=True)
    assert in_language(page, "es").show_in_menus


def test_a_changed_fact_reaches_an_incomplete_translation_without_its_text(
    page: Page, spanish: Page, committing: Any
) -> None:
    with committing():
        publish(page, lead="Bon dia", show_in_menus=True)
    after = in_language(page, "es")
    assert after.show_in_menus
    assert (after.title, after.lead) == ("Quiénes somos", "Hola a todo el mundo")


def test_publishing_without_a_change_makes_no_new_version(page: Page, spanish: Page, committing: Any) -> None:
    before = in_language(page, "es").revisions.count()
    with committing():
        publish(page)
    assert in_language(page, "es").revisions.count() == before


def test_while_a_translation_is_not_published_its_readers_get_the_original(page: Page, committing: Any) -> None:
    with committing():
        translation = start_translation(page, "es")
    translate_strings(translation, title="Quiénes somos")
    with committing():
        publish(page, lead="Bon dia")
    shown = in_language(page, "es")
    assert shown.live
    assert is_fallback(shown)
    assert (shown.title, shown.lead, shown.text_language) == ("Qui som", "Bon dia", "ca")


def test_a_published_translation_is_not_a_fallback(page: Page, spanish: Page) -> None:
    assert not is_fallback(in_language(page, "es"))
    assert is_fallback(in_language(page, "en"))


def test_what_was_a_fallback_comes_back_as_one(page: Page, committing: Any) -> None:
    with committing():
        start_translation(page, "es")
    with committing():
        page.unpublish()
    assert not in_language(page, "es").live
    with committing():
        publish(page)
    assert is_fallback(in_language(page, "es"))


def test_a_translation_that_was_stopped_keeps_its_content(page: Page, spanish: Page, committing: Any) -> None:
    Translation.objects.update(enabled=False)
    with committing():
        publish(page, show_in_menus=True)
    after = in_language(page, "es")
    assert after.live
    assert not after.show_in_menus


def test_unpublishing_takes_translations_and_fallbacks_offline(page: Page, spanish: Page, committing: Any) -> None:
    assert in_language(page, "en").alias_of_id
    with committing():
        page.unpublish()
    assert not in_language(page, "es").live
    assert not in_language(page, "en").live


def test_publishing_again_brings_back_what_went_with_it(page: Page, spanish: Page, committing: Any) -> None:
    with committing():
        page.unpublish()
    with committing():
        publish(page)
    assert in_language(page, "es").live
    assert in_language(page, "es").title == "Quiénes somos"


def test_publishing_again_with_new_text_brings_back_the_old_translation(
    page: Page, spanish: Page, committing: Any
) -> None:
    with committing():
        page.unpublish()
    with committing():
        publish(page, lead="Bon dia")
    after = in_language(page, "es")
    assert (after.live, after.lead) == (True, "Hola a todo el mundo")


def test_a_translation_taken_offline_by_hand_stays_offline(page: Page, spanish: Page, committing: Any) -> None:
    with committing():
        spanish.unpublish()
    with committing():
        publish(page, show_in_menus=True)
    assert not in_language(page, "es").live


def test_a_translation_never_goes_live_before_its_source(homes: dict[str, Any], committing: Any) -> None:
    with committing():
        draft = source_page(homes["ca"], live=False)
        translated_page(draft, "es")
    assert not in_language(draft, "es").live
    with committing():
        publish(draft)
    assert in_language(draft, "es").live
    assert not is_fallback(in_language(draft, "es"))


def test_a_scheduled_page_goes_live_with_its_complete_translations(homes: dict[str, Any], committing: Any) -> None:
    with time_machine.travel(MONDAY - datetime.timedelta(days=3), tick=False), committing():
        page = source_page(homes["ca"], go_live_at=MONDAY)
        translated_page(page, "es", publish=False)
        start_translation(page, "en")
    assert not page.live
    with time_machine.travel(MONDAY + datetime.timedelta(minutes=5), tick=False):
        with committing():
            call_command("publish_scheduled")
        assert in_language(page, "ca").live
        assert not is_fallback(in_language(page, "es"))
        assert is_fallback(in_language(page, "en"))


def test_a_page_published_earlier_than_planned_takes_its_translations_along(
    homes: dict[str, Any], committing: Any
) -> None:
    with time_machine.travel(MONDAY - datetime.timedelta(days=3), tick=False):
        with committing():
            page = source_page(homes["ca"], go_live_at=MONDAY)
            translated_page(page, "es", publish=True)
        assert not in_language(page, "es").live
        with committing():
            publish(page, go_live_at=None)
        assert in_language(page, "ca").live
    with time_machine.travel(MONDAY + datetime.timedelta(minutes=5), tick=False):
        with committing():
            call_command("publish_scheduled")
        assert in_language(page, "es").live


def test_an_expired_page_takes_its_translations_offline(page: Page, spanish: Page, committing: Any) -> None:
    with committing():
        publish(page, expire_at=timezone.now() + datetime.timedelta(days=2))
    with time_machine.travel(timezone.now() + datetime.timedelta(days=3)), committing():
        call_command("publish_scheduled")
    assert not in_language(page, "ca").live
    assert not in_language(page, "es").live


def test_a_page_made_by_code_can_be_opened_in_every_language(homes: dict[str, Any], committing: Any) -> None:
    with committing():
        page = source_page(homes["ca"])
    for code in ("es", "en"):
        fallback = in_language(page, code)
        assert fallback.alias_of_id == page.pk
        assert fallback.live


def test_a_translation_in_error_does_not_stop_the_publication(page: Page, spanish: Page, committing: Any) -> None:
    with committing():
        publish(page, lead="Bon dia")
    translate_strings(Translation.objects.get(target_locale__language_code="es"), lead="<script>alert(1)</script>")
    with committing():
        publish(page, show_in_menus=True)
    after = in_language(page, "es")
    assert after.lead == "Hola a todo el mundo"
    assert after.show_in_menus
