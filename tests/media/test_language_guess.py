"""The language of a text is told where it can be, and nothing is said where it cannot."""

from collections import Counter

import pytest

from tests.media.files import CATALAN, ENGLISH, SPANISH
from xmess.media.language_guess import guessed_language, language_shares

SENTENCES = {
    "ca": [
        "Les entitats han de presentar la sol·licitud abans del 30 de juny amb tota la documentació.",
        "Acta de la sessió del grup de treball d’habitatge en cessió d’ús, amb els acords que s’hi van prendre.",
        "El Ple acorda: Primer. Aprovar el conveni. Segon. Notificar aquest acord a les parts interessades.",
        "Bases reguladores de la convocatòria de subvencions per a projectes d’economia social i solidària.",
    ],
    "es": [
        "Las entidades deben presentar la solicitud antes del 30 de junio con toda la documentación.",
        "Guía de compra pública responsable: pasos, cláusulas y ejemplos para los municipios.",
        "Artículo 1. Objeto. La presente ordenanza regula la cesión de locales municipales a las entidades.",
        "Memoria de las actividades que el ayuntamiento hizo con las cooperativas de la comarca en 2023.",
    ],
    "en": [
        "Applications must be sent before 30 June with all the documents that are asked for.",
        "Social and solidarity economy in the municipalities of Catalonia: a guide for councillors.",
        "The working group on housing met in Vic and decided to write a model agreement for councils.",
    ],
}


@pytest.mark.parametrize(
    ("language", "text"), [(language, text) for language, texts in SENTENCES.items() for text in texts]
)
def test_a_sentence_is_enough(language: str, text: str) -> None:
    assert guessed_language(text) == language
    assert guessed_language(text.upper()) == language


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Acord del Ple de Vic",
        "2019 2020 2021 12,5 % 1.345 € 30/06/2024",
        "Manlleu, Vic, Ripoll, Olot, Girona, Figueres, Banyoles, Salt, Amposta, Tortosa, Reus, Valls",
    ],
    ids=["empty", "short", "numbers", "names"],
)
def test_what_says_too_little_has_no_language(text: str) -> None:
    assert guessed_language(text) == ""


@pytest.mark.parametrize(
    "text",
    [
        "La mairie a approuvé une ordonnance pour céder des locaux vides aux coopératives de la commune.",
        "A câmara municipal aprovou um regulamento para ceder locais vazios às cooperativas do município.",
        "Il comune ha approvato un regolamento per cedere i locali vuoti alle cooperative della città.",
    ],
    ids=["French", "Portuguese", "Italian"],
)
def test_a_neighbours_language_is_none_of_ours(text: str) -> None:
    assert guessed_language(text * 5) == ""


@pytest.mark.parametrize("text", [f"{CATALAN} {SPANISH}", f"{ENGLISH} {CATALAN}", f"{SPANISH} {ENGLISH}"])
def test_a_text_half_in_one_language_and_half_in_another_has_none(text: str) -> None:
    assert guessed_language(text) == ""


def test_a_quotation_in_another_language_changes_nothing() -> None:
    assert guessed_language(f"{CATALAN} {CATALAN} {CATALAN} {CATALAN} {SPANISH}") == "ca"
    assert guessed_language(f"{SPANISH} {SPANISH} {SPANISH} {SPANISH} Xarxa de Municipis per l’Economia Social") == "es"


def test_no_words_are_like_no_language() -> None:
    assert set(language_shares(Counter()).values()) == {0.0}
