"""Setting a title in a box: line breaks, balance and size. Pure; the caller says how wide a text is."""

import re
import unicodedata
from collections.abc import Callable, Iterable

#: For a font size, the function that tells the width of a text.
Measure = Callable[[int], Callable[[str], float]]

#: Words that should not end a line, in the three languages (besides those of one or two letters).
_WEAK_WORDS = """
    als amb and con del dels els for from las les los pel per por the una unes unos uns with
"""
_WEAK = frozenset(_WEAK_WORDS.split())
_BREAKS = re.compile("[\\s\x00-\x1f\x7f]+")
_NO_BREAK_SPACE = "\u00a0"


def clean(title: str, letters: frozenset[int]) -> str:
    """The title in composed form, with single spaces and only the characters (code points) the typeface has."""
    composed = unicodedata.normalize("NFC", title.replace(_NO_BREAK_SPACE, " "))
    spaced = _BREAKS.sub(" ", composed)
    return _BREAKS.sub(" ", "".join(letter for letter in spaced if ord(letter) in letters)).strip()


def fit(
    title: str, measure: Measure, *, width: float, height: float, sizes: Iterable[int], leading: float
) -> tuple[int, list[str]]:
    """The largest of `sizes` (given largest first) at which the title fits the box, and its lines.

    Words are never cut while any size lets them be whole; what cannot fit even at the last size ends in an ellipsis.
    """
    size = 0
    for size in sizes:
        lines = balance(title.split(), measure(size), width)
        if lines is not None and len(lines) * size * leading <= height:
            return size, lines
    most = max(1, int(height / (size * leading)))
    return size, _cut(title, measure(size), width, most)


def balance(words: list[str], width_of: Callable[[str], float], width: float) -> list[str] | None:
    """Break words into the fewest lines, as even as possible and not after a weak word; None if a word is too wide."""
    best: list[tuple[int, float, list[str]]] = [(0, 0.0, [])]
    for end in range(1, len(words) + 1):
        options = []
        for start in range(end - 1, -1, -1):
            line = " ".join(words[start:end])
            room = width - width_of(line)
            if room < 0:
                break
            count, cost, lines = best[start]
            is_last = end == len(words)
            weak = 0.0 if is_last or not _is_weak(words[end - 1]) else 0.15
            widow = 0.2 if is_last and start == end - 1 and start else 0.0
            options.append((count + 1, cost + (room / width) ** 2 + weak + widow, [*lines, line]))
        if not options:
            return None
        best.append(min(options, key=lambda option: option[:2]))
    return best[-1][2]


def _is_weak(word: str) -> bool:
    return word.casefold() in _WEAK or (len(word) <= 2 and word.isalpha())


def _cut(title: str, width_of: Callable[[str], float], width: float, most: int) -> list[str]:
    """Fill at most so many lines greedily and end with an ellipsis; a word wider than the box is cut."""
    lines: list[str] = []
    rest = title
    while rest and len(lines) < most:
        length = len(rest)
        while length > 1 and width_of(rest[:length] + "…") > width:
            space = rest.rfind(" ", 1, length)
            length = space if space > 0 else length - 1
        lines.append(rest[:length].strip())
        rest = rest[length:].strip()
    if rest and lines:
        lines[-1] += "…"
    return lines
