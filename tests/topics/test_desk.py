"""The editors' desk of topics."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from pages.topics.models import Topic, TopicPage
from tests.factories.topics import TopicFactory, topic_page, topics_index

pytestmark = pytest.mark.django_db

TYPED = {"name_ca": "Cures", "name_es": "", "name_en": "Care", "hue": "plum", "icon": "heart", "order": "10"}


def test_a_new_topic_comes_with_its_draft_catalan_page(
    admin_client: Client, admin_user: Any, homes: dict[str, Any]
) -> None:
    topics_index(homes["ca"])
    with override("en"):
        admin_client.post(reverse("topic:add"), TYPED)
    page = TopicPage.objects.get()
    assert (page.title, page.live, page.topic.code) == ("Cures", False, "cures")


@pytest.mark.parametrize(("field", "value"), [("hue", "beige"), ("icon", "unicorn"), ("name_ca", " "), ("order", "-1")])
def test_errors_stand_by_their_field(admin_client: Client, field: str, value: str) -> None:
    answer = admin_client.post(reverse("topic:add"), TYPED | {field: value})
    assert list(answer.context["form"].errors) == [field]
    assert not Topic.objects.exists()


def test_the_code_is_not_for_editors(admin_client: Client) -> None:
    topic = TopicFactory(code="cures")
    admin_client.post(reverse("topic:edit", args=[topic.pk]), TYPED | {"code": "other"})
    topic.refresh_from_db()
    assert (topic.code, topic.name_ca) == ("cures", "Cures")


@pytest.mark.parametrize("view", ["index", "inspect", "history", "edit"])
def test_the_desk_opens(admin_client: Client, view: str) -> None:
    topic = TopicFactory(icon="heart")
    arguments = [] if view == "index" else [topic.pk]
    answer = admin_client.get(reverse(f"topic:{view}", args=arguments), {"q": "tema"})
    assert answer.status_code == 200


def test_topics_are_exported(admin_client: Client) -> None:
    TopicFactory(name_ca="Cures")
    answer = admin_client.get(reverse("topic:index"), {"export": "csv"})
    assert b"Cures" in answer.getvalue()


def test_a_topic_with_a_page_is_not_deleted(admin_client: Client, homes: dict[str, Any]) -> None:
    topic = TopicFactory()
    topic_page(topic, topics_index(homes["ca"]))
    admin_client.post(reverse("topic:delete", args=[topic.pk]))
    assert Topic.objects.filter(pk=topic.pk).exists()
