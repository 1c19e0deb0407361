"""An edition that gathers practices, as visitors read it: frozen, or still with the fiches of today."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.apps import apps
from django.utils.translation import gettext, override

from pages.base.experiences import Experience, experience_shelf
from xmess.caching.version import kept
from xmess.design.components import Link
from xmess.languages.translations import page_path

from .differences import Differences, FicheText, differences, plain_text
from .kinds import EditionState


@dataclass(frozen=True)
class VolumeFiche:
    """A fiche of a volume. ``url`` leads to its frozen text, or to the fiche of today; ``language`` is of its words."""

    code: str
    title: str
    summary: str
    councils: str
    url: str
    language: str


@dataclass(frozen=True)
class VolumeClass:
    """The fiches under one policy class; ``name`` is empty for those without any."""

    name: str
    fiches: Sequence[VolumeFiche]


@dataclass(frozen=True)
class Volume:
    """``is_frozen``: its text is for ever; ``comparisons`` then lead to what changed since earlier frozen ones."""

    number: int
    is_frozen: bool
    published_on: date | None
    classes: Sequence[VolumeClass]
    comparisons: Sequence[Link]

    @property
    def total(self) -> int:
        """How many fiches it has."""
        return sum(len(one.fiches) for one in self.classes)


def volume_numbers(guide_id: int) -> dict[int, int]:
    """Key of each edition that is out and gathers practices, by its number, latest first. Kept."""

    def make() -> dict[int, int]:
        editions = _editions(guide_id).filter(entries__isnull=False).distinct()
        return dict(editions.order_by("-number").values_list("number", "pk"))

    return kept(f"guides:volumes:{guide_id}", make)


def volume(guide_id: int, number: int, language: str, guide_path: str) -> Volume | None:
    """The volume with this number in the language with this code; ``None`` when there is none to read."""
    edition_id = volume_numbers(guide_id).get(number)
    if edition_id is None:
        return None

    def make() -> Volume:
        with override(language):
            return _volume(edition_id, guide_id, language, guide_path)

    return kept(f"guides:volume:{edition_id}:{language}:{guide_path}", make)


def frozen_fiche(guide_id: int, number: int, code: str, language: str) -> Any:
    """The fiche as the frozen edition with this number has it; ``None`` when it has none."""
    edition_id = volume_numbers(guide_id).get(number)
    fiches = apps.get_model("guides.FrozenFiche").objects.select_related("edition")
    return fiches.filter(edition=edition_id, code=code, language=language).first()


def volume_differences(guide_id: int, before: int, after: int, language: str) -> Differences | None:
    """What changed between two frozen editions; ``None`` unless both are."""
    numbers = volume_numbers(guide_id)
    frozen = set(_editions(guide_id).filter(state=EditionState.FROZEN).values_list("number", flat=True))
    if before == after or not {before, after} <= frozen & set(numbers):
        return None
    return differences(_texts(numbers[before], language), _texts(numbers[after], language))


def editions_with(code: str, language: str) -> list[Link]:
    """The public editions that gather the practice with this code, oldest first; frozen ones lead to their text."""
    return kept(f"guides:editions-with:{code}:{language}", lambda: _editions_with(code, language))


def today_path(code: str, language: str) -> str:
    """Where the fiche is as it is today; empty when it is no longer published."""
    shelf = experience_shelf()
    found = shelf.take([code], language) if shelf else []
    return found[0].url if found else ""


def volume_path(guide_path: str, number: int, code: str = "") -> str:
    """Path of a volume, or of a fiche in it, under the guide's page."""
    return f"{guide_path}volumes/{number}/" + (f"{code}/" if code else "")


def volume_name(number: int) -> str:
    """What a volume is called, in the active language."""
    return gettext("Volume %(number)s") % {"number": number}


def _editions(guide_id: int) -> Any:
    model = apps.get_model("guides.Edition")
    return model.objects.filter(guide=guide_id, state__in=model.OUT)


def _volume(edition_id: int, guide_id: int, language: str, guide_path: str) -> Volume:
    edition = apps.get_model("guides.Edition").objects.get(pk=edition_id)
    frozen = edition.state == EditionState.FROZEN
    classes = _frozen_classes(edition, language, guide_path) if frozen else _living_classes(edition, language)
    earlier = _editions(guide_id).filter(state=EditionState.FROZEN, number__lt=edition.number).order_by("-number")
    return Volume(
        number=edition.number,
        is_frozen=frozen,
        published_on=edition.published_on,
        classes=classes,
        comparisons=[
            Link(
                gettext("What changed since volume %(number)s") % {"number": one.number},
                f"{volume_path(guide_path, edition.number)}since/{one.number}/",
            )
            for one in (earlier if frozen else ())
        ],
    )


def _frozen_classes(edition: Any, language: str, guide_path: str) -> list[VolumeClass]:
    found: dict[str, list[VolumeFiche]] = {}
    for fiche in edition.fiches.filter(language=language).defer("facts", "sections", "sources"):
        found.setdefault(fiche.class_name, []).append(
            VolumeFiche(
                code=fiche.code,
                title=fiche.title,
                summary=fiche.summary,
                councils=", ".join(fiche.councils),
                url=volume_path(guide_path, edition.number, fiche.code),
                language=fiche.text_language,
            )
        )
    return [VolumeClass(name, fiches) for name, fiches in found.items()]


def _living_classes(edition: Any, language: str) -> list[VolumeClass]:
    shelf = experience_shelf()
    if shelf is None:
        return []
    entries = {entry.practice_code: entry for entry in edition.entries.all()}
    names = shelf.names(shelf.CLASS, language)
    found: dict[str, list[VolumeFiche]] = {}
    for one in shelf.take(list(entries), language):
        found.setdefault(class_of(entries[one.code].policy_class, one), []).append(
            VolumeFiche(one.code, one.title, one.summary, ", ".join(one.councils), one.url, one.language)
        )
    return [VolumeClass(names.get(code, ""), found[code]) for code in [*names, ""] if code in found]


def class_of(chosen: str, experience: Experience) -> str:
    """Code of the class a fiche stands under: the editor's choice, else its first one."""
    return chosen or next(iter(experience.classes), "")


def _texts(edition_id: int, language: str) -> list[FicheText]:
    fiches = apps.get_model("guides.FrozenFiche").objects.filter(edition=edition_id, language=language)
    return [
        FicheText(
            fiche.code,
            fiche.title,
            [("summary", "", fiche.summary)]
            + [(code, heading, plain_text(html)) for code, heading, html in fiche.sections],
        )
        for fiche in fiches
    ]


def _editions_with(code: str, language: str) -> list[Link]:
    entries = apps.get_model("guides.VolumeEntry").objects.filter(practice_code=code)
    guides = apps.get_model("guides.Guide").objects.published().with_pages(language)
    pages = {guide.pk: guide.page_in(language) for guide in guides.filter(editions__entries__in=entries)}
    out = apps.get_model("guides.Edition").OUT
    found = entries.filter(edition__state__in=out, edition__guide__in=pages).select_related("edition")
    links = []
    for entry in found.order_by("edition__guide", "edition__number"):
        page = pages[entry.edition.guide_id]
        frozen = entry.edition.state == EditionState.FROZEN
        with override(language):
            label = f"{page.title}, {volume_name(entry.edition.number).lower()}"
        links.append(Link(label, volume_path(page_path(page), entry.edition.number, code if frozen else "")))
    return links
