"""What slices know of their pages that visitors may choose by; registered on the hook ``register_search_facets``.

Search is below every slice: it knows pages and codes, a slice says which page has which.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from wagtail import hooks

#: Codes of the facets that slices fill; those of the kind, the language and, as a rule, the year are found by search.
TOPIC, CLASS, TERRITORY, YEAR = "topic", "class", "territory", "year"


@dataclass(frozen=True)
class FacetSource:
    """``values`` yields ``(primary key of a page, code)``, for drafts too; ``labels`` what visitors read for codes.

    Labels are asked for in the reader's language.
    """

    facet: str
    values: Callable[[], Iterable[tuple[int, str]]]
    labels: Callable[[], Mapping[str, str]] = dict


def facet_sources() -> list[FacetSource]:
    """Those of every installed slice."""
    return [source for register in hooks.get_hooks("register_search_facets") for source in register()]
