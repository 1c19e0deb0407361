"""The first and the last day somebody wants results of, as typed: what is no day, and in which order they are."""

from collections.abc import Mapping

from django.utils.translation import gettext

from xmess.design.components import FilterGroup

from .question import Question

#: Longer text than any way of writing a day is not shown again.
LONGEST_DAY = 40


def day_fields(question: Question, typed: Mapping[str, str]) -> list[FilterGroup]:
    """The fields "since" and "until" with their messages; ``typed`` is what the address has under these names."""
    since = _field("since", gettext("Published since"), question, typed)
    until = _field("until", gettext("Published until"), question, typed)
    return [since, until]


def _field(name: str, label: str, question: Question, typed: Mapping[str, str]) -> FilterGroup:
    day = getattr(question, name)
    text = " ".join(typed.get(name, "").replace("\0", " ").split())[:LONGEST_DAY]
    return FilterGroup(
        name,
        label,
        kind="date",
        value=day.isoformat() if day else text,
        error=_problem(name, question) if day else gettext("Write a day that exists, like 2024-05-31.") * bool(text),
    )


def _problem(name: str, question: Question) -> str:
    """A range that ends before it begins finds nothing: the end says why."""
    backwards = question.since and question.until and question.until < question.since
    return gettext("This day is before the first one.") if backwards and name == "until" else ""
