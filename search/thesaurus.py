"""What other words mean the same, in the same language and in the others. Pure.

Expanding the question, never the index: one mechanism for every engine, and an editor's change counts at once.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import product

from .analysis import LANGUAGES, light_key

#: The light terms of an expression's words, in order.
Key = tuple[str, ...]


class Thesaurus:
    """Built of concepts, each a mapping from language code to the expressions for it: all of them mean the same."""

    def __init__(self, concepts: Iterable[Mapping[str, Sequence[str]]] = ()) -> None:
        found: defaultdict[tuple[str, Key, str], dict[Key, None]] = defaultdict(dict)
        for concept in concepts:
            keys = {language: _keys(concept.get(language, ()), language) for language in LANGUAGES}
            for source, target in product(LANGUAGES, LANGUAGES):
                for one, other in product(keys[source], keys[target]):
                    if (source, one) != (target, other):
                        found[source, one, target][other] = None
        self._alternatives = {asked: tuple(others) for asked, others in found.items()}
        self.longest = max((len(key) for _, key, _ in self._alternatives), default=0)

    def alternatives(self, key: Key, source: str, target: str) -> tuple[Key, ...]:
        """What the language ``target`` says for the expression ``key`` of the language ``source``."""
        return self._alternatives.get((source, key, target), ())


def _keys(expressions: Iterable[str], language: str) -> list[Key]:
    return [key for key in dict.fromkeys(light_key(text, language) for text in expressions) if key]
