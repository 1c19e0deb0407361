"""The directory as visitors see it."""

import datetime
import re
from collections.abc import Callable
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.utils.html import escape
from wagtail import hooks

from pages.members.models import Member
from tests.factories.members import (
    MemberCountFactory,
    MemberFactory,
    MentorLinkFactory,
    MunicipalityFactory,
    member_page,
)
from tests.factories.topics import TopicFactory

pytestmark = pytest.mark.django_db

PATHS = {"ca": "/ca/membres/", "es": "/es/miembros/", "en": "/en/members/"}


def read(client: Client, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200
    return answer.content.decode()


def listed(html: str) -> list[str]:
    """Names in the list beside the map, in order."""
    lists = re.findall(r'<ul class="plain place-list".*?</ul>', html, re.S)
    return re.findall(r"<a [^>]*>([^<]+)</a>", lists[0]) if lists else []


@pytest.fixture
def vic(show: Callable[..., Member]) -> Member:
    """A member with a page in every language."""
    return show(MemberFactory(municipality=MunicipalityFactory(code="082981")), "es", "en")


@pytest.mark.parametrize("language", PATHS)
def test_a_member_is_in_the_list_and_on_the_map_in_each_language(client: Client, vic: Member, language: str) -> None:
    html = read(client, PATHS[language])
    assert listed(html) == ["Vic"]
    assert html.count('data-place="082981"') == 2
    assert html.count(f'href="{PATHS[language]}member-{vic.pk}/"') == 2


def test_a_member_without_translation_leads_to_its_catalan_page(client: Client, show: Callable[..., Member]) -> None:
    member = show(MemberFactory())
    assert f'href="/ca/membres/member-{member.pk}/"' in read(client, PATHS["en"])


def test_names_are_marked_as_catalan_on_other_pages(client: Client, vic: Member) -> None:
    assert re.search(r'data-place="082981" lang="ca">Vic', read(client, PATHS["en"]))
    assert not re.search(r'data-place="082981" lang="ca"', read(client, PATHS["ca"]))


def test_the_count_is_said_in_words(client: Client, vic: Member, show: Callable[..., Member]) -> None:
    assert "1 member<" in read(client, PATHS["en"])
    show(MemberFactory())
    assert "2 members<" in read(client, PATHS["en"])


def test_a_draft_or_a_member_without_page_is_not_told_of(client: Client, vic: Member, directories: Any) -> None:
    MemberFactory(municipality=MunicipalityFactory(code="170792"))
    draft = MemberFactory(municipality=MunicipalityFactory(code="171557"))
    member_page(draft, directories["ca"], live=False)
    assert listed(read(client, PATHS["ca"])) == ["Vic"]


def test_filtered_out_members_stay_on_the_map_as_marks(
    client: Client, vic: Member, show: Callable[..., Member]
) -> None:
    show(MemberFactory(municipality=MunicipalityFactory(code="170792")), "es")
    html = read(client, PATHS["ca"] + "?q=vic")
    assert listed(html) == ["Vic"]
    assert "map-dimmed" in html
    assert 'data-place="170792"' not in html


def test_the_filters_in_force_can_be_taken_away(client: Client, vic: Member) -> None:
    html = read(client, PATHS["en"] + "?territory=catalunya-central&q=vic")
    assert 'href="?q=vic"' in html
    assert 'href="?territory=catalunya-central"' in html


def test_an_empty_answer_says_what_to_do(client: Client, vic: Member) -> None:
    html = read(client, PATHS["en"] + "?q=atlantis")
    assert "No member passes these filters" in html
    assert "See every member" in html
    assert "0 members" in html


@pytest.mark.parametrize(
    "attack", ["<script>alert(1)</script>", '" onfocus="alert(1)', "</title><svg onload=alert(1)>"]
)
def test_what_was_typed_is_shown_and_never_run(client: Client, vic: Member, attack: str) -> None:
    html = client.get(PATHS["en"], {"q": attack}).content.decode()
    assert attack not in html
    assert f'value="{escape(attack)}"' in html


def test_members_of_a_past_are_named_apart(client: Client, show: Callable[..., Member]) -> None:
    show(MemberFactory(municipality=MunicipalityFactory(code="082981"), left=True))
    with time_machine.travel(datetime.datetime(2026, 1, 1, 12)):
        html = read(client, PATHS["en"])
    assert "0 members" in html
    assert "They were members" in html


def test_unconfirmed_membership_is_said(client: Client, show: Callable[..., Member]) -> None:
    show(MemberFactory(inferred=True, undated=True))
    assert "to be confirmed" in read(client, PATHS["en"])


def test_mentors_are_joined_on_the_map(client: Client, show: Callable[..., Member]) -> None:
    mentor = show(MemberFactory(municipality=MunicipalityFactory(code="081120")))
    vic = show(MemberFactory(municipality=MunicipalityFactory(code="082981")))
    assert "map-tie" not in read(client, PATHS["ca"])
    MentorLinkFactory(mentor=mentor, mentored=vic)
    assert "map-tie" in read(client, PATHS["ca"])


def test_growth_is_drawn_with_its_table_and_what_sources_disagree_on(client: Client, vic: Member) -> None:
    MemberCountFactory(counted_on=datetime.date(2017, 5, 17), count=32, other_count=31)
    MemberCountFactory(counted_on=datetime.date(2023, 10, 1), counted_precision="month", count=60, is_approximate=True)
    html = read(client, PATHS["en"])
    assert "17 May 2017 (another source: 31)" in html
    assert "October 2023 (approximate)" in html
    assert "59 members are not named here yet" in html
    assert "How the network has grown" not in read(client, PATHS["en"] + "?q=vic")


def test_topics_come_from_the_slices_that_know_them(
    client: Client, vic: Member, show: Callable[..., Member], monkeypatch: pytest.MonkeyPatch
) -> None:
    care = TopicFactory(code="care", name_en="Care", hue="plum")
    other = show(MemberFactory(municipality=MunicipalityFactory(code="170792")))
    asked = hooks.get_hooks
    pairs = [(vic.pk, care.code)]
    monkeypatch.setattr(hooks, "get_hooks", lambda name: [lambda: pairs] if name == "member_topics" else asked(name))
    html = read(client, PATHS["en"] + "?topic=care")
    assert listed(html) == ["Vic"]
    assert other.name not in listed(html)
    assert re.search(r'name="topic" value="care" checked', html)
    assert 'data-hue="plum"' in html


def test_the_page_sets_no_cookie_and_varies_on_none(client: Client, vic: Member) -> None:
    answer = client.get(PATHS["ca"])
    assert not answer.cookies
    assert "Cookie" not in answer.get("Vary", "")
