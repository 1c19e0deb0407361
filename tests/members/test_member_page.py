"""The page of one member."""

import datetime
import json
import re
from collections.abc import Callable
from typing import Any

import pytest
import time_machine
from django.test import Client
from wagtail import hooks

from pages.base.gathering import Section
from pages.members.models import Member
from tests.factories.members import (
    AdmittingAssemblyFactory,
    ComarcaFactory,
    DelegationFactory,
    MemberFactory,
    MentorLinkFactory,
    MunicipalityFactory,
)

pytestmark = pytest.mark.django_db

FOLDERS = {"ca": "/ca/membres/", "es": "/es/miembros/", "en": "/en/members/"}


@pytest.fixture
def read(client: Client) -> Callable[..., str]:
    """The text of a member's page in a language."""

    def get(member: Member, language: str = "en") -> str:
        answer = client.get(f"{FOLDERS[language]}member-{member.pk}/")
        assert answer.status_code == 200
        return answer.content.decode()

    return get


def facts(html: str) -> dict[str, str]:
    """Labels and values of the fact box, as text."""
    box = re.search(r'<dl class="facts".*?</dl>', html, re.S)
    assert box
    pairs = re.findall(r"<dt>(.*?)</dt>\s*(.*?)\s*</div>", box[0], re.S)
    return {label: " ".join(re.sub(r"<[^>]+>", " ", value).split()) for label, value in pairs}


def test_facts_are_told_in_the_readers_language(show: Callable[..., Member], read: Callable[..., str]) -> None:
    town = MunicipalityFactory(code="082981", population_band="20001-50000")
    vic = show(MemberFactory(municipality=town, admitted=True), "es", "en")
    told = facts(read(vic, "en"))
    assert (told["Comarca"], told["Territory"], told["Member since"]) == ("Osona", "Catalunya Central", "17 May 2017")
    assert told["Admitted by"] == "Founding assembly, Barcelona, 17 May 2017"
    assert told["Population"] == "20,001 to 50,000 inhabitants"
    assert "17 de maig del 2017" in facts(read(vic, "ca")).values()
    assert "17 de mayo de 2017" in facts(read(vic, "es")).values()


@pytest.mark.parametrize(("precision", "told"), [("year", "2017"), ("month", "May 2017"), ("day", "17 May 2017")])
def test_no_more_of_a_date_is_told_than_is_known(
    show: Callable[..., Member], read: Callable[..., str], precision: str, told: str
) -> None:
    assert facts(read(show(MemberFactory(joined_precision=precision), "en")))["Member since"] == told


def description(html: str) -> str:
    found = re.search(r'<meta name="description" content="([^"]*)">', html)
    assert found
    return found[1]


@pytest.mark.parametrize(
    ("facts_of_it", "told"),
    [
        ({}, "Town council, a member of XMESS since 2017. Comarca: Osona (Catalunya Central)."),
        ({"undated": True}, "Town council, a member of XMESS. Comarca: Osona (Catalunya Central)."),
        ({"left": True}, "Town council, a member of XMESS until 2024. Comarca: Osona (Catalunya Central)."),
    ],
)
def test_a_page_without_a_lead_is_described_by_its_facts(
    show: Callable[..., Member], read: Callable[..., str], facts_of_it: dict[str, bool], told: str
) -> None:
    member = show(MemberFactory(municipality=MunicipalityFactory(code="082981"), **facts_of_it), "en")
    assert description(read(member)) == told


def test_an_online_assembly_has_no_place(show: Callable[..., Member], read: Callable[..., str]) -> None:
    member = show(MemberFactory(admitted_by=AdmittingAssemblyFactory(online=True)), "en")
    assert facts(read(member))["Admitted by"] == "Assembly, online, 23 October 2025"


def test_what_is_not_known_is_said(show: Callable[..., Member], read: Callable[..., str]) -> None:
    html = read(show(MemberFactory(undated=True), "en"))
    assert facts(html)["Member since"] == "Date not known; named as a member in 2025"
    assert "What we do not know yet" in html
    assert "when it joined" in html
    assert "Population" not in facts(html)


