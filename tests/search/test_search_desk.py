"""The desk: what people look for, and from each question one step to doing something about it."""

from datetime import date, datetime, timedelta
from io import BytesIO
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.translation import override
from openpyxl import load_workbook

from pages.content.models import StandardPage
from search.asked_words import question_key
from search.desk.models import AskedQuestion, Promotion
from search.models import Concept
from search.promoted import promoted_for
from tests.factories.people import administrator, colleague
from tests.search.asking import pages

__all__ = ["pages"]
TODAY = date(2026, 3, 2)
REPORT = "search_report:index"
READERS = {"editor", "publisher", "translator", "reader"}
EDITORS = {"editor", "publisher"}


@pytest.fixture
def desk(client: Client, homes: dict[str, Any], time_machine: Any) -> Client:
    time_machine.move_to(datetime(2026, 3, 2, 12), tick=False)
    client.force_login(administrator())
    return client


def asked(
    text: str, times: int, *, days_ago: int = 0, results: int | None = 3, opened: int = 1, language: str = "ca"
) -> None:
    AskedQuestion.objects.create(
        day=TODAY - timedelta(days=days_ago),
        language=language,
        question=question_key(text, language) or text,
        wording=text,
        asked=times,
        opened=opened,
        results=results,
    )


def rows(client: Client, **filters: Any) -> list[list[str]]:
    """The cells of the report without their buttons: question, language, times, before, results, opened."""
    page = BeautifulSoup(client.get(reverse(REPORT), filters).content.decode(), "html.parser")
    for actions in page.select("table .actions"):
        actions.decompose()
    return [[" ".join(cell.get_text().split()) for cell in row.select("td")] for row in page.select("tbody tr")]


def questions(client: Client, **filters: Any) -> list[str]:
    return [row[0] for row in rows(client, **filters)]


def test_days_of_a_question_are_added_up_the_most_asked_first(desk: Client) -> None:
    asked("pis", 2)
    asked("pis", 3, days_ago=27)
    asked("pis", 4, days_ago=28)
    asked("cures", 9, results=None, opened=0, language="es")
    assert rows(desk) == [
        ["cures", "Español", "9", "0", "", "0"],
        ["pis", "Català", "5", "4", "3", "2"],
    ]


def test_the_period_is_chosen_and_compared_with_the_one_before(desk: Client) -> None:
    asked("pis", 1, days_ago=6)
    asked("pis", 2, days_ago=7)
    asked("pis", 4, days_ago=13)
    asked("pis", 8, days_ago=14)
    assert [row[2:4] for row in rows(desk, days=7)] == [["1", "6"]]
    assert [row[2:4] for row in rows(desk, days=91)] == [["15", "0"]]


def test_a_language_is_chosen(desk: Client) -> None:
    asked("pis", 1)
    asked("piso", 1, language="es")
    assert questions(desk, language="es") == ["piso"]


def test_rising_is_what_grew_most(desk: Client) -> None:
    asked("pis", 20)
    asked("pis", 15, days_ago=30)
    asked("cures", 9)
    asked("moneda", 3)
    asked("moneda", 30, days_ago=30)
    assert questions(desk) == ["pis", "cures", "moneda"]
    assert questions(desk, part="rising") == ["cures", "pis"]


def test_nothing_found_is_what_finds_nothing_now(desk: Client) -> None:
    asked("balconada", 4, results=0, opened=0)
    asked("moneda", 4, days_ago=3, results=0)
    asked("moneda", 1, days_ago=1, results=2)
    asked("moneda", 1, results=None)
    asked("cures", 4, results=None)
    assert questions(desk, part="nothing-found") == ["balconada"]


def test_nothing_opened_is_what_finds_something_that_nobody_wants(desk: Client) -> None:
    asked("pis", 4, opened=0)
    asked("cures", 4, opened=0)
    asked("cures", 1, days_ago=2, opened=1)
    asked("balconada", 4, results=0, opened=0)
    assert questions(desk, part="nothing-opened") == ["pis"]


