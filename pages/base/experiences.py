"""Experiences of councils as other slices see them: the slice that keeps them puts them on a shelf, others take them.

The shelf is registered on the hook ``register_experience_shelf``; without that slice there is none, and whoever
gathers experiences (an edition of the ABC guide) has nothing to gather. Codes name them for ever. The other way round,
whoever publishes experiences says so on the hook ``experience_editions``.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from wagtail import hooks

from xmess.design.components import Link


@dataclass(frozen=True)
class ExperienceSection:
    """One part of an experience's text: ``code`` never changes, ``title`` is its heading, ``html`` is safe to show."""

    code: str
    title: str
    html: str


@dataclass(frozen=True)
class Experience:
    """A published experience in one language.

    ``url`` is a path of this site; ``language`` is the code of the language its text is written in; ``classes``,
    ``topics`` and ``territories`` hold codes. ``is_told`` says whether its council has confirmed it.
    """

    code: str
    title: str
    summary: str
    url: str
    language: str
    councils: tuple[str, ...]
    classes: tuple[str, ...]
    topics: tuple[str, ...]
    territories: tuple[str, ...]
    is_told: bool


@dataclass(frozen=True)
class ExperienceText:
    """All that visitors read of one today: ``facts`` are (label, value), ``sources`` (title, address)."""

    facts: tuple[tuple[str, str], ...]
    sections: tuple[ExperienceSection, ...]
    sources: tuple[tuple[str, str], ...]


class ExperienceShelf(Protocol):
    """Where the published experiences are."""

    # What they are classified by: facets of ``names`` and ``find``.
    CLASS, TOPIC, TERRITORY = "policy", "topic", "territory"

    def take(self, codes: Sequence[str], language: str) -> list[Experience]:
        """Those of ``codes`` that are published, in that order; a number of queries that does not grow."""

    def find(self, words: str, facets: Mapping[str, str], language: str, *, most: int) -> list[Experience]:
        """Published ones with these words that have the value of every facet, by title."""

    def text(self, code: str, language: str) -> ExperienceText | None:
        """The text of one, as visitors read it today; ``None`` when none is published under this code."""

    def names(self, facet: str, language: str) -> Mapping[str, str]:
        """Every value of a facet there is, code to name, in its order: also those without any experience."""

    def tell_path(self, code: str) -> str:
        """Where a council tells an experience, or completes the one with this code, in the active language."""


def experience_shelf() -> ExperienceShelf | None:
    """The shelf, where a slice that keeps experiences is installed."""
    return next((register() for register in hooks.get_hooks("register_experience_shelf")), None)


def experience_editions(code: str, language: str) -> list[Link]:
    """The editions that have published the experience with this code, for its own page."""
    return [link for editions in hooks.get_hooks("experience_editions") for link in editions(code, language)]
