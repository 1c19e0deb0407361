"""The same words find the same pages on every engine, in each language, and any string is an answer."""

import random
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from modelsearch.backends import get_search_backend
from modelsearch.query import MATCH_ALL, And, Not, Or, Phrase, PlainText
from wagtail.models import Locale, Page

from pages.content.models import StandardPage
from search.backends.elasticsearch import ElasticsearchSearchBackend
from search.models import Concept
from tests.search.engines import Engine, engine

__all__ = ["engine"]  # a fixture

TEXTS = {
    "ca": [
        ("Habitatge cooperatiu", "Col·laboració en cessió d'ús de sòl públic amb cooperatives"),
        ("Compra pública responsable", "L'energia i les contractacions dels ajuntaments"),
        ("Cures a domicili", "Democratitzar les cures i el finançament públic"),
    ],
    "es": [("Vivienda cooperativa", "Colaboración en suelo público"), ("Cuidados a domicilio", "Democratizar")],
    "en": [("Cooperative housing", "Public land"), ("Care at home", "Policies of councils")],
}
FOUND = [
    ("ca", "cooperativa", {"Habitatge cooperatiu"}),
    ("ca", "l’habitatge", {"Habitatge cooperatiu"}),
    ("ca", "habitatges COOPERATIUS", {"Habitatge cooperatiu"}),
    ("ca", "collaboracio", {"Habitatge cooperatiu"}),
    ("ca", "financament", {"Cures a domicili"}),
    ("ca", "contractació", {"Compra pública responsable"}),
    ("ca", "cooperatiba", {"Habitatge cooperatiu"}),
    ("ca", "CCPR", {"Compra pública responsable"}),
    ("es", "viviendas", {"Vivienda cooperativa"}),
    ("es", "cuidado", {"Cuidados a domicilio"}),
    ("en", "policy", {"Care at home"}),
    ("en", "housings", {"Cooperative housing"}),
    ("ca", "inexistent", set()),
    ("ca", "de la", set()),
]


@pytest.fixture
def pages(homes: dict[str, Any], engine: Engine) -> dict[str, Page]:
    Concept.objects.get_or_create(terms_ca="CCPR\ncompra pública responsable")
    made = {}
    for language, texts in TEXTS.items():
        for title, lead in texts:
            made[title] = homes[language].add_child(instance=StandardPage(title=title, lead=lead))
    engine.rebuild()
    return made


def titles(results: Any) -> set[str]:
    return {page.title for page in results}


def in_language(language: str) -> Any:
    return Page.objects.live().filter(locale=Locale.objects.get(language_code=language), depth__gt=2)


def test_words_are_found_in_every_form(pages: dict[str, Page]) -> None:
    asked = {(language, words): titles(in_language(language).search(words)) for language, words, _ in FOUND}
    assert asked == {(language, words): found for language, words, found in FOUND}


def test_and_or_and_not_mean_the_same_everywhere(pages: dict[str, Page]) -> None:
    rows = in_language("ca")
    everything = {title for title, _ in TEXTS["ca"]}
    assert titles(rows.search("cooperatives cures", operator="and")) == set()
    assert titles(rows.search("cooperatives cures", operator="or")) == {"Habitatge cooperatiu", "Cures a domicili"}
    assert titles(rows.search(PlainText("públic") & ~PlainText("cures"))) == everything - {"Cures a domicili"}
    assert titles(rows.search(And([MATCH_ALL, Not(PlainText("cures"))]))) == everything - {"Cures a domicili"}
    assert titles(rows.search(Or([PlainText("cures"), PlainText("compra")]))) == everything - {"Habitatge cooperatiu"}
    assert titles(rows.search(Phrase("compra pública"))) == {"Compra pública responsable"}
    assert titles(rows.search(Phrase("pública compra"))) == set()
    assert titles(rows.search(MATCH_ALL)) == everything


def test_a_word_in_the_title_counts_more(pages: dict[str, Page]) -> None:
    best = in_language("ca").search("pública", operator="or")[0]
    assert best.title == "Compra pública responsable"


def test_what_was_meant_is_said_with_its_accents(pages: dict[str, Page]) -> None:
    assert in_language("ca").search("finansament publik").suggestion == "finançament públic"


