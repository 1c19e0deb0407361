"""The chapters of a guide as other pages tell of them: order, number, length. Kept until anything visible changes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.apps import apps
from wagtail.models import Page

from pages.base.records import public_pages
from xmess.caching.version import kept
from xmess.languages.sources import fallbacks
from xmess.languages.translations import page_path, written_in

from .reading_time import minutes


@dataclass(frozen=True)
class Chapter:
    """A live chapter. ``number`` is ``None`` for those outside the count (a foreword, an annex), ``minutes`` how long
    it takes to read, ``language`` the code of its words where that is not the reader's.
    """

    pk: int
    title: str
    url: str
    lead: str
    number: int | None
    minutes: int
    language: str

    @property
    def label(self) -> str:
        """Its title with its number."""
        return f"{self.number}. {self.title}" if self.number else self.title


@dataclass(frozen=True)
class WebEdition:
    """A guide as its chapters know it; ``language`` is as in ``Chapter``, ``updated_at`` (aware) when a chapter was
    last published, if any was; ``url`` is empty while the guide's own page is not live.
    """

    title: str
    url: str
    language: str
    chapters: Sequence[Chapter]
    updated_at: datetime | None = None

    @property
    def minutes(self) -> int:
        """How long the whole takes to read."""
        return sum(chapter.minutes for chapter in self.chapters)

    @property
    def numbered(self) -> int:
        """How many chapters have a number."""
        return sum(chapter.number is not None for chapter in self.chapters)

    def around(self, pk: int) -> tuple[Chapter | None, Chapter | None, Chapter | None]:
        """The chapter with this key, the one before it and the one after it; ``None`` for what there is not."""
        place = next((place for place, chapter in enumerate(self.chapters) if chapter.pk == pk), None)
        if place is None:
            return None, None, None
        before = self.chapters[place - 1] if place else None
        after = self.chapters[place + 1] if place + 1 < len(self.chapters) else None
        return self.chapters[place], before, after


def web_edition(path: str, language: str) -> WebEdition:
    """The web edition of the guide whose page has this ``path`` in the tree, in the language with this code."""
    return kept(f"guides:web-edition:{path}:{language}", lambda: _web_edition(path, language))


def chapter_pages(path: str) -> Any:
    """The live, public chapters under the guide's page at ``path`` of the tree, in order."""
    rows = public_pages(apps.get_model("guides.GuideChapterPage").objects.all())
    under = rows.filter(path__startswith=path, depth=len(path) // Page.steplen + 1)
    return under.select_related("locale").order_by("path")


def web_languages() -> dict[int, list[str]]:
    """Codes of the languages in which each guide (by the record's key) has chapters of its own words. Two queries."""
    guides = dict(apps.get_model("guides.GuidePage").objects.values_list("path", "guide_id"))
    chapters = public_pages(apps.get_model("guides.GuideChapterPage").objects.all()).exclude(fallbacks())
    found: dict[int, dict[str, None]] = {}
    for path, code in chapters.values_list("path", "locale__language_code").order_by("path"):
        guide = guides.get(path[: -Page.steplen])
        if guide is not None:
            found.setdefault(guide, {})[code] = None
    return {guide: list(codes) for guide, codes in found.items()}


def guide_hues() -> dict[str, str]:
    """Palette code of each guide's main topic by the path in the tree of its page; one query, kept."""

    def make() -> dict[str, str]:
        pages = apps.get_model("guides.GuidePage").objects.filter(guide__topic__isnull=False)
        return dict(pages.values_list("path", "guide__topic__hue"))

    return kept("guides:hues", make)


def _web_edition(path: str, language: str) -> WebEdition:
    page = apps.get_model("guides.GuidePage").objects.select_related("locale").defer_streamfields().get(path=path)
    rows = list(chapter_pages(path).defer_streamfields())
    chapters: list[Chapter] = []
    for row in rows:
        counted = sum(chapter.number is not None for chapter in chapters)
        chapters.append(
            Chapter(
                pk=row.pk,
                title=row.title,
                url=page_path(row),
                lead=row.lead,
                number=counted + 1 if row.is_numbered else None,
                minutes=minutes(row.words),
                language=written_in(row, language),
            )
        )
    return WebEdition(
        title=page.title,
        url=page_path(page) if page.live else "",
        language=written_in(page, language),
        chapters=chapters,
        updated_at=max((row.last_published_at for row in rows if row.last_published_at), default=None),
    )
