"""Pages are written in Catalan first; the languages exist from the first migration on."""

from typing import Any

import pytest
from django.urls import reverse
from wagtail.models import Locale, Page
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield
from wagtail_localize.models import LocaleSynchronization

from tests.factories.translations import in_language, source_page, translated_page


def add_url(parent: Page) -> str:
    return reverse("wagtailadmin_pages:add", args=["content", "standardpage", parent.pk])


def form(title: str) -> dict[str, str]:
    return nested_form_data(
        {"title": title, "slug": "nova", "lead": "", "body": streamfield([]), "comments": inline_formset([])}
    )


@pytest.mark.django_db
def test_every_language_follows_catalan_after_migrating() -> None:
    assert set(Locale.objects.values_list("language_code", flat=True)) == {"ca", "es", "en"}
    followers = LocaleSynchronization.objects.values_list("locale__language_code", "sync_from__language_code")
    assert set(followers) == {("es", "ca"), ("en", "ca")}


def test_a_new_page_under_another_language_is_refused_with_the_way_to_the_catalan_part(
    homes: dict[str, Any], admin_client: Any
) -> None:
    answer = admin_client.get(add_url(homes["es"]), follow=True)
    assert answer.redirect_chain == [(reverse("wagtailadmin_explore", args=[homes["ca"].pk]), 302)]
    assert "Español" in answer.content.decode()


def test_posting_a_new_page_under_another_language_stores_nothing(homes: dict[str, Any], admin_client: Any) -> None:
    admin_client.post(add_url(homes["es"]), form("Nueva"))
    assert not Page.objects.get(pk=homes["es"].pk).get_children().exists()


def test_a_page_made_in_the_administration_has_its_fallbacks(homes: dict[str, Any], admin_client: Any) -> None:
    answer = admin_client.post(add_url(homes["ca"]), form("Nova"))
    page = Page.objects.get(slug="nova", locale__language_code="ca")
    assert answer.status_code == 302
    assert in_language(page, "es").alias_of_id == in_language(page, "en").alias_of_id == page.pk


def test_an_editor_who_publishes_a_translation_too_early_is_told(
    homes: dict[str, Any], admin_client: Any, committing: Any
) -> None:
    page = source_page(homes["ca"], live=False)
    translated_page(page, "es", publish=False)
    with committing():
        answer = admin_client.post(
            reverse("wagtailadmin_pages:edit", args=[in_language(page, "es").pk]), {"action": "publish"}, follow=True
        )
    told = [str(message.level_tag) for message in answer.context["messages"]]
    assert "warning" in told
    assert not in_language(page, "es").live
