"""Where practices show up on pages that do not know them: home, members, topics, groups, the editors' dashboard."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.utils import translation

from pages.base.gathering import gather, home_sections
from pages.good_practices import gathering
from tests.factories.good_practices import PracticeCouncilFactory, PracticeFactory
from tests.factories.members import MemberFactory, member_page, members_index
from tests.factories.topics import TopicFactory
from tests.factories.working_groups import WorkingGroupFactory, group_page, groups_index

Publish = Callable[..., dict[str, Any]]


def test_the_home_page_is_offered_the_latest(publish: Publish, directories: Any) -> None:
    pages = [publish(PracticeFactory(), "ca")["ca"] for _ in range(5)]
    shown = home_sections()["good_practices"].context("ca")
    assert shown is not None
    assert len(shown["cards"]) == 4
    assert {card.url for card in shown["cards"]} <= {page.url for page in pages}
    assert shown["more"].url == directories["ca"].url


def test_the_home_page_leaves_the_section_out_when_there_is_none(directories: Any) -> None:
    assert home_sections()["good_practices"].context("ca") is None


def test_a_member_and_a_topic_gather_their_practices(publish: Publish, homes: dict[str, Any]) -> None:
    member, topic = MemberFactory(), TopicFactory()
    its_page = member_page(member, members_index(homes["ca"]))
    told, aside, draft = PracticeFactory(topic=topic), PracticeFactory(), PracticeFactory(topic=topic)
    aside.other_topics.add(topic)
    for practice in (told, draft):
        PracticeCouncilFactory(practice=practice, member=member)
    publish(told, "ca"), publish(aside, "ca"), publish(draft, "ca", live=False)
    page = Client().get(its_page.url).content.decode()
    assert told.name in page and draft.name not in page
    section = next(one for one in gather("topic_sections", topic, "ca") if one.code == "good-practices")
    assert {card.title for card in section.context["cards"]} == {f"{one.name} (ca)" for one in (told, aside)}


def test_members_are_found_by_the_topics_of_their_practices(publish: Publish) -> None:
    practice, draft = PracticeFactory(topic__code="cures"), PracticeFactory()
    member = MemberFactory()
    for one in (practice, draft):
        PracticeCouncilFactory(practice=one, member=member)
    publish(practice, "ca"), publish(draft, "ca", live=False)
    assert list(gathering.topics_of_members()) == [(member.pk, "cures")]


def test_a_group_and_its_practices_lead_to_each_other(publish: Publish, homes: dict[str, Any]) -> None:
    group = WorkingGroupFactory(name="Grup de cures")
    its_page = group_page(group, groups_index(homes["ca"]))
    page = publish(PracticeFactory(group_code=group.code), "ca")["ca"]
    assert page.title in Client().get(its_page.url).content.decode()
    assert f'href="{its_page.url}">{its_page.title}</a>' in Client().get(page.url).content.decode()


def test_the_dashboard_says_what_waits(publish: Publish, admin_user: Any, django_user_model: Any) -> None:
    with translation.override("ca"):
        assert gathering.waiting(admin_user) is None
        PracticeFactory(), PracticeFactory(example=True)
        section = gathering.waiting(admin_user)
        assert section is not None
        assert [(task.label, task.note) for task in section.context["tasks"]] == [
            ("Sense pàgina publicada", "2"),
            ("Per confirmar per l’ajuntament", "1"),
        ]
        nobody = django_user_model.objects.create_user(email="ningu@xmess.example", password="x" * 20)
        assert gathering.waiting(nobody) is None


@pytest.mark.parametrize("task", [0, 1])
def test_what_waits_leads_to_the_list_of_just_that(
    publish: Publish, admin_client: Client, admin_user: Any, task: int
) -> None:
    PracticeFactory(name="La que espera")
    ready = PracticeFactory(name="La que ja hi és", is_confirmed=True)
    publish(ready, "ca")
    section = gathering.waiting(admin_user)
    assert section is not None
    page = admin_client.get(section.context["tasks"][task].url).content.decode()
    assert "La que espera" in page and "La que ja hi és" not in page
