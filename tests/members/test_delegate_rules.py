"""One delegate per territory at a time, and it is one of its own members."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from pages.members.models import Delegation
from tests.factories.members import DelegationFactory, MemberFactory, MunicipalityFactory, TerritoryFactory

pytestmark = pytest.mark.django_db

START = datetime.date(2025, 6, 1)


def member_in_girona(**fields: object) -> object:
    return MemberFactory(municipality=MunicipalityFactory(code="170792"), **fields)


def test_a_territory_has_one_delegate_at_a_time() -> None:
    present = DelegationFactory(member=MemberFactory(municipality=MunicipalityFactory(code="171557")))
    second = Delegation(member=member_in_girona(), territory=present.territory, since=START)
    with pytest.raises(ValidationError):
        second.full_clean()
    with pytest.raises(IntegrityError), transaction.atomic():
        second.save()


def test_another_one_follows_when_it_has_ended() -> None:
    past = DelegationFactory(member=MemberFactory(municipality=MunicipalityFactory(code="171557")), ended=True)
    next_one = Delegation(member=member_in_girona(), territory=past.territory, since=START)
    next_one.full_clean()
    next_one.save()
    assert Delegation.objects.going_on(START).get() == next_one


def test_the_delegate_is_of_that_territory() -> None:
    wrong = Delegation(member=member_in_girona(), territory=TerritoryFactory(code="lleida"), since=START)
    with pytest.raises(ValidationError) as refused:
        wrong.full_clean()
    assert set(refused.value.message_dict) == {"member"}


def test_who_left_is_no_delegate() -> None:
    gone = member_in_girona(left=True)
    with pytest.raises(ValidationError) as refused:
        Delegation(member=gone, territory=TerritoryFactory(code="girona"), since=START).full_clean()
    assert set(refused.value.message_dict) == {"member"}


def test_it_does_not_end_before_it_starts() -> None:
    delegation = DelegationFactory()
    delegation.until = datetime.date(2020, 1, 1)
    with pytest.raises(ValidationError) as refused:
        delegation.full_clean()
    assert set(refused.value.message_dict) == {"until"}
    with pytest.raises(IntegrityError), transaction.atomic():
        delegation.save()
