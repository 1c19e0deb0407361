"""The text of an XML part by events: no tree in memory, no document type, hence no entities. Pure."""

import contextlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

from .limits import Limits
from .outcome import TooBig, Unreadable

# Prefixes by which this code calls namespaces, whatever the file calls them.
NAMESPACES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
    "urn:oasis:names:tc:opendocument:xmlns:office:1.0": "office",
    "urn:oasis:names:tc:opendocument:xmlns:text:1.0": "text",
    "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0": "manifest",
}
_SEPARATOR = " "


@dataclass(frozen=True)
class Grammar:
    """Which elements say what. ``roots``: one of them is outermost. ``holders``: characters inside them are text.

    ``signs``: what stands for an element. ``ends``: elements that end a line. ``skipped``: nothing inside is text.
    """

    roots: frozenset[str]
    holders: frozenset[str]
    signs: Mapping[str, str] = field(default_factory=dict)
    ends: frozenset[str] = frozenset()
    skipped: frozenset[str] = frozenset()


class _Enough(Exception):
    """More text than anybody keeps."""


def walk(chunks: Iterable[bytes], limits: Limits, start: Callable[[str, dict[str, str]], None]) -> None:
    """Call ``start(name, attributes)`` for every element, in order.

    Raises:
        TooBig: elements nest deeper than in any document.
        Unreadable: it is no well-formed XML, or it declares a document type.
    """
    _parse(chunks, limits, start, lambda name: None, lambda data: None)


def text_of(chunks: Iterable[bytes], grammar: Grammar, limits: Limits) -> str:
    """The text, up to the limit of characters. Raises what ``walk`` does, and ``Unreadable`` for a foreign root."""
    collector = _Collector(grammar, limits.characters)
    with contextlib.suppress(_Enough):
        _parse(chunks, limits, collector.start, collector.end, collector.characters)
    return "".join(collector.pieces)


class _Collector:
    def __init__(self, grammar: Grammar, most: int) -> None:
        self.grammar, self.left = grammar, most
        self.pieces: list[str] = []
        self.inside = self.skipping = 0
        self.at_root = True

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if self.at_root and name not in self.grammar.roots:
            raise Unreadable(f"root {name}")
        self.at_root = False
        if self.skipping or name in self.grammar.skipped:
            self.skipping += 1
            return
        self.inside += name in self.grammar.holders
        self._add(self.grammar.signs.get(name, ""))

    def end(self, name: str) -> None:
        if self.skipping:
            self.skipping -= 1
            return
        self.inside -= name in self.grammar.holders
        if name in self.grammar.ends:
            self._add("\n")

    def characters(self, data: str) -> None:
        if self.inside and not self.skipping:
            self._add(data)

    def _add(self, text: str) -> None:
        if text:
            self.pieces.append(text)
            self.left -= len(text)
            if self.left < 0:
                raise _Enough


def _parse(
    chunks: Iterable[bytes],
    limits: Limits,
    start: Callable[[str, dict[str, str]], None],
    end: Callable[[str], None],
    characters: Callable[[str], None],
) -> None:
    depth = 0

    def on_start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > limits.depth:
            raise TooBig("nested too deep")
        start(_short(name), attributes)

    def on_end(name: str) -> None:
        nonlocal depth
        depth -= 1
        end(_short(name))

    parser = expat.ParserCreate(namespace_separator=_SEPARATOR)
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    parser.StartElementHandler, parser.EndElementHandler = on_start, on_end
    parser.CharacterDataHandler = characters
    try:
        for chunk in chunks:
            parser.Parse(chunk, False)
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise Unreadable(str(error)) from error


def _refuse(*declaration: object) -> None:
    raise Unreadable("a document type")


def _short(name: str) -> str:
    namespace, _, local = name.rpartition(_SEPARATOR)
    return f"{NAMESPACES.get(namespace, '')}:{local}"
