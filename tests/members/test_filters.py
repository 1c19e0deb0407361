"""The directory's filters, whatever the address says."""

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from django.http import QueryDict

from pages.members import directory, member_rows
from pages.members.models import Member
from tests.factories.members import ComarcaFactory, MemberFactory, MunicipalityFactory

pytestmark = pytest.mark.django_db

TOWNS = {"Tàrrega": "252173", "Vic": "082981", "Girona": "170792", "el Palau d'Anglesola": "251581"}


@pytest.fixture(autouse=True)
def network(show: Callable[..., Any]) -> None:
    """Four towns and a county council."""
    for code in TOWNS.values():
        show(MemberFactory(municipality=MunicipalityFactory(code=code)))
    berguedà = ComarcaFactory(code="14")
    show(MemberFactory(county_council=True, comarca=berguedà, name="Consell Comarcal del Berguedà", joined_on=None))


def found(query: str) -> list[str]:
    form = directory.filter_form(QueryDict(query), "ca")
    return [row.name for row in form.apply(member_rows.current_rows("ca"))]


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("q=tarrega", ["Tàrrega"]),
        ("q=TÀRREGA", ["Tàrrega"]),
        ("q=+vic+", ["Vic"]),
        ("q=d%E2%80%99anglesola+palau", ["el Palau d'Anglesola"]),
        ("q=osona", ["Vic"]),
        ("q=bergueda", ["Consell Comarcal del Berguedà"]),
        ("q=zzz", []),
        ("territory=lleida", ["el Palau d'Anglesola", "Tàrrega"]),
        ("territory=lleida&territory=girona", ["Girona", "el Palau d'Anglesola", "Tàrrega"]),
        ("kind=county_council", ["Consell Comarcal del Berguedà"]),
        ("kind=county_council&territory=girona", []),
    ],
)
def test_members_are_found(query: str, names: list[str]) -> None:
    assert found(query) == names


@pytest.mark.parametrize(
    "query",
    [
        "territory=atlantis",
        "territory=&kind=&topic=&q=",
        "kind=1%27%20OR%201=1--",
        "topic=nothing",
        "q=%00",
        "q=%20%E2%80%83%20",
        "q=" + "x" * 5000,
        "sort=sideways",
        "page=99999999999999999999",
        "territory[]=girona",
        "%FF=%FF",
        "kind=county_council%00",
    ],
)
def test_nonsense_is_ignored(query: str) -> None:
    assert len(found(query)) == 5


@pytest.mark.parametrize("query", ["q=%25", "q=_", "q=%F0%9F%8C%8D", "q=%E2%80%AEciV", "q=\\"])
def test_signs_that_databases_mind_are_only_signs(query: str) -> None:
    assert found(query) == []


def test_a_value_repeated_a_thousand_times_is_one_filter() -> None:
    form = directory.filter_form(QueryDict("&".join(["territory=girona"] * 900)), "ca")
    assert (len(form.active), form.query_string) == (1, "territory=girona")


def test_the_latest_to_join_come_first_and_the_unknown_last() -> None:
    vic = Member.objects.get(name="Vic")
    vic.joined_on = datetime.date(2020, 11, 1)
    vic.save()
    assert found("sort=joined")[0] == "Vic"
    assert found("sort=joined")[-1] == "Consell Comarcal del Berguedà"


def test_a_chip_takes_one_filter_away_and_keeps_the_rest() -> None:
    form = directory.filter_form(QueryDict("q=a&territory=lleida&territory=girona&sort=joined"), "ca")
    assert [chip.label for chip in form.active] == ["a", "Lleida", "Girona"]
    without = {chip.label: QueryDict(chip.remove_query) for chip in form.active}
    assert without["a"].dict() == {"territory": "girona", "sort": "joined"}
    assert without["Lleida"].getlist("territory") == ["girona"]


def test_each_option_says_how_many_it_would_leave() -> None:
    shown = directory.directory(QueryDict("territory=lleida"), "ca")
    groups = {group.name: {option.value: option.count for option in group.options} for group in shown.filters}
    assert groups["territory"]["girona"] == 1
    assert groups["territory"]["penedes"] == 0
    assert groups["kind"] == {"town_council": 2, "county_council": 0}
