"""Where groups show up on pages that do not know them: home, members, topics, the editors' dashboard."""

from collections.abc import Callable
from typing import Any

import pytest
from django.template.loader import render_to_string
from django.utils import translation
from wagtail import hooks

from pages.base.gathering import gather, home_sections
from pages.working_groups import gathering
from tests.factories.topics import TopicFactory
from tests.factories.working_groups import (
    GroupProposalFactory,
    JoinRequestFactory,
    ParticipationFactory,
    WorkingGroupFactory,
)

Publish = Callable[..., dict[str, Any]]


def on_home(language: str) -> Any:
    with translation.override(language):
        return home_sections()["working_groups"].context(language)


@pytest.mark.parametrize("language", ["ca", "es", "en"])
def test_the_home_page_is_offered_the_groups_at_work(
    publish: Publish, directories: dict[str, Any], language: str
) -> None:
    page = publish(WorkingGroupFactory(name="Cures"))[language]
    publish(WorkingGroupFactory(name="Energies", proposed=True))
    shown = on_home(language)
    assert [(tile.title, tile.url) for tile in shown["tiles"]] == [(page.title, page.url)]
    assert shown["more"].url == directories[language].url
    assert page.title in render_to_string(home_sections()["working_groups"].template, shown)


def test_the_home_page_leaves_the_section_out_when_no_group_is_at_work(directories: Any) -> None:
    assert on_home("ca") is None


def test_a_tile_counts_the_members_that_take_part(publish: Publish, public_member: Any) -> None:
    group = WorkingGroupFactory()
    for _ in range(2):
        ParticipationFactory(group=group, member=public_member())
    ParticipationFactory(group=group, member=public_member(), ended=True)
    publish(group)
    assert on_home("en")["tiles"][0].note == "2 members"


def test_a_members_page_shows_the_groups_it_is_in(publish: Publish, public_member: Any) -> None:
    member = public_member()
    current, left = ParticipationFactory(member=member).group, ParticipationFactory(member=member, ended=True).group
    publish(current)
    publish(left)
    (section,) = [one for one in gather("member_sections", member, "es") if one.code == "working-groups"]
    assert [tile.title for tile in section.context["tiles"]] == [f"{current.name} (es)"]
    assert gathering.groups_of_member(public_member(), "es") is None


def test_the_directory_of_members_can_be_filtered_by_what_they_work_on(publish: Publish, public_member: Any) -> None:
    member, topic = public_member(), TopicFactory(code="cures")
    publish(ParticipationFactory(member=member, group__topic=topic).group, "ca")
    ParticipationFactory(member=public_member(), group__topic=topic)  # its group has no page
    publish(ParticipationFactory(member=public_member(), ended=True).group, "ca")
    told = [pair for register in hooks.get_hooks("member_topics") for pair in register()]
    assert told == [(member.pk, "cures")]


def test_a_topics_page_shows_its_groups_with_their_state(publish: Publish) -> None:
    topic = TopicFactory()
    publish(WorkingGroupFactory(topic=topic, proposed=True))
    publish(WorkingGroupFactory())
    with translation.override("en"):
        (section,) = [one for one in gather("topic_sections", topic, "en") if one.code == "working-groups"]
    (tile,) = section.context["tiles"]
    assert tile.hue == topic.hue and tile.state.label == "Proposed"
    assert gathering.groups_on_topic(TopicFactory(), "en") is None


def test_the_dashboard_says_what_waits_for_the_editors_of_groups(admin_user: Any) -> None:
    WorkingGroupFactory(proposed=True)
    WorkingGroupFactory.create_batch(2)
    WorkingGroupFactory(coordinated=True)
    JoinRequestFactory(group__coordinated=True)
    GroupProposalFactory().mark_handled(admin_user)
    with translation.override("en"):
        card = gathering.waiting(admin_user)
    assert card is not None
    assert {task.label: task.note for task in card.context["tasks"]} == {
        "Requests to join": "1",
        "Proposed groups": "1",
        "Groups at work that nobody coordinates": "2",
    }


def test_the_dashboard_is_silent_when_nothing_waits_and_for_others(admin_user: Any, django_user_model: Any) -> None:
    assert gathering.waiting(admin_user) is None
    WorkingGroupFactory(proposed=True)
    stranger = django_user_model.objects.create_user(email="altra@xmess.example", password="x" * 20)
    assert gathering.waiting(stranger) is None
