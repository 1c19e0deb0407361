"""Synonyms: what editors may write, and that it counts at once in all three languages."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override

from pages.content.models import StandardPage
from search.analysis import light_key
from search.expressions import LONGEST_EXPRESSION, MOST_EXPRESSIONS
from search.models import Concept
from search.query import ask
from search.question import Question
from search.synonyms import thesaurus


def problems(**terms: str) -> dict[str, list[str]]:
    """What an editor reads by field; in English."""
    with override("en"), pytest.raises(ValidationError) as refused:
        Concept(**terms).full_clean()
    return refused.value.message_dict


@pytest.mark.parametrize("terms", [{}, {"terms_ca": "cures"}, {"terms_es": " \n cuidados \n\n"}])
def test_one_expression_is_no_synonym(terms: dict[str, str]) -> None:
    assert "add another" in problems(**terms)["terms_ca"][0]


@pytest.mark.parametrize(
    ("terms", "field", "said"),
    [
        ({"terms_ca": "cures\n???"}, "terms_ca", "“???” has no word"),
        ({"terms_es": "cuidado\nCuidados"}, "terms_es", "“Cuidados” is the same to the search as “cuidado”"),
        ({"terms_en": f"care\n{'a' * (LONGEST_EXPRESSION + 1)}"}, "terms_en", "is too long"),
        ({"terms_en": "\n".join(f"word{n}" for n in range(MOST_EXPRESSIONS + 1))}, "terms_en", "more than 20 lines"),
        ({"terms_ca": "a" * 1_000_000}, "terms_ca", "is too long"),
    ],
)
def test_what_cannot_work_is_said_beside_its_field(terms: dict[str, str], field: str, said: str) -> None:
    found = problems(**terms)
    assert list(found) == [field]
    assert said in found[field][0]


@pytest.mark.parametrize(
    "terms", [{"terms_ca": "cures", "terms_en": "care"}, {"terms_es": "CCPR\r\ncompra pública responsable\r\n"}]
)
def test_two_expressions_are_enough_in_any_language(terms: dict[str, str]) -> None:
    Concept(**terms).full_clean()


def test_every_site_starts_with_the_networks_glossary(db: None) -> None:
    assert Concept.objects.count() >= 25
    for concept in Concept.objects.all():
        concept.full_clean()
        assert all(concept.terms().values()), f"{concept} is missing in a language"


@pytest.mark.parametrize(
    ("asked", "source", "target", "meant"),
    [
        ("CCPR", "ca", "ca", "compra i contractació pública responsable"),
        ("ESS", "es", "es", "economía social y solidaria"),
        ("care", "en", "ca", "cures"),
        ("care", "en", "es", "cuidados"),
        ("cures", "ca", "en", "care"),
    ],
)
def test_the_glossary_leads_from_abbreviations_and_languages_to_words(
    db: None, asked: str, source: str, target: str, meant: str
) -> None:
    assert light_key(meant, target) in thesaurus().alternatives(light_key(asked, source), source, target)


def test_a_change_of_the_synonyms_counts_at_once(homes: dict[str, Any]) -> None:
    page = homes["ca"].add_child(instance=StandardPage(title="Horts compartits", lead="Terra per a tothom"))
    assert ask(Question("bancals", "ca")).total == 0
    concept = Concept.objects.create(terms_ca="bancal\nhort compartit")
    assert [hit.key for hit in ask(Question("bancals", "ca")).hits] == [str(page.pk)]
    concept.terms_ca = "bancal\nmarge"
    concept.save()
    assert ask(Question("bancals", "ca")).total == 0


def test_knowing_the_synonyms_costs_one_query_until_something_changes(db: None, django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(1):
        thesaurus()
    with django_assert_num_queries(0):
        thesaurus()


def test_everyday_words_lead_to_the_technical_ones(db: None) -> None:
    found = thesaurus().alternatives(light_key("rebut de la llum", "ca"), "ca", "ca")
    assert light_key("factura elèctrica", "ca") in found
