"""The best passage of a text for a question, and the words of it that answer, in any of their forms. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from .analysis import Token, analyse, composed
from .plan import Plan, Variant, mark

# Characters of a passage: two lines on a wide screen.
PASSAGE = 240
# What is read of a text to find its best passage: a long PDF must not make a page slow.
READ = 20_000
BEFORE = 60


@dataclass(frozen=True)
class Hit:
    """A stretch of a text that answers one word (``group``) of the question."""

    start: int
    end: int
    group: int


def marked(text: str, plan: Plan, language: str) -> SafeString:
    """The whole of a short text, such as a title, with what answers the plan in ``<mark>``."""
    text = composed(text)
    return _with_marks(text, find_hits(text, plan, language), 0, len(text))


def passage(text: str, plan: Plan, language: str) -> SafeString:
    """The part of ``text`` that answers most words of the plan; nothing when no part answers any."""
    text = " ".join(composed(text[:READ]).split())
    hits = find_hits(text, plan, language)
    if not hits:
        return SafeString("")
    start, end = _best_window(text, hits)
    before, after = "… " if start else "", " …" if end < len(text) else ""
    return mark_safe(f"{before}{_with_marks(text, hits, start, end)}{after}")


def find_hits(text: str, plan: Plan, language: str) -> list[Hit]:
    """Where ``text`` (composed) answers the plan, in order, no two of them overlapping."""
    tokens = analyse(text, language)
    places: dict[str, list[int]] = {}
    for place, token in enumerate(tokens):
        for term in token.terms:
            places.setdefault(mark(term, language), []).append(place)
    found = [
        Hit(tokens[place].start, tokens[place + len(variant.terms) - 1].end, number)
        for number, group in enumerate(plan.groups)
        for variant in group.variants
        for place in _starts(variant, places)
        if _follow(tokens, place, variant.terms, language)
    ]
    return _apart(found)


def _starts(variant: Variant, places: Mapping[str, Sequence[int]]) -> Iterable[int]:
    """Where the variant's first term stands."""
    if not variant.prefix:
        return places.get(variant.terms[0], ())
    return [place for term, found in places.items() if term.startswith(variant.terms[0]) for place in found]


def _follow(tokens: Sequence[Token], place: int, terms: Sequence[str], language: str) -> bool:
    """Whether the terms stand one after the other from there on."""
    if len(terms) == 1:
        return True
    words = tokens[place : place + len(terms)]
    return len(words) == len(terms) and all(
        term in {mark(own, language) for own in token.terms} for token, term in zip(words, terms, strict=True)
    )


def _apart(hits: Iterable[Hit]) -> list[Hit]:
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end)):
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
    return kept


def _best_window(text: str, hits: Sequence[Hit]) -> tuple[int, int]:
    """From a little before the hit after which most different words follow closely."""

    def answered(first: int) -> int:
        limit = hits[first].start + PASSAGE - BEFORE
        return len({hit.group for hit in hits[first:] if hit.end <= limit})

    best = max(range(len(hits)), key=lambda number: (answered(number), -number))
    start = max(0, hits[best].start - BEFORE)
    if start:
        start = text.find(" ", start, hits[best].start) + 1 or hits[best].start
    end = start + PASSAGE
    if end >= len(text):
        return start, len(text)
    return start, max(text.rfind(" ", start, end), hits[best].end)


def _with_marks(text: str, hits: Iterable[Hit], start: int, end: int) -> SafeString:
    pieces, place = [], start
    for hit in hits:
        if hit.start >= place and hit.end <= end:
            pieces += [escape(text[place : hit.start]), "<mark>", escape(text[hit.start : hit.end]), "</mark>"]
            place = hit.end
    return mark_safe("".join([*pieces, escape(text[place:end])]))
