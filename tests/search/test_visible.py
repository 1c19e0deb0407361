"""Whatever an engine knows, visitors are only shown what they may read."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from pages.content.models import StandardPage
from search.query import ask, complete
from search.question import Question
from search.visible import visible
from xmess.caching.version import bump_content_version


@pytest.fixture
def page(homes: dict[str, Any]) -> StandardPage:
    return homes["ca"].add_child(instance=StandardPage(title="Habitatge cooperatiu", lead="Cessió d’ús"))


def hide_as_draft(page: StandardPage) -> None:
    page.unpublish()


def hide_as_private(page: StandardPage) -> None:
    PageViewRestriction.objects.create(page=page, restriction_type="login")


def hide_below_private(page: StandardPage) -> None:
    PageViewRestriction.objects.create(page=page.get_parent(), restriction_type="password", password="x")


def hide_as_expired(page: StandardPage) -> None:
    Page.objects.filter(pk=page.pk).update(expire_at=timezone.now() - timedelta(minutes=1))
    bump_content_version()


def hide_as_alias(page: StandardPage) -> None:
    original = page.copy(keep_live=False, update_attrs={"slug": "original", "title": "Original"})
    Page.objects.filter(pk=page.pk).update(alias_of=original)
    bump_content_version()


HIDDEN = [hide_as_draft, hide_as_private, hide_below_private, hide_as_expired, hide_as_alias]


@pytest.mark.parametrize("hide", HIDDEN)
def test_what_is_hidden_is_in_no_result_count_or_suggestion(page: StandardPage, hide: Any) -> None:
    assert ask(Question("habitatge", "ca")).total == 1
    hide(page)
    answer = ask(Question("habitatge", "ca"))
    assert (answer.total, list(answer.hits), list(answer.elsewhere)) == (0, [], [])
    assert all(not choice.count for facet in answer.facets for choice in facet.choices)
    assert ask(Question("habitatje", "ca")).suggestion == ""
    assert ask(Question("", "ca", {"kind": frozenset({"page"})})).total == 0


@pytest.mark.parametrize("hide", HIDDEN)
def test_what_is_hidden_is_not_completed(page: StandardPage, hide: Any) -> None:
    assert len(complete("habi", "ca")) == 1
    hide(page)
    assert complete("habi", "ca") == []


def test_a_published_change_is_found_at_once(page: StandardPage) -> None:
    ask(Question("habitatge", "ca"))
    page.title = "Moneda local"
    page.save_revision().publish()
    assert [str(hit.title) for hit in ask(Question("monedes", "ca")).hits] == ["<mark>Moneda</mark> local"]


def test_a_draft_of_a_live_page_is_not_shown(page: StandardPage) -> None:
    page.title = "Secret"
    page.save_revision()
    assert ask(Question("secret", "ca")).total == 0


def test_the_home_pages_are_no_results(homes: dict[str, Any], page: StandardPage) -> None:
    assert [entry.pk for entry in visible().entries] == [page.pk]
