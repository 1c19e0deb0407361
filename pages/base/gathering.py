"""How slices show up in places that do not know them: the place gathers, the slice registers (site/docs/plugins.md)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db.models import Model
from wagtail import hooks

from xmess.caching.version import kept
from xmess.design.components import Link


@dataclass(frozen=True)
class Section:
    """A part of somebody else's page: what to render, with what, and how early.

    ``title`` is shown as a heading by the place; ``template`` gets ``context`` and nothing else.
    """

    code: str
    title: str
    template: str
    context: Mapping[str, Any] = field(default_factory=dict)
    order: int = 100


@dataclass(frozen=True)
class HomeSection:
    """A kind of section editors may put on the home page.

    ``context`` is called with the language code when the section is rendered; ``None`` leaves the section out.
    ``label`` is what editors choose by (a lazy translation).
    """

    code: str
    label: Any
    template: str
    context: Callable[[str], Mapping[str, Any] | None]
    order: int = 100


@dataclass(frozen=True)
class GroupChoice:
    """A working group as slices see it that do not know groups: its code for ever, its name, its page's path."""

    code: str
    name: str
    url: str


def group_choices(language: str) -> list[GroupChoice]:
    """The public working groups, by name; none where no slice keeps groups. Kept while no content changes."""

    def make() -> list[GroupChoice]:
        return [choice for offered in hooks.get_hooks("working_group_choices") for choice in offered(language)]

    return kept(f"working-group-choices:{language}", make)


@dataclass(frozen=True, kw_only=True)
class LibraryResource:
    """A document that a slice offers to the library of resources.

    ``code`` names it for ever; ``language`` is the title's and ``languages`` the document's own, codes; ``kind`` is one
    of ``guide``, ``directory``, ``study``, ``model``; ``topics`` are codes, the main one first; ``published`` is aware;
    ``origin`` is the page it belongs to, with that page's title.
    """

    code: str
    title: str
    url: str
    language: str
    kind: str = "model"
    topics: Sequence[str] = ()
    languages: Sequence[str] = ()
    year: int | None = None
    published: datetime | None = None
    file_kind: str = ""
    size: str = ""
    origin: Link | None = None
    is_example: bool = False


def library_resources(language: str) -> list[LibraryResource]:
    """What slices offer to the library, in the language with this code; in the order in which they offer it."""
    return [one for offered in hooks.get_hooks("library_resources") for one in offered(language)]


def gather(hook: str, *arguments: Any) -> list[Section]:
    """What slices have to show in the place called ``hook``, in order; those with nothing to say return ``None``."""
    found = (register(*arguments) for register in hooks.get_hooks(hook))
    return sorted(
        (section for section in found if section is not None), key=lambda section: (section.order, section.code)
    )


def gather_about(hook: str, record: Model, language: str) -> list[Section]:
    """What slices have to show about ``record`` in ``language``, kept while no content changes."""
    return kept(f"{hook}:{record.pk}:{language}", lambda: gather(hook, record, language))


def home_sections() -> dict[str, HomeSection]:
    """Every section a slice offers to the home page, by code, in order."""
    offered = (register() for register in hooks.get_hooks("register_home_section"))
    return {section.code: section for section in sorted(offered, key=lambda section: (section.order, section.code))}
