"""What the results page makes of an answer: results, filters, what was meant, and a way on when there is nothing."""

import datetime
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client
from django.utils.safestring import mark_safe

from search.answer import Answer, Choice, Facet, File, Promoted
from search.question import Question, read_question
from tests.search.asking import Ask, address, hit, pages, shown, text
from xmess.design.components import Link

__all__ = ["pages", "shown"]  # fixtures

KINDS = Facet(
    "kind",
    "Kind",
    [Choice("guide", "Guides", 1200, False, "kind=guide"), Choice("page", "Pages", 3, False, "kind=page")],
)
TOPICS = Facet(
    "topic",
    "Topic",
    [Choice("care", "Care", 2, True, "q=housing"), Choice("energy", "Energy", 1, False, "topic=energy")],
)


def test_a_result_says_what_it_is_where_and_why(shown: Ask) -> None:
    found = hit(
        kicker="Chapter of a guide", passage=mark_safe("Some <mark>housing</mark>"), day=datetime.date(2024, 5, 31)
    )
    (result,) = shown(Answer(hits=[found], total=1)).select(".hit")
    assert text(result.select_one(".kicker")) == "Chapter of a guide 31 May 2024"
    link = result.select_one("h3 a")
    assert (link["href"], text(link), text(link.mark)) == ("/en/page-1/", "Cooperative housing 1", "housing")
    assert text(result.select("p")[-1]) == "Some housing"
    assert not result.select("[lang]")


def test_a_page_says_which_of_its_documents_answers_its_type_and_its_size(shown: Ask) -> None:
    page = hit(file=File("Bases", "/documents/1/bases.pdf", "PDF", 1_234_567))
    (result,) = shown(Answer(hits=[page], total=1)).select(".hit")
    assert text(result.select("p")[-1]) == "In the document Bases (PDF, 1.2 MB)"
    assert result.select("p")[-1].a["href"] == "/documents/1/bases.pdf"
    (in_catalan,) = shown(Answer(hits=[page], total=1), language="ca").select(".hit")
    assert "PDF, 1,2 MB" in text(in_catalan)


def test_what_is_in_another_language_says_so_to_eyes_and_ears(shown: Ask) -> None:
    other = hit(language="es", kicker="Guía", passage=mark_safe("Vivienda"), url="/es/vivienda/")
    page = shown(Answer(elsewhere=[other]))
    section = page.find("section", {"aria-labelledby": "elsewhere"})
    assert text(section.h3) == "In other languages"
    assert text(section.select_one(".kicker")) == "Pages Español"
    assert section.h4["lang"] == section.select("p")[-1]["lang"] == "es"
    assert section.h4.a["hreflang"] == "es"


def test_kinds_stand_above_with_their_counts(shown: Ask) -> None:
    page = shown(Answer(hits=[hit()], total=1203, facets=[KINDS]))
    kinds = page.find("nav", {"aria-label": "Kinds of results"})
    assert [text(link) for link in kinds.select("a")] == ["Everything 1,203", "Guides 1,200", "Pages 3"]
    assert text(kinds.select_one("[aria-current]")) == "Everything 1,203"
    assert not page.select("fieldset")


def test_filters_are_a_form_and_what_is_chosen_can_be_taken_away(shown: Ask) -> None:
    page = shown(Answer(hits=[hit()], total=2, facets=[KINDS, TOPICS]), topic="care", kind="guide", sort="title")
    form = page.find("form", id="search-form")
    assert [text(legend) for legend in form.select("legend")] == ["Topic"]
    assert [box["value"] for box in form.select("[type=checkbox][checked]")] == ["care"]
    assert {(field["name"], field["value"]) for field in form.select("[type=hidden]")} == {
        ("kind", "guide"),
        ("sort", "title"),
    }
    active = page.find("ul", {"aria-label": "Active filters"})
    assert [text(link) for link in active.select("a")] == ["Remove filter: Topic: Care", "Remove all filters"]
    assert active.select("a")[0]["href"] == "?q=housing"


def test_the_words_and_the_filters_are_sent_together(shown: Ask) -> None:
    for answer in (Answer(hits=[hit()], total=1, facets=[TOPICS]), Answer()):
        page = shown(answer, kind="guide")
        field = page.find("input", {"name": "q", "form": "search-form"})
        assert field["value"] == "housing"
        assert text(page.find("label", {"for": field["id"]})) == "What are you looking for?"
        assert page.find("form", id="search-form").find("input", {"type": "hidden", "name": "kind"})["value"] == "guide"


