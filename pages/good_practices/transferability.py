"""How ready a fiche is to be copied: what it tells, weighed by what a council that wants to copy it asks for. Pure.

Every practice portal asks for transferability and none measures it (features.md, 1). This measures the fiche, not the
policy: it says how much of what one needs is written down, and what is missing.
"""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

#: What counts, by code, with its weight: 3 one cannot begin without, 2 saves months, 1 helps.
WEIGHTS = {
    "steps": 3,
    "conditions": 3,
    "documents": 3,
    "resources": 2,
    "cost": 2,
    "what_failed": 2,
    "results": 2,
    "contact": 2,
    "instruments": 1,
    "staff": 1,
    "enablers": 1,
    "obstacles": 1,
    "replications": 1,
}
LABELS = {
    "steps": _("the steps, one by one"),
    "conditions": _("what another council needs"),
    "documents": _("documents to copy"),
    "resources": _("staff, funding and public resources"),
    "cost": _("what it cost"),
    "what_failed": _("what did not work"),
    "results": _("what came of it"),
    "contact": _("whom to ask"),
    "instruments": _("the legal instruments"),
    "staff": _("how much work it takes"),
    "enablers": _("what helps"),
    "obstacles": _("what hinders"),
    "replications": _("another council that copied it"),
}
#: Shares of the whole from which a level begins, with what is said of it.
LEVELS = (
    (75, _("Tells what another council needs")),
    (40, _("Enough to begin with")),
    (0, _("Enough to get the idea")),
)


@dataclass(frozen=True)
class Transferability:
    """``share`` in whole per cent; ``level`` in words; labels of what is ``told`` and ``missing``, weightiest first."""

    share: int
    level: Any
    told: tuple[Any, ...]
    missing: tuple[Any, ...]

    @property
    def fraction(self) -> float:
        """The share as a number from 0 to 1."""
        return self.share / 100


def transferability(told: Collection[str]) -> Transferability:
    """The indicator for a fiche that tells these codes; codes that do not count are ignored."""
    points = sum(weight for code, weight in WEIGHTS.items() if code in told)
    share = round(100 * points / sum(WEIGHTS.values()))
    by_weight = sorted(WEIGHTS, key=lambda code: -WEIGHTS[code])
    return Transferability(
        share=share,
        level=next(label for least, label in LEVELS if share >= least),
        told=tuple(LABELS[code] for code in by_weight if code in told),
        missing=tuple(LABELS[code] for code in by_weight if code not in told),
    )
