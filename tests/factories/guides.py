"""Guides with who made them, their editions, their pages and chapters."""

import datetime
from typing import Any

import factory
from factory.django import DjangoModelFactory

from pages.guides.kinds import AuthorRole, EditionState, Licence
from pages.guides.models import Edition, Guide, GuideAuthor, GuideChapterPage, GuidePage, GuidesIndexPage
from tests.factories.topics import TopicFactory


class GuideFactory(DjangoModelFactory[Guide]):
    """A guide with a name and a topic only; ``GuideFactory(complete=True)`` has an author and an edition too."""

    name = factory.Sequence(lambda n: f"Guia {n:04d}")
    topic = factory.SubFactory(TopicFactory)

    class Meta:
        model = Guide
        skip_postgeneration_save = True

    class Params:
        example = factory.Trait(is_example=True)
        whole_policy = factory.Trait(topic=None)

    @factory.post_generation
    def complete(self: Any, create: bool, wanted: Any, **kwargs: Any) -> None:
        """Made by the network, with a current edition of 2023 and a licence."""
        if wanted:
            self.licence = Licence.BY_SA
            self.save()
            GuideAuthorFactory(guide=self)
            EditionFactory(guide=self)


class GuideAuthorFactory(DjangoModelFactory[GuideAuthor]):
    """The network as author; ``partner=True`` another organisation."""

    guide = factory.SubFactory(GuideFactory)
    is_own = True

    class Meta:
        model = GuideAuthor

    class Params:
        partner = factory.Trait(is_own=False, name="Xarxa d’Exemple", role=AuthorRole.COLLABORATION)


class EditionFactory(DjangoModelFactory[Edition]):
    """A current edition of which the year is known; traits for the other states."""

    guide = factory.SubFactory(GuideFactory)
    number = 1
    state = EditionState.CURRENT
    published_on = datetime.date(2023, 1, 1)
    published_precision = "year"
    language = "ca"

    class Meta:
        model = Edition

    class Params:
        in_preparation = factory.Trait(
            state=EditionState.BEING_PREPARED, published_on=None, published_precision="day", language=""
        )
        superseded = factory.Trait(state=EditionState.SUPERSEDED, published_on=datetime.date(2019, 4, 10))
        online = factory.Trait(url="https://example.org/guia.pdf")


def guides_index(home: Any, **fields: Any) -> GuidesIndexPage:
    """A live library under ``home``, in its language."""
    defaults = {"title": "Recursos", "slug": "recursos", "locale": home.locale}
    return home.add_child(instance=GuidesIndexPage(**defaults | fields))


def guide_page(guide: Guide, index: GuidesIndexPage, **fields: Any) -> GuidePage:
    """A live page of ``guide`` under ``index``, in its language, with a lead and nothing else."""
    defaults = {
        "title": f"{guide.name} ({index.locale.language_code})",
        "slug": guide.code,
        "locale": index.locale,
        "lead": "Una guia d’exemple.",
    }
    return index.add_child(instance=GuidePage(**defaults | fields, guide=guide))


def chapter_page(guide: GuidePage, title: str = "Per on comencem", **fields: Any) -> GuideChapterPage:
    """A live chapter under the page ``guide``, in its language, with a section and a paragraph."""
    body = [
        {"type": "heading", "value": {"text": "La primera part", "level": "h2", "anchor": "primera"}, "id": "h1"},
        {"type": "paragraph", "value": "<p>Parleu amb qui ja ho ha fet.</p>", "id": "p1"},
    ]
    defaults = {"title": title, "locale": guide.locale, "body": body}
    return guide.add_child(instance=GuideChapterPage(**defaults | fields))


def note(name: str, text: str) -> dict[str, Any]:
    """A note for ``notes`` of a chapter."""
    return {"type": "note", "value": {"name": name, "text": f"<p>{text}</p>"}, "id": f"note-{name}"}


def paragraph(html: str) -> dict[str, Any]:
    """A paragraph for ``body`` of a chapter."""
    return {"type": "paragraph", "value": f"<p>{html}</p>"}
