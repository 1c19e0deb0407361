"""What a slice needs to bring its own demo content: it declares, ``xmess.demo`` writes and translates.

A slice keeps its prose in ``demo_content/*.yaml``, every text a mapping of language code to words, and a ``build``
function in ``demo.py``. Its ``wagtail_hooks.py`` registers a ``DemoBuilder`` on ``register_demo_builder``.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol, TypeVar

from django.db.models import Model
from wagtail.models import Page

#: The same words by language code; Catalan ("ca") is always there.
Text = Mapping[str, str]
AnyModel = TypeVar("AnyModel", bound=Model)


class Demo(Protocol):
    """The demo site as a builder sees it. Pages are only declared: they are written once every builder has run."""

    def read(self, path: Path) -> Any:
        """The content of a YAML file.

        Raises:
            ContentError: the file is not YAML, or a text lacks one of the languages it should have.
        """

    def page(
        self,
        key: str,
        model: type[Page],
        *,
        parent: str,
        texts: Mapping[str, Text],
        rich: Mapping[str, Sequence[Any]] | None = None,
        streams: Mapping[str, Sequence[Any]] | None = None,
        facts: Mapping[str, Any] | None = None,
        languages: Sequence[str] | None = None,
    ) -> None:
        """Declare a page.

        Args:
            key: names the page for ever: its translation key is made from it. Links and menus use it.
            parent: key of the page above, declared before this one.
            texts: plain words by field name; ``title`` is needed, ``slug`` is made from the title when missing.
            rich: paragraphs by rich text field.
            streams: blocks by stream field, as in the YAML files (site/docs/demo.md).
            facts: what no language changes, by field name.
            languages: codes the page exists in; all of them when left out.

        Raises:
            ContentError: the key is taken, or the parent is not declared.
        """

    def record(
        self,
        model: type[AnyModel],
        lookup: Mapping[str, Any],
        facts: Mapping[str, Any],
        *,
        first: Mapping[str, Any] | None = None,
    ) -> AnyModel:
        """The stored record that ``lookup`` finds, made or changed at once so that it has these ``facts``.

        ``first`` is only for a record made now: facts that have a life of their own afterwards.
        """

    def after(self, step: Callable[[], None]) -> None:
        """Run ``step`` when every page has been written and translated."""

    def page_in(self, key: str, language: str) -> Page | None:
        """The page of that key in that language, for steps given to ``after``; ``None`` where there is none."""

    @property
    def languages(self) -> tuple[str, ...]:
        """Codes of the site’s languages, the source first."""

    def say(self, message: str) -> None:
        """Show a line to whoever waits."""


@dataclass(frozen=True)
class DemoBuilder:
    """One slice's part of the demo site; ``after`` names the builders whose pages or records it needs."""

    name: str
    build: Callable[[Demo], None]
    after: tuple[str, ...] = ()
