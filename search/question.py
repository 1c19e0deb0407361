"""What a visitor asks of the search, all of it in the address: words, choices, dates, order, page. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from urllib.parse import urlencode

# Longer questions are cut, not refused: any string gives a page.
LONGEST_QUESTION = 200
#: Facets in the order the page shows them; each is also the name of its parameter.
FACETS = ("kind", "topic", "class", "territory", "year", "language")
RELEVANCE, NEWEST, TITLE = "relevance", "newest", "title"
ORDERS = (RELEVANCE, NEWEST, TITLE)
MOST_CHOICES = 50
MOST_PAGES = 10_000


@dataclass(frozen=True)
class Question:
    """``language`` is the reader's. ``chosen`` maps a facet to the values wanted, any of them. Pages count from 1."""

    text: str
    language: str
    chosen: Mapping[str, frozenset[str]] = field(default_factory=dict)
    since: date | None = None
    until: date | None = None
    order: str = RELEVANCE
    page: int = 1

    @property
    def is_empty(self) -> bool:
        """Whether nothing is asked: no words and no choice."""
        return not (self.text or self.chosen or self.since or self.until)

    def toggled(self, facet: str, value: str) -> "Question":
        """The same question with one more value of a facet, or without it when it was chosen; from its first page."""
        values = self.chosen.get(facet, frozenset()) ^ {value}
        others = {name: chosen for name, chosen in self.chosen.items() if name != facet}
        return replace(self, chosen=others | ({facet: values} if values else {}), page=1)

    def parameters(self) -> list[tuple[str, str]]:
        """What the address says, in one order only, so that the same question always has the same address."""
        pairs = [("q", self.text)] if self.text else []
        pairs += [(name, value) for name in FACETS for value in sorted(self.chosen.get(name, ()))]
        pairs += [(name, day.isoformat()) for name, day in (("since", self.since), ("until", self.until)) if day]
        if self.order != RELEVANCE:
            pairs.append(("sort", self.order))
        if self.page > 1:
            pairs.append(("page", str(self.page)))
        return pairs

    @property
    def query_string(self) -> str:
        """The parameters as the part of an address after the question mark."""
        return urlencode(self.parameters())


def read_question(values: Mapping[str, Iterable[str]], language: str) -> Question:
    """The question in an address's parameters (name → its values); what makes no sense in them is left out."""

    def first(name: str) -> str:
        return next(iter(values.get(name, ())), "")

    chosen = {name: frozenset(_clean(value) for value in list(values.get(name, ()))[:MOST_CHOICES]) for name in FACETS}
    order = first("sort")
    return Question(
        text=_clean(first("q")),
        language=language,
        chosen={name: found - {""} for name, found in chosen.items() if found - {""}},
        since=_day(first("since")),
        until=_day(first("until")),
        order=order if order in ORDERS else RELEVANCE,
        page=_page(first("page")),
    )


def _clean(text: str) -> str:
    """Without what no text contains: NUL, halves of characters, spaces at its ends and in rows."""
    encodable = text.encode("utf-8", "ignore").decode()
    return " ".join(encodable.replace("\0", " ").split())[:LONGEST_QUESTION].strip()


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _page(text: str) -> int:
    return min(int(text), MOST_PAGES) if text.isascii() and text.isdigit() and 0 < len(text) <= 9 and int(text) else 1
