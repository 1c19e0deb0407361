"""Facets of an answer: how many results each value has or would have, labelled and ready to be chosen."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from xmess.caching.version import kept
from xmess.languages.codes import language_name

from .answer import Choice, Facet
from .facet_sources import facet_sources
from .question import FACETS, Question
from .visible import Visible

LABELS = {
    "kind": _("Kind"),
    "topic": _("Topic"),
    "class": _("Policy class"),
    "territory": _("Territory"),
    "year": _("Year"),
    "language": _("Language"),
}


def facets_of(seen: Visible, matching: int, question: Question, chosen: Mapping[str, frozenset[str]]) -> list[Facet]:
    """Every facet some result has a value of. Each is counted as if nothing of it were chosen: values add up."""
    facets = []
    for name in FACETS:
        picked = question.chosen.get(name, frozenset())
        # A choice that nothing has is shown too: what narrows down the results can always be taken away.
        counts = dict.fromkeys(sorted(picked), 0)
        counts |= seen.rows.counts(name, seen.rows.matching(chosen, matching, leaving_out=name))
        labels = _labels(name, seen, question.language)
        choices = [
            Choice(value, labels.get(value, value), count, value in picked, question.toggled(name, value).query_string)
            for value, count in counts.items()
            if count or value in picked
        ]
        if choices:
            facets.append(Facet(name, str(LABELS[name]), sorted(choices, key=lambda choice: _place(name, choice))))
    return facets


def _place(facet: str, choice: Choice) -> tuple[int, int, str]:
    if facet == "year":
        return (0, -int(choice.value), "") if choice.value.isdecimal() else (1, 0, choice.value)
    return 0, -choice.count, choice.label


def _labels(facet: str, seen: Visible, language: str) -> Mapping[str, str]:
    if facet == "kind":
        return {entry.kind.code: str(entry.kind.label) for entry in seen.entries}
    if facet == "language":
        return {code: language_name(code) for code in seen.rows.facets.get(facet, {})}
    return kept(f"search:labels:{facet}:{language}", lambda: _told_labels(facet))


def _told_labels(facet: str) -> dict[str, str]:
    return {
        str(code): str(label)
        for source in facet_sources()
        if source.facet == facet
        for code, label in source.labels().items()
    }
