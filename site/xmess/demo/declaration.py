"""What builders have declared: the pages to be, and the steps to take when they are there."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from django.conf import settings
from django.db import transaction
from django.db.models import Model
from wagtail.models import Page

from .errors import ContentError
from .streams import stable_uuid
from .wording import SOURCE, Text, read_content

AnyModel = TypeVar("AnyModel", bound=Model)
ROOT = ""


@dataclass(frozen=True)
class PagePlan:
    """One page to be, in every language it has; the arguments are explained in ``pages.base.demonstration``."""

    key: str
    model: type[Page]
    parent: str
    texts: Mapping[str, Text]
    rich: Mapping[str, Sequence[Any]]
    streams: Mapping[str, Sequence[Any]]
    facts: Mapping[str, Any]
    languages: tuple[str, ...]

    @property
    def title(self) -> str:
        """The page's title in the source language."""
        return self.texts["title"][SOURCE]

    @property
    def translation_key(self) -> Any:
        """What the page's translations share (a UUID)."""
        return stable_uuid(self.key)


@dataclass
class DeclaredDemo:
    """The ``pages.base.demonstration.Demo`` that builders are given."""

    say: Callable[[str], None]
    plans: dict[str, PagePlan] = field(default_factory=dict)
    steps: list[Callable[[], None]] = field(default_factory=list)

    @property
    def languages(self) -> tuple[str, ...]:
        """Codes of the site's languages, the source first."""
        return tuple(code for code, _name in settings.LANGUAGES)

    def read(self, path: Path) -> Any:
        """The content of a YAML file; ``ContentError`` when it is incomplete."""
        return read_content(path, self.languages)

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
        """Declare a page; ``ContentError`` when the key is taken or the parent unknown."""
        if key in self.plans:
            raise ContentError(f"Two pages are called {key!r}")
        if parent != ROOT and parent not in self.plans:
            raise ContentError(f"The parent of {key!r} is not declared: {parent!r}")
        if "title" not in texts:
            raise ContentError(f"The page {key!r} has no title")
        self.plans[key] = PagePlan(
            key=key,
            model=model,
            parent=parent,
            texts=texts,
            rich=rich or {},
            streams=streams or {},
            facts=facts or {},
            languages=tuple(languages or self.languages),
        )

    def record(
        self,
        model: type[AnyModel],
        lookup: Mapping[str, Any],
        facts: Mapping[str, Any],
        *,
        first: Mapping[str, Any] | None = None,
    ) -> AnyModel:
        """The stored record that ``lookup`` finds, with these ``facts``; written only when something differs."""
        with transaction.atomic():
            found: AnyModel | None = model._default_manager.filter(**lookup).first()
            if found is None:
                return model._default_manager.create(**{**lookup, **(first or {}), **facts})
            changed = [name for name, value in facts.items() if getattr(found, name) != value]
            if changed:
                for name in changed:
                    setattr(found, name, facts[name])
                found.save()
        return found

    def after(self, step: Callable[[], None]) -> None:
        """Run ``step`` when every page has been written and translated."""
        self.steps.append(step)

    def page_in(self, key: str, language: str) -> Page | None:
        """The page of that key in that language, or ``None``."""
        plan = self.plans.get(key)
        if plan is None:
            return None
        return plan.model.objects.filter(translation_key=plan.translation_key, locale__language_code=language).first()