@pytest.mark.parametrize("part", ["", "rising", "nothing-found", "nothing-opened", "nonsense"])
def test_an_empty_report_says_so(desk: Client, part: str) -> None:
    assert "Aquí no hi ha cap cerca." in desk.get(reverse(REPORT), {"part": part}).content.decode()
    assert questions(desk, part=part) == []


def test_nonsense_in_the_address_gives_the_whole_report(desk: Client) -> None:
    asked("pis", 1)
    for filters in ({"days": "9" * 30}, {"days": "-1"}, {"ordering": "wording"}, {"p": "x"}, {"language": "\0"}):
        assert questions(desk, **filters) == ["pis"]


def test_the_parts_are_links_that_keep_the_other_choices(desk: Client) -> None:
    page = BeautifulSoup(desk.get(reverse(REPORT), {"part": "rising", "days": "7"}).content.decode(), "html.parser")
    links = page.select("nav li a[href*='days=7']")
    assert [link["href"].split("?")[1] for link in links] == [
        "days=7",
        "days=7&part=rising",
        "days=7&part=nothing-found",
        "days=7&part=nothing-opened",
    ]
    assert [link.get("aria-current") for link in links] == [None, "page", None, None]


def test_the_results_alone_are_there_for_filters_without_reloading(desk: Client) -> None:
    asked("pis", 1)
    answer = desk.get(reverse("search_report:results"), {"language": "ca"}).content.decode()
    assert "pis" in answer
    assert "<html" not in answer


def test_a_question_leads_to_its_results_and_to_both_forms(desk: Client) -> None:
    asked("veranda & más", 1, language="es")
    page = BeautifulSoup(desk.get(reverse(REPORT)).content.decode(), "html.parser")
    links = [link["href"] for link in page.select("tbody a")]
    query = "language=es&words=veranda+%26+m%C3%A1s"
    with override("es"):
        results = reverse("search")
    assert links == [
        f"{results}?q=veranda+%26+m%C3%A1s",
        f"{reverse('search_promotion:add')}?{query}",
        f"{reverse('search_concept:add')}?{query}",
    ]
    form = BeautifulSoup(desk.get(links[1]).content.decode(), "html.parser")
    assert form.select_one("textarea[name=words]").text.strip() == "veranda & más"
    assert form.select_one("select[name=language] option[selected]")["value"] == "es"
    form = BeautifulSoup(desk.get(links[2]).content.decode(), "html.parser")
    assert form.select_one("textarea[name=terms_es]").text.strip() == "veranda & más"
    assert form.select_one("textarea[name=terms_ca]").text.strip() == ""


@pytest.mark.parametrize(
    "query", [{"language": "fr", "words": "x"}, {"words": "x"}, {"language": "ca", "words": "\0 " * 500}]
)
def test_an_address_that_makes_no_sense_opens_an_empty_form(desk: Client, query: dict[str, str]) -> None:
    for name in ("search_promotion:add", "search_concept:add"):
        form = BeautifulSoup(desk.get(reverse(name), query).content.decode(), "html.parser")
        assert "".join(field.text for field in form.select("form textarea")).strip() == ""


def test_the_spreadsheet_has_every_row_and_no_formula(desk: Client) -> None:
    asked("=HYPERLINK(1)", 1)
    for number in range(60):
        asked(f"pis{number}", 2)
    answer = desk.get(reverse(REPORT), {"export": "xlsx"})
    sheet = load_workbook(BytesIO(b"".join(answer.streaming_content))).active
    cells = [row[0] for row in sheet.iter_rows(min_row=2)]
    assert len(cells) == 61
    assert (cells[-1].value, cells[-1].data_type) == ("=HYPERLINK(1)", "s")
    assert "csv" not in desk.get(reverse(REPORT)).content.decode()


def test_the_report_costs_the_same_for_ten_rows_and_for_forty(desk: Client) -> None:
    def cost() -> int:
        with CaptureQueriesContext(
            connection,
        ) as queries:
            desk.get(reverse(REPORT))
        return len(queries)

    for number in range(10):
        asked(f"pis{number}", 2)
    desk.get(reverse(REPORT))
    few = cost()
    for number in range(10, 40):
        asked(f"pis{number}", 2)
    assert cost() == few