@pytest.mark.parametrize(
    ("since", "until", "wrong", "message"),
    [
        ("31/05/2024", "", "since", "Write a day that exists"),
        ("2024-02-30", "2024-05-01", "since", "Write a day that exists"),
        ("2024-05-31", "2024-05-01", "until", "This day is before the first one."),
    ],
)
def test_a_wrong_day_gets_a_message_and_stays_as_typed(
    shown: Ask, since: str, until: str, wrong: str, message: str
) -> None:
    page = shown(Answer(hits=[hit()], total=1), since=since, until=until)
    fields = {name: page.find("input", {"name": name}) for name in ("since", "until")}
    assert (fields["since"]["value"], fields["until"]["value"]) == (since, until)
    assert message in text(page.find(id=fields[wrong]["aria-describedby"]))
    assert [name for name, field in fields.items() if field.get("aria-invalid")] == [wrong]
    assert text(page.title).startswith("Error:")
    assert page.find("details", {"class": "filters-fold"}).has_attr("open")


def test_days_asked_for_are_filters_that_can_be_taken_away(shown: Ask) -> None:
    page = shown(Answer(hits=[hit()], total=1), since="2024-05-31")
    (first, _) = page.find("ul", {"aria-label": "Active filters"}).select("a")
    assert text(first) == "Remove filter: Published since: 31 May 2024"
    assert first["href"] == "?q=housing"


def test_promoted_results_come_first(shown: Ask) -> None:
    page = shown(Answer(promoted=[Promoted("Join us", "/en/join/", "How to")], hits=[hit()], total=1))
    promoted = page.find("section", {"aria-labelledby": "promoted"})
    assert text(promoted) == "We recommend Join us How to"
    assert promoted.find_next(class_="hit")


def test_it_says_what_was_meant_left_out_and_which_engine_answered(shown: Ask) -> None:
    page = shown(Answer(hits=[hit()], total=1, suggestion="housing <b>", left_out=["zzz"], quick=True), topic="care")
    meant = page.select_one(".search-suggestion")
    assert text(meant) == "Did you mean housing <b>?"
    assert parse_qs(urlsplit(meant.a["href"]).query) == {"q": ["housing <b>"], "topic": ["care"]}
    assert "No page has “zzz”" in text(page)
    assert "The search engine is away for a moment" in text(page)


def test_a_page_after_the_last_shows_the_last(shown: Ask) -> None:
    asked: list[Question] = []
    page = shown(Answer(hits=[hit(21)], total=21, pages=2), asked=asked, page="999")
    assert [question.page for question in asked] == [999, 2]
    assert page.find("ol", start="21")
    assert text(page.title).startswith("Search: housing (2)")
    assert text(page.find("nav", {"aria-label": "Pages of results"}).find(attrs={"aria-current": "page"})) == "Page 2"


def test_who_finds_nothing_is_told_what_to_do(shown: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("search.ways_in.ask", lambda question: Answer(total=0 if question.chosen else 7))
    monkeypatch.setattr("search.ways_in.popular", lambda language: ["care & repair"])
    monkeypatch.setattr("search.views.help_links", lambda language: [Link("Contact", "/en/contact/")])
    page = shown(Answer(facets=[TOPICS]), topic="care")
    assert text(page.h2) == "Nothing found for “housing”"
    help_ = page.select_one(".empty-state")
    assert "Search again without the filters (7 results)" in text(help_)
    assert help_.find("a", string="Search again without the filters")["href"].endswith("?q=housing")
    assert help_.find("a", string="Contact")["href"] == "/en/contact/"
    popular = page.find("section", {"aria-labelledby": "popular"})
    assert popular.a["href"].endswith("?q=care+%26+repair")


def test_nothing_asked_shows_the_field_and_what_there_is(client: Client, pages: dict[str, Any]) -> None:
    for language in ("ca", "es", "en"):
        response = client.get(address(language))
        assert response.status_code == 200
        (kind,) = response.context["kinds_on_offer"]
        assert client.get(kind.url).context["answer"].total == 1
        assert f'href="{kind.url}"' in response.content.decode()
        assert b'class="filters"' not in response.content


def test_machines_are_told_to_list_it_nowhere_and_where_it_is(shown: Ask) -> None:
    page = shown(Answer(hits=[hit()], total=1), sort="nonsense", page="1", other="x")
    assert page.find("meta", {"name": "robots"})["content"] == "noindex"
    assert page.find("link", {"rel": "canonical"})["href"].endswith("/en/search/?q=housing")
    assert page.find("link", {"type": "application/rss+xml"})["href"].endswith("?q=housing")
    assert page.find("link", {"rel": "search"})["href"] == address("en", "search_description")
    assert not shown(Answer()).find("link", {"type": "application/rss+xml"})


def test_the_language_switcher_keeps_the_question(shown: Ask) -> None:
    page = shown(Answer(hits=[hit()], total=1), topic="care")
    assert page.find("a", {"hreflang": "ca"})["href"] == f"{address('ca')}?q=housing&topic=care"


def test_an_address_says_the_whole_question() -> None:
    question = Question(
        "l'habitatge & «cures»",
        "ca",
        {"topic": frozenset({"care", "housing"}), "language": frozenset({"es"})},
        since=datetime.date(2024, 1, 2),
        until=datetime.date(2025, 3, 4),
        order="title",
        page=3,
    )
    assert read_question(parse_qs(question.query_string), "ca") == question
