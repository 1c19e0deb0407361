"""The directory for feed readers, spreadsheets and programs: the same practices, the same filters."""

import csv
import io
import json
from collections.abc import Callable
from typing import Any
from xml.etree import ElementTree

import pytest
from django.test import Client

from pages.good_practices.data_files import COLUMNS
from tests.factories.good_practices import PracticeCouncilFactory, PracticeFactory
from tests.factories.topics import TopicFactory

Publish = Callable[..., dict[str, Any]]


def get(page: Any, route: str) -> Any:
    response = Client().get(f"{page.url}{route}")
    assert response.status_code == 200
    return response


def rows_of(page: Any, query: str = "") -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(get(page, f"data.csv{query}").content.decode("utf-8-sig"))))


@pytest.mark.parametrize("language", ["ca", "es", "en"])
def test_the_feed_is_valid_and_in_the_readers_language(publish: Publish, directories: Any, language: str) -> None:
    page = publish(PracticeFactory(name="Horts & <cures>"))[language]
    channel = ElementTree.fromstring(get(directories[language], "feed/").content).find("channel")  # noqa: S314 - ours
    assert channel is not None and channel.findtext("language") == language
    assert channel.findtext("item/link") == f"http://testserver{page.url}"
    assert (channel.findtext("item/title") or "").startswith("Horts & <cures>")


def test_the_files_follow_the_filters_and_leave_drafts_out(publish: Publish, directories: Any) -> None:
    care = TopicFactory(code="cures")
    publish(PracticeFactory(name="Cures", topic=care, told=True))
    publish(PracticeFactory(name="Altra cosa"))
    publish(PracticeFactory(name="Esborrany", topic=care), "ca", live=False)
    (row,) = rows_of(directories["ca"], "?topic=cures")
    assert list(row) == list(COLUMNS)
    assert (row["topics"], row["classes"], row["outcome"], row["staff"]) == ("cures", "impulse", "worked", "0.50")
    assert len(rows_of(directories["ca"])) == 2
    data = json.loads(get(directories["ca"], "data.json?topic=cures").content)
    assert [one["code"] for one in data["practices"]] == ["cures"]
    assert data["licence"].startswith("https://creativecommons.org/")


def test_no_cell_is_a_live_formula(publish: Publish, directories: Any) -> None:
    practice = PracticeFactory(name="=HYPERLINK(1)")
    PracticeCouncilFactory(practice=practice, member=None, name="@SUM(A1)")
    publish(practice, "ca", slug="formula")
    (row,) = rows_of(directories["ca"])
    assert row["title"].startswith("'=") and row["councils"] == "'@SUM(A1)"
