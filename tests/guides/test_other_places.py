"""Where guides show up on pages that do not know them: topics, groups, the editors' dashboard, what is new."""

from collections.abc import Callable
from typing import Any

from django.test import Client
from django.utils import translation

from pages.base.gathering import gather, library_resources
from pages.good_practices.models import ModelDocument
from pages.guides import gathering
from pages.home.latest import announced_types
from tests.factories.good_practices import PracticeFactory, practice_page, practices_index
from tests.factories.guides import EditionFactory, GuideFactory, chapter_page
from tests.factories.topics import TopicFactory
from tests.factories.working_groups import WorkingGroupFactory, group_page, groups_index

Publish = Callable[..., dict[str, Any]]


def test_a_topic_gathers_its_guides(publish: Publish) -> None:
    topic = TopicFactory()
    main, aside, draft = GuideFactory(topic=topic), GuideFactory(whole_policy=True), GuideFactory(topic=topic)
    aside.other_topics.add(topic)
    publish(main, "ca"), publish(aside, "ca"), publish(draft, "ca", live=False)
    section = next(one for one in gather("topic_sections", topic, "ca") if one.code == "guides")
    assert {card.title for card in section.context["cards"]} == {f"{one.name} (ca)" for one in (main, aside)}
    assert section.context["more"].url.endswith("/recursos/")


def test_a_topic_without_guides_has_no_empty_heading(publish: Publish) -> None:
    assert gathering.guides_on_topic(TopicFactory(), "ca") is None


def test_a_group_shows_its_guides(publish: Publish, homes: dict[str, Any]) -> None:
    group = WorkingGroupFactory(name="Grup de cures")
    its_page = group_page(group, groups_index(homes["ca"]))
    publish(GuideFactory(group_code=group.code, name="Guia de cures"), "ca")
    assert "Guia de cures" in Client().get(its_page.url).content.decode()


def test_the_dashboard_says_what_waits(publish: Publish, admin_user: Any, django_user_model: Any) -> None:
    with translation.override("ca"):
        assert gathering.waiting(admin_user) is None
        EditionFactory(guide=GuideFactory(), in_preparation=True)
        section = gathering.waiting(admin_user)
        assert section is not None
        assert [(task.label, task.note) for task in section.context["tasks"]] == [
            ("Sense pàgina publicada", "1"),
            ("Amb una edició en preparació", "1"),
        ]
        nobody = django_user_model.objects.create_user(email="ningu@xmess.example", password="x" * 20)
        assert gathering.waiting(nobody) is None


def test_guides_are_news_and_chapters_are_not() -> None:
    names = {model.__name__ for model in announced_types()}
    assert "GuidePage" in names and "GuideChapterPage" not in names


def test_chapters_are_found_by_the_sites_search(publish: Publish) -> None:
    chapter = chapter_page(publish(GuideFactory(), "ca")["ca"], "Capítol trobable")
    assert chapter.url in Client().get("/ca/cerca/?q=trobable").content.decode()


def test_practices_offer_their_documents_in_the_readers_language(homes: dict[str, Any], settings: Any) -> None:
    practice = PracticeFactory()
    practice_page(practice, practices_index(homes["ca"]))
    ModelDocument.objects.create(
        practice=practice, title_ca="Plec", title_es="Pliego", url="https://example.org/plec", sort_order=1
    )
    (spanish,), (english,) = library_resources("es"), library_resources("en")
    assert (spanish.title, spanish.language) == ("Pliego", "es")
    assert (english.title, english.language) == ("Plec", "ca")
    assert english.origin is not None and english.origin.label == f"{practice.name} (ca)"
    assert english.topics == [practice.topic.code]
