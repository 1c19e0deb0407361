"""Results that editors put above the others: for their words in any form, in their language, never what is hidden."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import override
from wagtail.models import Page, PageViewRestriction, Site

from pages.content.models import StandardPage
from search.desk.models import Promotion
from search.promoted import MOST_PROMOTED, PromotedResult, promoted_for
from search.visible import visible
from tests.search.asking import pages
from tests.search.test_visible import HIDDEN

__all__ = ["pages"]
TODAY = date(2026, 3, 2)


@pytest.fixture
def page(pages: dict[str, StandardPage]) -> StandardPage:
    return pages["ca"]


def promote(page: Page | None, words: str = "cooperativa d’habitatge", language: str = "ca", **facts: Any) -> Promotion:
    return Promotion.objects.create(page=page, words=words, language=language, **facts)


@pytest.mark.parametrize(
    "asked",
    [
        "cooperativa d'habitatge",
        "Cooperatives d’habitatges",
        "COOPERATIVES HABITATGE",
        "habitatge cooperativa",
        "les cooperatives de l'habitatge",
        "  cooperativa   d´habitatge?",
    ],
)
def test_it_is_shown_for_its_words_in_any_form(page: StandardPage, asked: str) -> None:
    promote(page)
    assert [result.page_id for result in promoted_for(asked, "ca")] == [page.pk]


@pytest.mark.parametrize("asked", ["", " ", "?", "habitatge", "cooperativa d'habitatge de Sants", "\0", "x" * 10_000])
def test_it_is_not_shown_for_other_words(page: StandardPage, asked: str) -> None:
    promote(page)
    assert promoted_for(asked, "ca") == []


def test_each_language_has_its_own(pages: dict[str, StandardPage]) -> None:
    for code, page in pages.items():
        promote(page, "moneda\ncurrency", code)
    assert [result.page_id for result in promoted_for("monedas", "es")] == [pages["es"].pk]
    assert [result.url for result in promoted_for("currencies", "en")] == ["/en/cooperative-housing/"]
    assert promoted_for("moneda", "fr") == []


def test_it_says_what_the_page_says_unless_the_editor_says_more(page: StandardPage) -> None:
    promote(page, "pis")
    promote(page, "casa", title="Comença aquí", description="La guia", order=1)
    assert promoted_for("pisos", "ca") == [PromotedResult(page.title, "/ca/habitatge-cooperatiu/", "", page.pk)]
    assert promoted_for("cases", "ca")[0].title == "Comença aquí"


@pytest.mark.parametrize("hide", HIDDEN)
def test_what_visitors_may_not_read_is_not_promoted(page: StandardPage, hide: Any) -> None:
    promote(page)
    assert promoted_for("cooperativa d'habitatge", "ca")
    hide(page)
    assert promoted_for("cooperativa d'habitatge", "ca") == []


def test_a_page_of_another_language_is_not_promoted_whatever_the_database_says(pages: dict[str, StandardPage]) -> None:
    promote(pages["es"], "pis", "ca")
    assert promoted_for("pis", "ca") == []


def test_a_page_that_goes_takes_its_promotion_with_it(page: StandardPage) -> None:
    promote(page)
    page.delete()
    assert not Promotion.objects.exists()


def test_what_is_elsewhere_is_shown_as_written(homes: dict[str, Any]) -> None:
    promote(
        None, "ajuts", url="https://exemple.example/ajuts", title="Ajuts de la Diputació", description="Fins al maig"
    )
    assert promoted_for("ajut", "ca") == [
        PromotedResult("Ajuts de la Diputació", "https://exemple.example/ajuts", "Fins al maig", None)
    ]


def test_the_order_is_the_editors_and_there_are_not_too_many(page: StandardPage) -> None:
    for number in range(MOST_PROMOTED + 2):
        promote(page, "pis", title=str(number), order=100 - number)
    assert [result.title for result in promoted_for("pis", "ca")] == ["6", "5", "4", "3", "2"]


def test_it_ends_after_its_last_day_without_anybody_doing_anything(page: StandardPage, time_machine: Any) -> None:
    time_machine.move_to(TODAY, tick=False)
    promote(page, until=TODAY)
    assert promoted_for("cooperativa d'habitatge", "ca")
    time_machine.move_to(TODAY + timedelta(days=1, hours=1), tick=False)
    assert promoted_for("cooperativa d'habitatge", "ca") == []


def test_a_change_counts_at_once(page: StandardPage) -> None:
    promotion = promote(page, "pis")
    assert promoted_for("casa", "ca") == []
    promotion.words = "casa"
    promotion.save()
    assert promoted_for("casa", "ca")
    promotion.delete()
    assert promoted_for("casa", "ca") == []


def test_it_costs_one_query_whatever_is_asked_and_none_afterwards(
    pages: dict[str, StandardPage], django_assert_num_queries: Any
) -> None:
    for number in range(10):
        promote(pages["ca"], f"pis{number}", title=str(number))
    visible()  # what may be read is known to any search already
    Site.get_site_root_paths()
    with django_assert_num_queries(1):
        assert promoted_for("pis3", "ca")
    with django_assert_num_queries(0):
        assert promoted_for("pis4", "ca")
        assert promoted_for("pis5", "es") == []


def problems(**facts: Any) -> dict[str, list[str]]:
    with override("en"), pytest.raises(ValidationError) as refused:
        Promotion(**{"language": "ca", "words": "pis"} | facts).full_clean()
    return refused.value.message_dict


def test_what_cannot_work_is_said_beside_its_field(pages: dict[str, StandardPage]) -> None:
    assert "another language (Español)" in problems(page=pages["es"])["page"][0]
    assert "Say what the address leads to" in problems(url="https://exemple.example/")["title"][0]
    assert "A home page" in problems(page=pages["ca"].get_parent())["page"][0]
    assert "has no word" in problems(page=pages["ca"], words="pis\n…")["words"][0]
    assert "one is enough" in problems(page=pages["ca"], words="pis\nPisos")["words"][0]
    assert problems(page=pages["ca"], words=" ")["words"]
    assert set(problems(page=pages["ca"], language="fr")) == {"language"}
    for url in ("javascript:alert(1)", "ftp://exemple.example/", "mailto:a@exemple.example"):
        assert problems(url=url, title="Aquí")["url"]


def test_a_page_that_only_repeats_the_original_cannot_be_promoted(pages: dict[str, StandardPage]) -> None:
    Page.objects.filter(pk=pages["es"].pk).update(alias_of=pages["ca"])
    assert "not translated yet" in problems(page=Page.objects.get(pk=pages["es"].pk), language="es")["page"][0]


def test_it_leads_to_one_place(pages: dict[str, StandardPage]) -> None:
    both = {"page": pages["ca"], "url": "https://exemple.example/", "title": "Aquí"}
    assert "one of them" in str(problems(**both))
    assert "one of them" in str(problems())
    for facts in ({"page": None}, both):
        with pytest.raises(IntegrityError), transaction.atomic():
            Promotion.objects.create(language="ca", words="pis", **facts)


def test_a_draft_may_wait_with_its_promotion(pages: dict[str, StandardPage]) -> None:
    pages["ca"].unpublish()
    promotion = Promotion(language="ca", words="pis", page=pages["ca"])
    promotion.full_clean()
    promotion.save()
    assert promoted_for("pis", "ca") == []
    pages["ca"].save_revision().publish()
    assert promoted_for("pis", "ca")


def test_making_a_page_private_hides_what_is_under_it(pages: dict[str, StandardPage]) -> None:
    child = pages["ca"].add_child(instance=StandardPage(title="Dins", lead="x"))
    promote(child, "dins")
    assert promoted_for("dins", "ca")
    PageViewRestriction.objects.create(page=pages["ca"], restriction_type="login")
    assert promoted_for("dins", "ca") == []
