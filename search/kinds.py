"""What kinds of things the search finds, as visitors tell them apart."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class SearchKind:
    """``code`` stands in addresses for ever; ``label`` names many of the kind; low ``order`` comes first."""

    code: str
    label: Any
    order: int = 100


#: What a page type without a ``search_kind`` of its own is.
PAGE = SearchKind("page", _("Pages"), 90)
DOCUMENT = SearchKind("document", _("Documents"), 95)


def kind_of(model: Any) -> SearchKind:
    """The kind of a page type: its ``search_kind``."""
    kind: SearchKind = getattr(model, "search_kind", PAGE)
    return kind
