"""What a member is: kind and place agree, dates too; the form says so by the field, the database refuses the rest."""

import datetime
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from pages.members.models import Member
from tests.factories.members import ComarcaFactory, MemberFactory, MunicipalityFactory

pytestmark = pytest.mark.django_db


def problems(member: Member) -> dict[str, list[str]]:
    with pytest.raises(ValidationError) as refused:
        member.full_clean()
    return refused.value.message_dict


@pytest.mark.parametrize(
    ("kind", "places"),
    [
        ("town_council", []),
        ("town_council", ["comarca"]),
        ("town_council", ["municipality", "comarca"]),
        ("county_council", []),
        ("county_council", ["municipality"]),
        ("county_council", ["municipality", "comarca"]),
        ("province", ["municipality"]),
    ],
)
def test_the_database_refuses_a_place_that_does_not_fit_the_kind(kind: str, places: list[str]) -> None:
    made: dict[str, Any] = {"municipality": MunicipalityFactory, "comarca": ComarcaFactory}
    member = Member(kind=kind, name="X", **{place: made[place]() for place in places})
    with pytest.raises(IntegrityError), transaction.atomic():
        member.save()


def test_the_form_says_which_place_is_missing_by_its_field() -> None:
    assert set(problems(Member(kind="town_council"))) == {"municipality"}
    assert set(problems(Member(kind="county_council", name="X"))) == {"comarca"}


def test_the_form_says_which_place_is_too_much_by_its_field() -> None:
    town, comarca = MunicipalityFactory(), ComarcaFactory()
    assert set(problems(Member(kind="town_council", municipality=town, comarca=comarca))) == {"comarca"}
    assert set(problems(Member(kind="county_council", name="X", municipality=town, comarca=comarca))) == {
        "municipality"
    }


def test_a_town_council_without_a_name_gets_its_municipalitys() -> None:
    member = Member(municipality=MunicipalityFactory(code="081120"))
    member.full_clean()
    assert member.name == "Manlleu"


def test_a_county_council_needs_a_name() -> None:
    assert set(problems(Member(kind="county_council", comarca=ComarcaFactory()))) == {"name"}


def test_a_municipality_has_one_member_at_most() -> None:
    first = MemberFactory()
    with pytest.raises(IntegrityError), transaction.atomic():
        MemberFactory(municipality=first.municipality)


def test_nobody_leaves_before_joining() -> None:
    member = MemberFactory(joined_on=datetime.date(2020, 1, 1))
    member.left_on = datetime.date(2019, 12, 31)
    assert set(problems(member)) == {"left_on"}
    with pytest.raises(IntegrityError), transaction.atomic():
        member.save()


def test_joining_and_leaving_in_one_year_may_both_be_known_by_the_year_only() -> None:
    member = MemberFactory(joined_on=datetime.date(2020, 5, 1), joined_precision="year")
    member.left_on, member.left_precision = datetime.date(2020, 12, 1), "year"
    member.full_clean()
    member.save()
    assert member.joined_on == member.left_on == datetime.date(2020, 1, 1)


@pytest.mark.parametrize(
    ("joined", "left", "current"),
    [
        (None, None, True),
        (datetime.date(2020, 1, 1), None, True),
        (datetime.date(2020, 1, 2), None, False),
        (None, datetime.date(2020, 1, 1), False),
        (None, datetime.date(2020, 1, 2), True),
    ],
)
def test_who_is_a_member_on_a_day(joined: Any, left: Any, current: bool) -> None:
    member = MemberFactory(joined_on=joined, left_on=left)
    day = datetime.date(2020, 1, 1)
    assert member.is_current(day) is current
    assert Member.objects.current(day).filter(pk=member.pk).exists() is current


def test_a_county_council_is_placed_in_its_comarca() -> None:
    council = MemberFactory(county_council=True, comarca=ComarcaFactory(code="14"))
    assert (council.place_code, council.own_comarca.name, council.territory.code) == (
        "14",
        "Berguedà",
        "catalunya-central",
    )


def test_members_sort_without_their_article_and_accents() -> None:
    for code in ("081691", "081213", "170097"):
        MemberFactory(municipality=MunicipalityFactory(code=code))
    assert [member.name for member in Member.objects.all()] == ["Arbúcies", "Mataró", "el Prat de Llobregat"]
