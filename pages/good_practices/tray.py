"""The practices a reader has set aside to compare while looking through the directory. They live in the address."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.core.validators import slug_re
from django.http import QueryDict
from django.utils.translation import gettext

from xmess.design.components import Link

from .filters import PracticeFilterForm

MOST = 4


@dataclass(frozen=True)
class Tray:
    """The practices an address has chosen to compare, while the reader goes on looking through the directory.

    ``codes`` are at most four; ``chosen`` names each with a link that takes it out; ``filters`` is the query string of
    the directory's own filters, which every link of the tray keeps.
    """

    codes: tuple[str, ...]
    filters: str
    chosen: Sequence[Link] = ()

    @property
    def query_string(self) -> str:
        """The codes as a query string."""
        return query_of(self.codes)

    @property
    def is_full(self) -> bool:
        """Whether no more fit side by side."""
        return len(self.codes) >= MOST

    def action(self, practice: Any) -> Link | None:
        """What a card offers: to take the practice into the tray or out of it; nothing when the tray is full."""
        if practice.code in self.codes:
            return Link(gettext("Take out of the comparison"), self.without(practice.code), current=True)
        if self.is_full:
            return None
        return Link(gettext("Compare"), self._address([*self.codes, practice.code]))

    def without(self, code: str) -> str:
        """Address of the same directory without that practice in the tray."""
        return self._address([one for one in self.codes if one != code])

    def _address(self, codes: Sequence[str]) -> str:
        parts = [part for part in (self.filters, query_of(codes)) if part]
        return f"?{'&'.join(parts)}#compare" if codes else f"?{self.filters}"


def tray(query: QueryDict, form: PracticeFilterForm) -> Tray:
    """The tray of an address; codes of practices that are not published are not in it."""
    titles = form.index.titles
    bare = Tray(tuple(code for code in codes_in(query) if code in titles), form.query_string)
    return Tray(bare.codes, bare.filters, [Link(titles[code], bare.without(code)) for code in bare.codes])


def codes_in(query: QueryDict) -> list[str]:
    """The first four different codes an address asks to compare."""
    return list(dict.fromkeys(code for code in query.getlist("compare") if slug_re.match(code)))[:MOST]


def query_of(codes: Sequence[str]) -> str:
    """The codes as a query string."""
    query = QueryDict(mutable=True)
    query.setlist("compare", list(codes))
    return query.urlencode()
