"""The directory: order, filters, counts, and what any address gives."""

from collections.abc import Callable
from typing import Any

import pytest
from django.http import QueryDict
from django.test import Client
from django.utils import translation

from pages.working_groups.directory import Directory, directory
from tests.factories.topics import TopicFactory
from tests.factories.working_groups import ParticipationFactory, StatusChangeFactory, WorkingGroupFactory

Publish = Callable[..., dict[str, Any]]

HOSTILE = [
    "state=lost",
    "state=active&state=closed&state=%00",
    "topic=' OR 1=1 --",
    "member=99999999999999999999",
    "member=NaN&member=-1",
    "page=0",
    "page=-1",
    "page=9999999999999999999999",
    "page=%E2%80%AE",
    "topic=%ED%A0%80",
    "q=" + "x" * 10_000,
    "state=" + "a" * 5_000,
    "&".join(["state=active"] * 500),
]


def shown(query: str = "", language: str = "en") -> Directory:
    with translation.override(language):
        return directory(QueryDict(query), language)


def titles(found: Directory) -> list[str]:
    return [card.title for section in found.sections for card in section.cards]


def test_groups_at_work_come_first_and_those_that_ended_last(publish: Publish) -> None:
    for trait in ("closed", "converted", "on_standby", "proposed"):
        publish(WorkingGroupFactory(name=f"A {trait}", **{trait: True}))
    publish(WorkingGroupFactory(name="Z at work"))
    publish(WorkingGroupFactory(name="Y at work"))
    found = shown()
    assert [section.code for section in found.sections] == ["active", "proposed", "standby", "converted", "closed"]
    assert titles(found)[:2] == ["Y at work (en)", "Z at work (en)"]


def test_drafts_are_not_listed(publish: Publish) -> None:
    page = publish(WorkingGroupFactory(), "ca")["ca"]
    page.unpublish()
    WorkingGroupFactory()
    assert titles(shown()) == []


def test_each_filter_narrows_the_list(publish: Publish, public_member: Any) -> None:
    member, topic = public_member(), TopicFactory(code="cures")
    by_member, by_topic = WorkingGroupFactory(), WorkingGroupFactory(topic=topic, proposed=True)
    ParticipationFactory(group=by_member, member=member)
    for group in (by_member, by_topic, WorkingGroupFactory(closed=True)):
        publish(group)
    assert titles(shown(f"member={member.pk}")) == [f"{by_member.name} (en)"]
    assert titles(shown("topic=cures")) == [f"{by_topic.name} (en)"]
    assert titles(shown("state=proposed")) == [f"{by_topic.name} (en)"]
    assert len(titles(shown("state=proposed&state=active"))) == 2
    assert titles(shown(f"state=proposed&member={member.pk}")) == []


def test_a_member_that_left_is_no_reason_to_list_a_group(publish: Publish, public_member: Any) -> None:
    member = public_member()
    ParticipationFactory(member=member, group=WorkingGroupFactory())
    left = WorkingGroupFactory()
    ParticipationFactory(member=member, group=left, ended=True)
    publish(left)
    assert titles(shown(f"member={member.pk}")) == titles(shown())


def test_options_say_how_many_groups_they_would_leave(publish: Publish) -> None:
    topic = TopicFactory(code="cures")
    publish(WorkingGroupFactory(topic=topic))
    publish(WorkingGroupFactory(topic=topic, proposed=True))
    publish(WorkingGroupFactory())
    found = {group.name: {option.value: option for option in group.options} for group in shown("topic=cures").filters}
    assert {value: option.count for value, option in found["state"].items() if option.count} == {
        "active": 1,
        "proposed": 1,
    }
    assert found["topic"]["cures"].count == 2 and found["topic"]["cures"].selected
    assert sum(option.count or 0 for option in found["topic"].values()) == 3


def test_filters_in_force_are_chips_that_undo_themselves(publish: Publish) -> None:
    publish(WorkingGroupFactory(topic=TopicFactory(code="cures", name_en="Care")))
    header = shown("topic=cures&state=active&page=3").header
    assert [(chip.label, chip.url) for chip in header.active] == [
        ("Active", "?topic=cures"),
        ("Care", "?state=active"),
    ]
    assert header.clear_url == "?" and header.count == "1 working group"


def test_names_of_topics_follow_the_language(publish: Publish) -> None:
    publish(WorkingGroupFactory(topic=TopicFactory(name_ca="Cures", name_es="Cuidados", name_en="Care")))
    for language, name in (("ca", "Cures"), ("es", "Cuidados"), ("en", "Care")):
        (topics,) = [group for group in shown(language=language).filters if group.name == "topic"]
        assert [option.label for option in topics.options] == [name]
        assert shown(language=language).sections[0].cards[0].chips[0].label == name


@pytest.mark.parametrize("language", ["ca", "es", "en"])
def test_the_page_opens_in_every_language(
    publish: Publish, directories: dict[str, Any], read: Callable[[str], str], language: str
) -> None:
    group = WorkingGroupFactory(coordinated=True)
    StatusChangeFactory(group=WorkingGroupFactory(closed=True))
    page = publish(group)[language]
    text = read(directories[language].url)
    assert page.url in text and "/form/propose-group/" in text
    assert f'href="{directories[language].url}feed/"' in text


@pytest.mark.parametrize("query", HOSTILE, ids=range(len(HOSTILE)))
def test_any_address_gives_a_page(publish: Publish, directories: dict[str, Any], query: str) -> None:
    publish(WorkingGroupFactory(), "ca")
    for route in ("", "feed/", "data.csv", "data.json"):
        assert Client().get(f"{directories['ca'].url}{route}?{query}").status_code == 200


def test_an_empty_result_says_what_to_do(directories: dict[str, Any], read: Callable[[str], str]) -> None:
    text = read(f"{directories['en'].url}?state=closed")
    assert "No group passes these filters" in text


def test_pages_of_the_list_keep_the_filters(publish: Publish, directories: dict[str, Any], read: Any) -> None:
    for group in WorkingGroupFactory.create_batch(25, topic=TopicFactory()):
        publish(group, "ca")
    text = read(f"{directories['ca'].url}?state=active")
    assert "?state=active&amp;page=2" in text
    assert len(titles(shown("state=active&page=2", "ca"))) == 1
