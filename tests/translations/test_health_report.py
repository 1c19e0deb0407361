"""The report says of every page, in every language, what there is to do."""

import datetime
from io import BytesIO
from typing import Any

import pytest
import time_machine
from django.urls import reverse
from openpyxl import load_workbook
from wagtail.models import Page
from wagtail_localize.models import Translation

from tests.factories.translations import in_language, source_page, start_translation, translate_strings, translated_page
from xmess.languages.health import reported_pages, translation_health

MONDAY = datetime.datetime(2026, 3, 2, 9, 0, tzinfo=datetime.UTC)


@pytest.fixture
def page(homes: dict[str, Any], committing: Any) -> Page:
    with time_machine.travel(MONDAY, tick=True), committing():
        return source_page(homes["ca"], lead="Hola")


def state(page: Page, code: str = "es") -> str:
    return translation_health([page])[page.pk][code].state


def test_a_page_nobody_translates_is_a_fallback(page: Page) -> None:
    assert state(page) == "fallback"


def test_a_page_without_a_counterpart_is_missing(homes: dict[str, Any]) -> None:
    assert state(source_page(homes["ca"])) == "missing"


def test_a_translation_under_way_says_how_far_it_is(page: Page, committing: Any) -> None:
    with committing():
        translate_strings(start_translation(page, "es"), title="Quiénes somos")
    health = translation_health([page])[page.pk]["es"]
    assert (health.state, health.percentage) == ("in_progress", 33)
    assert "33 %" in health.label


def test_a_finished_translation_waits_to_be_published(page: Page, committing: Any) -> None:
    with committing():
        translated_page(page, "es", publish=False)
    assert state(page) == "draft"


def test_a_published_translation_is_complete(page: Page, committing: Any) -> None:
    with committing():
        translated_page(page, "es")
    assert state(page) == "complete"


def test_a_translation_whose_original_changed_is_out_of_date_since_then(page: Page, committing: Any) -> None:
    with time_machine.travel(MONDAY, tick=True), committing():
        translated_page(page, "es")
    with time_machine.travel(MONDAY + datetime.timedelta(days=2), tick=False), committing():
        page.lead = "Bon dia"
        page.save_revision().publish()
    health = translation_health([page])[page.pk]["es"]
    assert health.state == "stale"
    assert health.since == MONDAY + datetime.timedelta(days=2)


def test_a_refused_string_is_an_error_even_when_wagtail_localize_says_nothing(page: Page, committing: Any) -> None:
    with committing():
        translated_page(page, "es", lead="<script>alert(1)</script>")
    assert state(page) == "errors"


def test_a_translation_taken_in_hand_is_compared_by_date(page: Page, committing: Any) -> None:
    with time_machine.travel(MONDAY, tick=True), committing():
        translated_page(page, "es")
    Translation.objects.update(enabled=False)
    assert state(page) == "by_hand"
    with time_machine.travel(MONDAY + datetime.timedelta(days=2)), committing():
        page.save_revision().publish()
    assert state(Page.objects.get(pk=page.pk)) == "stale"


def test_what_lost_its_original_is_listed(page: Page, committing: Any) -> None:
    with committing():
        translated_page(page, "es")
    with committing():
        Page.objects.get(pk=page.pk).delete()
    (orphan,) = [row for row in reported_pages() if row.translation_key == page.translation_key]
    assert translation_health([orphan])[orphan.pk]["es"].state == "orphan"


def test_it_costs_the_same_for_many_pages(
    homes: dict[str, Any], committing: Any, django_assert_max_num_queries: Any
) -> None:
    with committing():
        for number in range(4):
            translate_strings(start_translation(source_page(homes["ca"], f"Pàgina {number}"), "es"), title="Uno")
    pages = list(reported_pages())
    with django_assert_max_num_queries(8):
        translation_health(pages)


def test_the_report_shows_links_and_filters(page: Page, admin_client: Any, committing: Any) -> None:
    with committing():
        translated_page(page, "es")
    url = reverse("translation_health")
    everything = admin_client.get(url).content.decode()
    assert page.title in everything
    assert reverse("wagtailadmin_pages:edit", args=[in_language(page, "es").pk]) in everything
    complete = admin_client.get(url, {"language": "es", "state": "complete"}).content.decode()
    assert page.title in complete
    assert page.title not in admin_client.get(url, {"language": "en", "state": "complete"}).content.decode()


def test_the_report_is_exported_without_formulas(homes: dict[str, Any], admin_client: Any) -> None:
    source_page(homes["ca"], "=HYPERLINK(1)")
    answer = admin_client.get(reverse("translation_health"), {"export": "xlsx"})
    sheet = load_workbook(BytesIO(b"".join(answer.streaming_content))).active
    cells = [row[0] for row in sheet.iter_rows(min_row=2)]
    assert "=HYPERLINK(1)" in [cell.value for cell in cells]
    assert {cell.data_type for cell in cells} == {"s"}


def test_visitors_do_not_see_the_report(client: Any, db: None) -> None:
    assert client.get(reverse("translation_health")).status_code == 302
