"""Titles set in a box: whole words, balanced lines, as large as they can be."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xmess.territory.lettering import balance, clean, fit

LETTERS = frozenset(map(ord, "abcdefghijklmnopqrstuvwxyzàèéíòóúç·ABCDEFGHIJKLMNOPQRSTUVWXYZ 0123456789’'-…"))
WORDS = st.lists(st.text(alphabet="abcdefgh", min_size=1, max_size=12), max_size=40)


def _per_letter(size: int) -> Callable[[str], float]:
    return lambda text: len(text) * size


@given(WORDS, st.integers(5, 60))
def test_balanced_lines_keep_every_word_and_the_width(words: list[str], width: int) -> None:
    lines = balance(words, len, width)
    if any(len(word) > width for word in words):
        assert lines is None
    else:
        assert lines is not None
        assert " ".join(lines).split() == words
        assert all(len(line) <= width for line in lines)


def test_lines_are_as_even_as_they_can_be() -> None:
    assert balance(["Municipis", "que", "cooperen"], len, 18) == ["Municipis", "que cooperen"]


def test_a_line_does_not_end_in_an_article() -> None:
    lines = balance(["El", "paper", "dels", "ajuntaments", "en", "la", "compra"], len, 22)
    assert lines is not None
    assert not any(line.split()[-1] in {"dels", "en", "la"} for line in lines)


@given(WORDS)
def test_whole_words_whenever_some_size_lets_them(words: list[str]) -> None:
    size, lines = fit(" ".join(words), _per_letter, width=400, height=300, sizes=range(40, 3, -2), leading=1.0)
    assert " ".join(lines).split() == words
    assert all(len(line) * size <= 400 for line in lines)
    assert len(lines) * size <= 300


def test_a_short_title_takes_the_largest_size() -> None:
    assert fit("Cures", _per_letter, width=400, height=300, sizes=(60, 40), leading=1.0) == (60, ["Cures"])


def test_what_can_never_fit_ends_in_an_ellipsis() -> None:
    size, lines = fit("a" * 300, _per_letter, width=100, height=40, sizes=(20, 10), leading=1.0)
    assert size == 10
    assert len(lines) == 4
    assert lines[-1].endswith("…") and all(len(line) <= 10 for line in lines[:-1])


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  dues\n\tlínies  ", "dues línies"),
        ("Sant Cugat", "Sant Cugat"),
        ("col·legi", "col·legi"),
        ("cafe\u0300", "cafè"),
        ("hola 🎉 món", "hola món"),
        ("nul\x00 \ud800", "nul"),
        ("مرحبا", ""),
    ],
)
def test_only_what_the_typeface_has_is_set(typed: str, kept: str) -> None:
    assert clean(typed, LETTERS) == kept