def test_the_typeahead_completes_the_last_word(pages: dict[str, Page]) -> None:
    rows = in_language("ca")
    for typed in ("hab", "l'hab", "habitatge coop", "HABITATGE C"):
        assert titles(rows.autocomplete(typed)) == {"Habitatge cooperatiu"}
    assert titles(rows.autocomplete("cures a")) == {"Cures a domicili"}


def test_facets_are_complete_and_count_what_is_found(pages: dict[str, Page], homes: dict[str, Any]) -> None:
    counted = Page.objects.live().search("cooperative cooperatiu cooperativa", operator="or").facet("locale_id")
    assert sorted(counted.values()) == [1, 1, 1]
    assert set(counted) == {home.locale_id for home in homes.values()}


def test_results_are_cut_and_ordered_as_asked(pages: dict[str, Page]) -> None:
    rows = in_language("ca")
    found = rows.search("públic cures", operator="or")
    assert [page.title for page in found[1:3]] == [page.title for page in found][1:3]
    assert found.count() == 3
    by_title = rows.order_by("title").search("públic", operator="or", order_by_relevance=False)
    assert [page.title for page in by_title] == sorted(page.title for page in by_title)
    assert all(page.worth > 0 for page in found.annotate_score("worth"))


def test_a_changed_and_a_deleted_page_are_found_as_they_are(pages: dict[str, Page], engine: Engine) -> None:
    pages["Cures a domicili"].delete()
    changed = pages["Compra pública responsable"].specific
    changed.lead = "Clàusules i mobilitat"
    changed.save()
    engine.refresh()
    assert titles(in_language("ca").search("cures")) == set()
    assert titles(in_language("ca").search("clàusula")) == {"Compra pública responsable"}
    assert titles(in_language("ca").search("energia")) == set()


def test_editors_find_pages_of_any_language_drafts_too(admin_client: Client, pages: dict[str, Page]) -> None:
    pages["Cures a domicili"].unpublish()
    get_search_backend("default").refresh_indexes()
    for words, title in (
        ("cures dom", "Cures a domicili"),
        ("viviend", "Vivienda cooperativa"),
        ('"care', "Care"),
    ):
        response = admin_client.get(reverse("wagtailadmin_pages:search"), {"q": words})
        assert title in response.content.decode(), words


HOSTILE_LETTERS = "\"'\\*()[]{}:^~+-!&|<>%_$;?=/.,·’ \0\t\n\ud800💥éçñlaLA01ьאﷺ\u0301"
OPERATORS = [
    "AND",
    "OR",
    "NOT",
    "NEAR",
    "NEAR(a b, 2)",
    "title:",
    "*",
    "<->",
    ":*",
    "_exists_",
    "l·l",
    "d'",
    "''",
    "--",
]


def hostile(number: int) -> str:
    """The string of that number, the same in every run."""
    draw = random.Random(number)
    pieces = ["".join(draw.choices(HOSTILE_LETTERS, k=draw.randrange(8))), draw.choice(OPERATORS), "habitatge"]
    return "".join(draw.choices(pieces, k=draw.randrange(1, 7)))


def test_any_of_3000_hostile_strings_is_an_answer(pages: dict[str, Page]) -> None:
    rows, everything = in_language("ca"), len(TEXTS["ca"])
    for number in range(3000):
        words = hostile(number)
        search = rows.autocomplete if number % 5 == 0 else rows.search
        assert search(words).count() <= everything, repr(words)


def test_ten_thousand_letters_are_an_answer(pages: dict[str, Page]) -> None:
    assert in_language("ca").search("habitatge " * 1_000).count() == 1
    assert in_language("ca").search("a" * 10_000).count() == 0


def test_one_client_serves_every_search() -> None:
    one, other = (ElasticsearchSearchBackend({"URLS": ["http://127.0.0.1:9"]}) for _ in range(2))
    assert one.es is other.es


def test_words_that_stand_together_as_in_the_question_come_first(engine: Engine, homes: dict[str, Any]) -> None:
    scattered = "Menjador de l'escola: energia per a la cuina, i una comunitat que hi dina cada dia del curs"
    together = "Menjador de l'escola: cuina i dinar cada dia del curs, com a comunitat energia que es reparteix"
    for title, lead in (("Primera", together), ("Segona", scattered)):
        homes["ca"].add_child(instance=StandardPage(title=title, lead=lead, locale=homes["ca"].locale))
    engine.rebuild()
    found = Page.objects.live().filter(locale=homes["ca"].locale).search("comunitat energia")
    assert [page.title for page in found] == ["Primera", "Segona"]
