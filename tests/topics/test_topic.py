"""A topic: names in three languages, a stable code, a hue and an icon of the design system."""

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override

from pages.topics.models import Topic
from tests.factories.topics import TopicFactory
from xmess.design.icons import Icon

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("language", "name"), [("ca", "Cures"), ("es", "Cuidados"), ("en", "Care"), ("fr", "Cures")])
def test_its_name_is_the_readers(language: str, name: str) -> None:
    topic = TopicFactory(name_ca="Cures", name_es="Cuidados", name_en="Care")
    with override(language):
        assert topic.name == str(topic) == name


@pytest.mark.parametrize("language", ["es", "en"])
def test_a_missing_translation_shows_the_catalan_name(language: str) -> None:
    assert TopicFactory(name_ca="Cures", untranslated=True).name_in(language) == "Cures"


def test_its_code_is_made_once_and_is_its_own() -> None:
    first, second = (Topic.objects.create(name_ca="Habitatge cooperatiu", hue="amber") for _number in range(2))
    assert (first.code, second.code) == ("habitatge-cooperatiu", "habitatge-cooperatiu-2")
    first.name_ca = "Habitatge"
    first.save()
    assert first.code == "habitatge-cooperatiu"


def test_a_name_of_signs_only_gets_a_code_too() -> None:
    assert Topic.objects.create(name_ca="…", hue="amber").code == "topic"


@pytest.mark.parametrize("fields", [{"hue": "beige"}, {"icon": "unicorn"}, {"name_ca": ""}, {"order": 0}])
def test_what_the_design_does_not_have_is_refused(fields: dict[str, object]) -> None:
    topic = TopicFactory.build(**{"icon": Icon.SPROUT} | fields)
    with pytest.raises(ValidationError) as refused:
        topic.full_clean()
    assert set(refused.value.message_dict) == set(fields)


def test_topics_come_in_their_order() -> None:
    last, first = TopicFactory(order=2, name_ca="A"), TopicFactory(order=1, name_ca="B")
    assert list(Topic.objects.all()) == [first, last]