def test_a_complete_page_asks_for_nothing(show: Callable[..., Member], read: Callable[..., str]) -> None:
    town = MunicipalityFactory(population_band="up-to-500")
    html = read(show(MemberFactory(municipality=town, website="https://www.example.org/"), "en"))
    assert "What we do not know yet" not in html
    assert facts(html)["Website"] == "example.org"


def test_an_inferred_membership_is_to_be_confirmed(show: Callable[..., Member], read: Callable[..., str]) -> None:
    assert "Public sources suggest that it is a member" in read(show(MemberFactory(inferred=True), "en"))
    assert "Public sources suggest" not in read(show(MemberFactory(), "en"))


def test_who_left_is_said_to_have_left(show: Callable[..., Member], read: Callable[..., str]) -> None:
    member = show(MemberFactory(left=True), "en")
    with time_machine.travel(datetime.datetime(2026, 1, 1, 12)):
        html = read(member)
    assert "No longer a member" in html
    assert facts(html)["Left the network"] == "30 June 2024"


def test_mentors_link_both_ways_while_it_lasts(show: Callable[..., Member], read: Callable[..., str]) -> None:
    manlleu = show(MemberFactory(municipality=MunicipalityFactory(code="081120")), "en")
    vic = show(MemberFactory(municipality=MunicipalityFactory(code="082981")), "en")
    link = MentorLinkFactory(mentor=manlleu, mentored=vic)
    assert facts(read(vic))["Accompanied by"] == "Manlleu"
    assert f'href="/en/members/member-{manlleu.pk}/"' in read(vic)
    assert facts(read(manlleu))["Accompanies"] == "Vic"
    link.until = datetime.date(2021, 1, 1)
    link.save()
    assert "Accompanied by" not in facts(read(vic))


def test_a_mentor_without_a_page_is_not_told_of(show: Callable[..., Member], read: Callable[..., str]) -> None:
    vic = show(MemberFactory(), "en")
    MentorLinkFactory(mentored=vic)
    assert "Accompanied by" not in facts(read(vic))


def test_the_delegate_is_told_on_its_page_and_its_neighbours(
    show: Callable[..., Member], read: Callable[..., str]
) -> None:
    girona = show(MemberFactory(municipality=MunicipalityFactory(code="170792")), "en")
    selva = show(
        MemberFactory(county_council=True, comarca=ComarcaFactory(code="34"), name="Consell Comarcal de la Selva"), "en"
    )
    DelegationFactory(member=girona)
    assert facts(read(girona))["Delegate of"] == "Girona"
    assert facts(read(selva))["Delegate in its territory"] == "Girona"


def test_other_slices_bring_their_sections(
    show: Callable[..., Member], read: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = hooks.get_hooks
    seen: list[tuple[Any, str]] = []

    def practices(member: Member, language: str) -> Section:
        seen.append((member, language))
        return Section("practices", "Practices", "members/member_list.html", {"entries": []}, 20)

    monkeypatch.setattr(
        hooks, "get_hooks", lambda name: [practices, lambda *_: None] if name == "member_sections" else asked(name)
    )
    member = show(MemberFactory(), "en")
    assert '<h2 id="section-practices">Practices</h2>' in read(member)
    assert seen == [(member, "en")]


def test_the_nearest_members_are_named(show: Callable[..., Member], read: Callable[..., str]) -> None:
    vic, manlleu, amposta = (
        show(MemberFactory(municipality=MunicipalityFactory(code=code)), "en")
        for code in ("082981", "081120", "430141")
    )
    nearby = read(vic).partition('id="nearby"')[2].partition("</ul>")[0]
    assert re.findall(r"<a [^>]*>([^<]+)</a>", nearby) == [manlleu.name, amposta.name]


def test_machines_read_the_council(show: Callable[..., Member], read: Callable[..., str]) -> None:
    html = read(show(MemberFactory(municipality=MunicipalityFactory(code="082981")), "en"))
    graph = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', html, re.S)[1])["@graph"]
    council = next(node for node in graph if node["@type"] == "GovernmentOrganization")
    assert (council["name"], council["areaServed"]["name"]) == ("Vic", "Vic")
    assert council["memberOf"]["@id"].endswith("#organization")


def test_a_hostile_name_is_only_text(show: Callable[..., Member], read: Callable[..., str]) -> None:
    html = read(show(MemberFactory(name="<script>alert(1)</script>"), "en"))
    assert "<script>alert(1)" not in html
