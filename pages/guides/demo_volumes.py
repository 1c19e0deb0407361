"""The demo's living ABC: invented practices gathered in two frozen volumes, between which some of them changed."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from typing import Any

from pages.base.demonstration import Demo
from pages.base.experiences import experience_shelf

from .models import Edition, Guide
from .services.volumes import freeze, open_volume, pick


def build_volumes(demo: Demo, guide: Guide, content: Mapping[str, Any]) -> None:
    """Freeze the volumes that are not there yet, once every page is written; none without practices to gather."""
    demo.after(lambda: _freeze_all(demo, guide, content["volumes"]))


def _freeze_all(demo: Demo, guide: Guide, volumes: Any) -> None:
    if experience_shelf() is None:
        return
    for number, content in enumerate(volumes, 1):
        if Edition.objects.filter(guide=guide, number=number).exists():
            continue
        with _as_they_were(demo, content.get("wording", ())):
            edition = open_volume(guide)
            pick(edition, content["practices"])
            for language, words in content["changes"].items():
                setattr(edition, f"changes_{language}", words)
            edition.save()
            freeze(edition, published_on=date.fromisoformat(content["published"]))


@contextmanager
def _as_they_were(demo: Demo, wording: Any) -> Iterator[None]:
    """The pages with an earlier wording, for as long as the block takes."""
    today = []
    for earlier in wording:
        for language in demo.languages:
            found = demo.page_in(f"practica-{earlier['practice']}", language)
            if found is None:
                continue
            page: Any = found.specific
            today.append((page, earlier["field"], getattr(page, earlier["field"])))
            _say(page, earlier["field"], f"<p>{earlier['text'][language]}</p>")
    yield
    for page, field, words in today:
        _say(page, field, words)


def _say(page: Any, field: str, words: str) -> None:
    setattr(page, field, words)
    page.save_revision().publish()
