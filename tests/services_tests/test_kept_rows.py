"""Rows that are laid again are those the site makes itself, on every engine."""

from collections.abc import Mapping
from typing import Any

from django.test import Client
from wagtail.models import Page, Site

from pages.content.models import StandardPage
from pages.home.models import HomePage
from tests.factories.site import three_homes
from tests.kept_rows import Rows, Table, kept_rows, snapshot, undone


def counts(rows: Mapping[Table, Rows]) -> dict[str, int]:
    return {table.name: len(held) for table, held in rows.items()}


def test_what_is_laid_again_is_what_was_made(db: None) -> None:
    seen: list[Any] = []
    before = snapshot()
    kept = kept_rows(lambda: (three_homes(), seen.append(snapshot())))
    assert snapshot() == before, "making it left nothing"
    kept.lay()
    assert snapshot() == seen[0] != before


def test_homes_laid_again_are_as_many_rows_as_homes_made_here(kept_homes: Any, db: None) -> None:
    with undone():
        three_homes()
        made = counts(snapshot())
    kept_homes.lay()
    assert counts(snapshot()) == made


def test_homes_are_served_searched_and_given_children(homes: dict[str, Any]) -> None:
    assert list(homes) == ["ca", "es", "en"]
    assert Site.objects.get().root_page.specific == homes["ca"]
    for language, home in homes.items():
        assert Client().get(f"/{language}/").status_code == 200
        child = home.add_child(instance=StandardPage(title=f"Cooperativa {language}", lead="Xarxa"))
        assert child.path.startswith(home.path)
    assert Page.objects.filter(depth__gt=2).search("cooperativa").count() == 3
    assert {page.title for page in HomePage.objects.search("inici")} >= {"Inici"}


def test_no_key_of_a_laid_row_is_given_again(homes: dict[str, Any]) -> None:
    other = Page.get_first_root_node().add_child(
        instance=HomePage(title="Altra", slug="altra", locale=homes["ca"].locale)
    )
    assert other.pk > max(home.pk for home in homes.values())
