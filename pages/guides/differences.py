"""Pure: what changed between two editions of a guide that gathers fiches, down to the words."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from html import unescape
from typing import Literal

BLOCK_END = re.compile(r"</(?:p|li|h\d|dt|dd|tr|blockquote)>|<br\s*/?>", re.IGNORECASE)
TAG = re.compile(r"<[^>]+>")
WORD = re.compile(r"\s+|[^\s]+")


@dataclass(frozen=True)
class Piece:
    """Some words of a text: in both editions, only in the new one, or only in the old one."""

    text: str
    kind: Literal["same", "added", "removed"] = "same"


@dataclass(frozen=True)
class FicheText:
    """A fiche as an edition has it: ``parts`` are (code, heading, plain text)."""

    code: str
    title: str
    parts: Sequence[tuple[str, str, str]]


@dataclass(frozen=True)
class ChangedPart:
    """A part whose words changed."""

    heading: str
    pieces: Sequence[Piece]


@dataclass(frozen=True)
class ChangedFiche:
    """A fiche of both editions whose words changed."""

    code: str
    title: str
    parts: Sequence[ChangedPart]


@dataclass(frozen=True)
class Differences:
    """``added`` and ``removed`` are whole fiches; ``same`` those without a changed word."""

    added: Sequence[FicheText]
    removed: Sequence[FicheText]
    changed: Sequence[ChangedFiche]
    same: Sequence[FicheText]


def plain_text(html: str) -> str:
    """The words of markup, a line per block."""
    text = unescape(TAG.sub("", BLOCK_END.sub("\n", " ".join(html.split()))))
    return "\n".join(line for line in (" ".join(line.split()) for line in text.splitlines()) if line)


def differences(before: Iterable[FicheText], after: Iterable[FicheText]) -> Differences:
    """What ``after`` has that ``before`` had not, and the other way round; those of ``after`` in its order, first."""
    old = {fiche.code: fiche for fiche in before}
    new = {fiche.code: fiche for fiche in after}
    both = [(old[code], fiche) for code, fiche in new.items() if code in old]
    changed = [_changed(one, other) for one, other in both]
    return Differences(
        added=[fiche for code, fiche in new.items() if code not in old],
        removed=[fiche for code, fiche in old.items() if code not in new],
        changed=[fiche for fiche in changed if fiche.parts],
        same=[other for (_one, other), fiche in zip(both, changed, strict=True) if not fiche.parts],
    )


def word_pieces(before: str, after: str) -> list[Piece]:
    """Both texts as one, word by word."""
    one, other = WORD.findall(before), WORD.findall(after)
    pieces: list[Piece] = []
    for kind, begin, end, first, last in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if kind == "equal":
            pieces.append(Piece("".join(one[begin:end])))
            continue
        if end > begin:
            pieces.append(Piece("".join(one[begin:end]), "removed"))
        if last > first:
            pieces.append(Piece("".join(other[first:last]), "added"))
    return pieces


def _changed(before: FicheText, after: FicheText) -> ChangedFiche:
    old = {code: text for code, _heading, text in before.parts}
    headings = {code: heading for fiche in (before, after) for code, heading, _text in fiche.parts}
    new = {code: text for code, _heading, text in after.parts}
    parts = [
        ChangedPart(headings[code], word_pieces(old.get(code, ""), new.get(code, "")))
        for code in dict.fromkeys([*new, *old])
        if old.get(code, "") != new.get(code, "")
    ]
    if before.title != after.title:
        parts.insert(0, ChangedPart("", word_pieces(before.title, after.title)))
    return ChangedFiche(after.code, after.title, parts)
