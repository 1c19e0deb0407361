"""Experiences of councils as other slices see them: the slice that keeps them puts them on a shelf, others take them.

The shelf is registered on the hook ``register_experience_shelf``; without that slice there is none, and whoever
gathers experiences (an edition of the ABC guide) has nothing to gather. Codes name them for ever.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from wagtail import hooks


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
    ``topics`` and ``territories`` hold codes; ``outcome`` is a code, empty while nobody has said; ``years`` is shown.
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
    outcome: str
    years: str


class ExperienceShelf(Protocol):
    """Where the published experiences are."""

    def experiences(self, language: str) -> Sequence[Experience]:
        """Every published one, by title, with texts in the language with this code (or else Catalan)."""

    def sections(self, code: str, language: str) -> Sequence[ExperienceSection]:
        """The text of one, part by part, as visitors read it today; empty when there is none with this code."""

    def class_names(self, language: str) -> Mapping[str, str]:
        """Every policy class there is, code to name, in its order: also those without any experience."""


def experience_shelf() -> ExperienceShelf | None:
    """The shelf, where a slice that keeps experiences is installed."""
    return next((register() for register in hooks.get_hooks("register_experience_shelf")), None)
