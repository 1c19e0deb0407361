"""What other languages have on a subject, and what is never left out of sight of whoever chose it."""

from typing import Any

import pytest

from pages.content.models import StandardPage
from search.hits import readable
from search.query import ask
from search.question import Question


def add(home: Any, title: str, lead: str, original: StandardPage | None = None) -> StandardPage:
    """A page below a home page, as a translation of ``original`` if there is one."""
    key = {"translation_key": original.translation_key} if original else {}
    page: StandardPage = home.add_child(instance=StandardPage(title=title, lead=lead, **key))
    return page


def test_a_page_is_offered_in_one_other_language_and_first_what_the_reader_has_not(homes: dict[str, Any]) -> None:
    known = add(homes["ca"], "Kombutxa kombutxa", "kombutxa")
    add(homes["es"], "Kombutxa kombutxa", "kombutxa", known)
    add(homes["en"], "Fermented tea", "tea", known)
    only = add(homes["ca"], "Una paraula llarga que parla d’una altra cosa", "i de la kombutxa")
    found = ask(Question("kombutxa", "en")).elsewhere
    assert [hit.key for hit in found][:1] == [str(only.pk)]
    assert len(found) == 2


@pytest.mark.parametrize(("name", "value"), [("year", "1999"), ("topic", "gone"), ("kind", "x"), ("year", "²")])
def test_a_choice_that_nothing_has_can_be_taken_away(homes: dict[str, Any], name: str, value: str) -> None:
    add(homes["en"], "Cooperative housing", "Land")
    answer = ask(Question("housing", "en", {name: frozenset({value})}))
    assert answer.total == 0
    choices = [(choice.value, choice.count, choice.query_string) for facet in answer.facets for choice in facet.chosen]
    assert choices == [(value, 0, "q=housing")]


@pytest.mark.parametrize(
    ("indexed", "shown"),
    [
        ("30, membres, , 125, actuacions", "30, membres, 125, actuacions"),
        ("Ja hi és., Text nou", "Ja hi és. Text nou"),
        ("Què és?, ¿Qué es?", "Què és? ¿Qué es?"),
        ("p. ex., un hort, dos", "p. ex., un hort, dos"),
    ],
)
def test_a_passage_has_only_the_commas_somebody_wrote(indexed: str, shown: str) -> None:
    assert readable(indexed) == shown
