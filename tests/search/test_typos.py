"""Of words as near to what was typed, the one that the reader's language could write is meant."""

import pytest

from search.plan import Reading
from search.typos import likely_meant
from search.vocabulary import remember


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("language", "typed", "meant"),
    [("ca", "agroecologja", "agroecologia"), ("es", "finanzaz", "finanzas"), ("en", "networc", "network")],
)
@pytest.mark.parametrize("foreign_first", [True, False])
def test_a_correction_is_spelt_in_the_language_of_the_reader(
    language: str, typed: str, meant: str, foreign_first: bool
) -> None:
    foreign = {"ca": "agroecología", "es": "finànzas", "en": "nétwork"}[language]
    for word in sorted([foreign, meant], key=lambda word: (word != foreign) == foreign_first):
        remember([(language, word)])
    guesses = likely_meant({0: typed}, Reading((language,), language))[0]
    assert [guess.word for guess in guesses] == [meant, foreign]
