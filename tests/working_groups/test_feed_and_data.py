"""The directory for feed readers, spreadsheets and programs: the same groups, the same filters."""

import csv
import datetime
import io
import json
from collections.abc import Callable
from typing import Any
from xml.etree import ElementTree

import pytest
from django.test import Client

from pages.working_groups.data_files import COLUMNS, csv_text
from tests.factories.topics import TopicFactory
from tests.factories.working_groups import ParticipationFactory, StatusChangeFactory, WorkingGroupFactory

Publish = Callable[..., dict[str, Any]]


def get(page: Any, route: str) -> Any:
    response = Client().get(f"{page.url}{route}")
    assert response.status_code == 200
    return response


def entries(page: Any, query: str = "") -> list[ElementTree.Element]:
    feed = ElementTree.fromstring(get(page, f"feed/{query}").content)  # noqa: S314 - our own output
    assert feed.tag == "rss" and feed.get("version") == "2.0"
    return feed.findall("channel/item")


@pytest.mark.parametrize("language", ["ca", "es", "en"])
def test_the_feed_is_valid_and_in_the_readers_language(
    publish: Publish, directories: dict[str, Any], language: str
) -> None:
    page = publish(WorkingGroupFactory(name="Cures & <comunitat>"))[language]
    response = get(directories[language], "feed/")
    assert response["Content-Type"] == "application/rss+xml; charset=utf-8"
    channel = ElementTree.fromstring(response.content).find("channel")  # noqa: S314 - our own output
    assert channel is not None and channel.findtext("language") == language
    assert channel.findtext("item/link") == f"http://testserver{page.url}"
    assert (channel.findtext("item/title") or "").startswith("Cures & <comunitat>")


def test_a_change_of_state_is_news(publish: Publish, directories: dict[str, Any]) -> None:
    group = WorkingGroupFactory()
    publish(group, "ca")
    (before,) = entries(directories["ca"])
    StatusChangeFactory(group=group, to_status="standby", decided_on=datetime.date(2024, 3, 1))
    type(group).objects.filter(pk=group.pk).update(status="standby")
    (after,) = entries(directories["ca"])
    assert before.findtext("guid") != after.findtext("guid")
    assert (after.findtext("pubDate") or "").startswith("Fri, 01 Mar 2024")


def test_feed_and_data_follow_the_filters(publish: Publish, directories: dict[str, Any]) -> None:
    wanted = WorkingGroupFactory(topic=TopicFactory(code="cures"))
    for group in (wanted, WorkingGroupFactory()):
        publish(group, "ca")
    assert len(entries(directories["ca"], "?topic=cures")) == 1
    data = json.loads(get(directories["ca"], "data.json?topic=cures").content)
    assert [row["code"] for row in data["groups"]] == [wanted.code]


def test_the_table_tells_the_facts(publish: Publish, directories: dict[str, Any], public_member: Any) -> None:
    group = WorkingGroupFactory(converted=True)
    ParticipationFactory(group=group, member=public_member(name="Vila u"), coordinating=True)
    ParticipationFactory(group=group, member=public_member(name="Vila dos"))
    page = publish(group)["es"]
    response = get(directories["es"], "data.csv")
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    text = response.content.decode()
    assert text.startswith("\ufeff")
    (row,) = csv.DictReader(io.StringIO(text.removeprefix("\ufeff")))
    assert tuple(row) == COLUMNS
    assert (row["state"], row["coordinating"], row["participating"]) == ("converted", "Vila u", "Vila dos")
    assert (row["successor"], row["started_on"]) == (group.successor.code, "2022-01-10")
    assert (row["language"], row["url"]) == ("es", f"http://testserver{page.url}")


@pytest.mark.parametrize("title", ["=HYPERLINK(1)", "+1", "-1", "@cmd", "\t=1", "\r=1"])
def test_no_cell_of_the_table_is_a_formula(title: str) -> None:
    row = dict.fromkeys(COLUMNS, "") | {"title": title, "coordinating": [title, "b"], "participating": []}
    (cells,) = list(csv.DictReader(io.StringIO(csv_text([row]).removeprefix("\ufeff"), newline="")))
    assert cells["title"] == f"'{title}"
    assert cells["coordinating"].startswith("'")


def test_data_say_their_licence(directories: dict[str, Any]) -> None:
    data = json.loads(get(directories["ca"], "data.json").content)
    assert data == {"licence": "https://creativecommons.org/licenses/by-sa/4.0/", "groups": []}