def test_a_promotion_is_made_in_the_desk_and_shown_at_once(desk: Client, pages: dict[str, StandardPage]) -> None:
    form = {"language": "ca", "words": "pis\r\ncasa", "page": pages["ca"].pk, "order": "100", "url": "", "title": ""}
    answer = desk.post(reverse("search_promotion:add"), form)
    assert answer.status_code == 302
    assert [result.page_id for result in promoted_for("cases", "ca")] == [pages["ca"].pk]
    listed = desk.get(reverse("search_promotion:index")).content.decode()
    assert pages["ca"].title in listed
    promotion = Promotion.objects.get()
    desk.post(reverse("search_promotion:delete", args=[promotion.pk]))
    assert promoted_for("cases", "ca") == []


def test_a_promotion_that_cannot_work_is_not_saved_and_keeps_what_was_typed(
    desk: Client, pages: dict[str, StandardPage]
) -> None:
    form = {"language": "es", "words": "piso", "page": pages["ca"].pk, "order": "100"}
    answer = desk.post(reverse("search_promotion:add"), form)
    assert answer.status_code == 200
    assert "piso" in answer.content.decode()
    assert not Promotion.objects.exists()


def may(person: Any, name: str) -> bool:
    client = Client()
    client.force_login(person)
    return client.get(reverse(name)).status_code == 200


@pytest.mark.parametrize("role", ["editor", "publisher", "translator", "reader", "group_editor", "juror"])
def test_roles_see_and_change_what_is_their_business(homes: dict[str, Any], role: str) -> None:
    person = colleague(role)
    assert may(person, REPORT) is (role in READERS)
    assert may(person, "search_promotion:index") is (role in READERS)
    assert may(person, "search_promotion:add") is (role in EDITORS)
    assert may(person, "search_concept:add") is (role in EDITORS)


def test_who_may_only_read_is_offered_no_form(homes: dict[str, Any], time_machine: Any) -> None:
    time_machine.move_to(datetime(2026, 3, 2, 12), tick=False)
    asked("pis", 1)
    client = Client()
    client.force_login(colleague("reader"))
    page = BeautifulSoup(client.get(reverse(REPORT)).content.decode(), "html.parser")
    assert len(page.select("tbody a")) == 1


def test_visitors_see_none_of_it(client: Client, homes: dict[str, Any]) -> None:
    for name in (REPORT, "search_promotion:index", "search_concept:index"):
        assert client.get(reverse(name)).status_code == 302


def test_the_menu_has_one_desk_and_wagtails_own_is_gone(desk: Client) -> None:
    home = desk.get(reverse("wagtailadmin_home")).content.decode()
    for name in (REPORT, "search_promotion:index", "search_concept:index"):
        assert reverse(name) in home
    assert "searchpicks" not in home


def test_synonyms_are_found_by_their_note(desk: Client) -> None:
    Concept.objects.create(terms_ca="bancal\nmarge", note="Ho va demanar l’assemblea")
    listed = desk.get(reverse("search_concept:index"), {"q": "assemblea"}).content.decode()
    assert "bancal · marge" in listed


@pytest.mark.parametrize(("language", "words"), [("ca", "Els bancals"), ("es", "bancal")])
def test_words_that_have_synonyms_lead_to_them(desk: Client, language: str, words: str) -> None:
    known = Concept.objects.create(terms_ca="marge\nbancal", terms_es="linde\nbancal")
    answer = desk.get(reverse("search_concept:add"), {"language": language, "words": words}, follow=True)
    assert answer.redirect_chain == [(reverse("search_concept:edit", args=[known.pk]), 302)]
    form = BeautifulSoup(answer.content.decode(), "html.parser")
    assert words in form.select_one(".messages").text
    assert form.select_one("textarea[name=terms_ca]").text.split() == ["marge", "bancal"]


def test_words_that_have_none_in_their_language_get_new_ones(desk: Client) -> None:
    Concept.objects.create(terms_ca="marge\nbancal")
    for query in ({"language": "es", "words": "bancal"}, {"language": "ca", "words": "bancal alt"}, {}):
        assert desk.get(reverse("search_concept:add"), query).status_code == 200
