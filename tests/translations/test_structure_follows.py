"""Moving, ordering and deleting Catalan pages reach the trees of the other languages (decision 0005)."""

from typing import Any

import pytest
from wagtail.models import Page

from tests.factories.translations import in_language, source_page, translated_page


@pytest.fixture
def pages(homes: dict[str, Any], committing: Any) -> dict[str, Page]:
    """Two Catalan pages side by side, with one Spanish translation; the rest are fallbacks."""
    with committing():
        made = {name: source_page(homes["ca"], name) for name in ("Xarxa", "Grups", "Premis")}
    with committing():
        translated_page(made["Grups"], "es")
    return made


def titles(home: Page) -> list[str]:
    return [page.slug.removeprefix("es-") for page in Page.objects.get(pk=home.pk).get_children()]


def parent_of(page: Page, code: str) -> Page:
    return in_language(page, code).get_parent().specific


def test_a_moved_page_takes_its_counterparts_along(pages: dict[str, Page], committing: Any) -> None:
    with committing():
        Page.objects.get(pk=pages["Grups"].pk).move(Page.objects.get(pk=pages["Xarxa"].pk), pos="last-child")
    for code in ("es", "en"):
        assert parent_of(pages["Grups"], code) == in_language(pages["Xarxa"], code)


def test_a_moved_page_is_found_at_its_new_address(pages: dict[str, Page], committing: Any, client: Any) -> None:
    with committing():
        Page.objects.get(pk=pages["Grups"].pk).move(Page.objects.get(pk=pages["Xarxa"].pk), pos="last-child")
    assert in_language(pages["Grups"], "es").url_path == "/inicio/xarxa/es-grups/"


def test_a_page_moved_under_one_that_a_language_lacks_gets_it_made(
    homes: dict[str, Any], pages: dict[str, Page], committing: Any
) -> None:
    fresh = source_page(homes["ca"], "Nova secció")  # nothing is committed: no fallback of it exists
    with committing():
        Page.objects.get(pk=pages["Grups"].pk).move(Page.objects.get(pk=fresh.pk), pos="last-child")
    assert parent_of(pages["Grups"], "en").alias_of_id == fresh.pk


@pytest.mark.parametrize(
    ("moved", "target", "position", "order"),
    [
        ("Premis", "Xarxa", "left", ["premis", "xarxa", "grups"]),
        ("Xarxa", "Grups", "right", ["grups", "xarxa", "premis"]),
        ("Grups", "Premis", "right", ["xarxa", "premis", "grups"]),
    ],
)
def test_siblings_keep_the_order_of_the_original(
    homes: dict[str, Any],
    pages: dict[str, Page],
    committing: Any,
    moved: str,
    target: str,
    position: str,
    order: list[str],
) -> None:
    with committing():
        Page.objects.get(pk=pages[moved].pk).move(Page.objects.get(pk=pages[target].pk), pos=position)
    assert titles(homes["ca"]) == titles(homes["es"]) == titles(homes["en"]) == order


def test_a_translation_can_be_put_elsewhere_by_hand_without_moving_the_original(
    homes: dict[str, Any], pages: dict[str, Page], committing: Any
) -> None:
    with committing():
        in_language(pages["Grups"], "es").move(in_language(pages["Xarxa"], "es"), pos="last-child")
    assert parent_of(pages["Grups"], "ca") == homes["ca"]


def test_deleting_the_original_leaves_a_draft_of_what_people_wrote(pages: dict[str, Page], committing: Any) -> None:
    with committing():
        Page.objects.get(pk=pages["Grups"].pk).delete()
    left = in_language(pages["Grups"], "es")
    assert not left.live
    assert left.title == "es Grups"


def test_deleting_the_original_deletes_its_fallbacks(pages: dict[str, Page], committing: Any) -> None:
    with committing():
        Page.objects.get(pk=pages["Xarxa"].pk).delete()
    assert not Page.objects.filter(translation_key=pages["Xarxa"].translation_key).exists()


def test_deleting_a_section_reaches_everything_below_it(homes: dict[str, Any], committing: Any) -> None:
    with committing():
        section = source_page(homes["ca"], "Recursos")
        below = source_page(section, "Guies")
        only_catalan = source_page(section, "Arxiu")
    with committing():
        translated_page(below, "es")
    with committing():
        Page.objects.get(pk=section.pk).delete()
    assert not in_language(below, "es").live
    assert not in_language(section, "es").live, "it holds somebody's page, so it stays, unseen"
    assert not Page.objects.filter(translation_key=only_catalan.translation_key).exists()
    assert not Page.objects.filter(translation_key=section.translation_key, locale__language_code="en").exists()
