"""Words that mean the same share a term, in each language; whatever was typed has an analysis."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.analysis import EXACT, LANGUAGES, LONGEST_WORD, analyse, light_key, normalised


def terms_of(text: str, language: str) -> set[str]:
    return {term for token in analyse(text, language) for term in token.terms}


SAME_WORD = [
    ("ca", "cooperativa", "cooperatives"),
    ("ca", "cooperativa", "cooperatiu"),
    ("ca", "gestió", "gestions"),
    ("ca", "habitatge", "habitatges"),
    ("ca", "energia", "energies"),
    ("ca", "públic", "públiques"),
    ("ca", "ciutadà", "ciutadans"),
    ("ca", "municipi", "municipis"),
    ("ca", "platja", "platges"),
    ("ca", "amigues", "amiga"),
    ("ca", "economia", "l'economia"),
    ("ca", "l’economia", "economia"),
    ("ca", "habitatge", "d'habitatge"),
    ("ca", "col·laboració", "collaboració"),
    ("ca", "col·laboració", "col.laboració"),
    ("ca", "col·laboració", "col•laboració"),
    ("ca", "col·laboració", "col-laboracio"),
    ("ca", "col·laboració", "coŀlaboració"),
    ("ca", "col·laboració", "col · laboració"),
    ("ca", "finançament", "FINANCAMENT"),
    ("ca", "adherir", "adherir-s'hi"),
    ("es", "vivienda", "viviendas"),
    ("es", "voz", "voces"),
    ("es", "contratación", "contrataciones"),
    ("es", "Hospitalet", "l'Hospitalet"),
    ("en", "cooperative", "cooperatives"),
    ("en", "policies", "policy"),
    ("en", "women", "women's"),
]


@pytest.mark.parametrize(("language", "one", "other"), SAME_WORD)
def test_forms_of_a_word_share_a_term(language: str, one: str, other: str) -> None:
    assert terms_of(one, language) & terms_of(other, language)


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("ca", "mes", "més"),
        ("ca", "pacte", "pagès"),
        ("ca", "fons", "font"),
        ("es", "caso", "casa"),
        ("en", "news", "new"),
    ],
)
def test_different_words_stay_apart_in_their_exact_form(language: str, one: str, other: str) -> None:
    def exact(text: str) -> set[str]:
        return {term for term in terms_of(text, language) if term[0] == EXACT}

    assert not exact(one) & exact(other)


@pytest.mark.parametrize(
    ("language", "text", "left"),
    [
        ("ca", "la guia de la compra per als ajuntaments", ["guia", "compra", "ajuntaments"]),
        ("ca", "més dones al mes de març", ["dones", "mes", "març"]),
        ("es", "qué es la economía de los cuidados", ["economía", "cuidados"]),
        ("en", "what is the right of use", ["right", "use"]),
    ],
)
def test_words_that_say_nothing_are_left_out(language: str, text: str, left: list[str]) -> None:
    assert [token.surface for token in analyse(text, language)] == left


def test_a_question_of_nothing_but_such_words_keeps_them() -> None:
    assert light_key("de la", "ca") == ("lde", "lla")


def test_initials_with_signs_stay_one_word() -> None:
    assert terms_of("R+D", "ca") == terms_of("r&d", "ca") == {"xrplusd"}


def test_two_words_with_a_hyphen_are_found_by_each() -> None:
    assert terms_of("laboral", "ca") <= terms_of("social-laboral", "ca")


def test_a_word_knows_where_it_stands() -> None:
    text = "El projecte d’inserció"
    found = analyse(text, "ca")
    assert [normalised(text)[token.start : token.end] for token in found] == ["projecte", "inserció"]
    assert [token.position for token in found] == [1, 2]


@given(st.text(max_size=200), st.sampled_from(LANGUAGES))
def test_any_text_has_an_analysis_an_engine_can_store(text: str, language: str) -> None:
    for token in analyse(text, language, keep_stop_words=True):
        assert 0 <= token.start <= token.end <= len(normalised(text))
        for term in token.terms:
            assert 1 < len(term) <= 2 * LONGEST_WORD
            assert not set(term) & set("\0\"'\\:*() \n")
            term.encode()
