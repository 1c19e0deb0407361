"""What a search answers: hits, facets, and what helps when there are none. Plain data for templates and feeds."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.safestring import SafeString

NOTHING = SafeString("")


@dataclass(frozen=True)
class File:
    """A document on a page that answers where the page does not: ``extension`` in capitals, ``size`` in bytes."""

    title: str
    url: str
    extension: str
    size: int


@dataclass(frozen=True)
class Hit:
    """A page as the list of results shows it.

    ``title`` and ``passage`` are safe HTML with ``<mark>`` round what was looked for. ``kind`` is the code of the facet
    "kind", ``kind_label`` its name in the reader's language. ``file``: the document on the page that the passage is in.
    """

    key: str
    title: SafeString
    url: str
    language: str
    kind: str
    kind_label: str
    kicker: str = ""
    passage: SafeString = NOTHING
    day: date | None = None
    published_at: datetime | None = None
    file: File | None = None


@dataclass(frozen=True)
class Choice:
    """A value of a facet: how many results it has or would have, and the address's parameters with it toggled."""

    value: str
    label: str
    count: int
    chosen: bool
    query_string: str


@dataclass(frozen=True)
class Facet:
    """Values to choose from, those with results or chosen, the chosen first, then by count."""

    name: str
    label: str
    choices: Sequence[Choice]

    @property
    def chosen(self) -> Sequence[Choice]:
        """The values somebody chose."""
        return [choice for choice in self.choices if choice.chosen]


@dataclass(frozen=True)
class Promoted:
    """A result that an editor put on top for these words."""

    title: str
    url: str
    description: str = ""


@dataclass(frozen=True)
class Answer:
    """``hits`` are those of the asked page, ``total`` counts all of them. ``elsewhere``: pages in other languages.

    ``suggestion``: the question with its words corrected, when another one finds more. ``left_out``: words that the
    hits do without, because too few had them all. ``complete`` is false when no engine answered at all, ``quick`` when
    only the database did in place of the search engine.
    """

    hits: Sequence[Hit] = ()
    total: int = 0
    pages: int = 1
    facets: Sequence[Facet] = ()
    promoted: Sequence[Promoted] = ()
    elsewhere: Sequence[Hit] = ()
    suggestion: str = ""
    left_out: Sequence[str] = ()
    complete: bool = True
    quick: bool = False


@dataclass(frozen=True)
class Completion:
    """A line of the typeahead: ``title`` is safe HTML with ``<mark>``."""

    title: SafeString
    url: str
    kind_label: str
    language: str
