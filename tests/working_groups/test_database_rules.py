"""Rules the database keeps, whoever writes."""

import datetime
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError

from pages.working_groups.models import Participation, WorkingGroup
from tests.factories.members import MemberFactory
from tests.factories.working_groups import (
    GroupPartnerFactory,
    ParticipationFactory,
    ProductFactory,
    StatusChangeFactory,
    WorkingGroupFactory,
)

pytestmark = pytest.mark.django_db


def refuses(make: Any) -> bool:
    """Whether the database does not take what ``make`` writes."""
    try:
        with transaction.atomic():
            make()
    except IntegrityError:
        return True
    return False


def test_a_state_nobody_knows_is_refused() -> None:
    assert refuses(lambda: WorkingGroupFactory(status="lost"))


def test_a_converted_group_has_a_successor_and_no_other_has() -> None:
    assert refuses(lambda: WorkingGroupFactory(status="converted"))
    assert refuses(lambda: WorkingGroupFactory(status="active", successor=WorkingGroupFactory()))


@pytest.mark.parametrize("to_status", ["standby", "converted", "closed"])
def test_the_history_keeps_no_unreasoned_end(to_status: str) -> None:
    assert refuses(lambda: StatusChangeFactory(to_status=to_status, reason_ca=""))


def test_the_history_keeps_no_change_that_changes_nothing() -> None:
    assert refuses(lambda: StatusChangeFactory(from_status="closed", to_status="closed"))


def test_a_member_takes_part_once_at_a_time() -> None:
    one = ParticipationFactory()
    assert refuses(lambda: ParticipationFactory(group=one.group, member=one.member, coordinating=True))


def test_a_member_that_left_may_come_back() -> None:
    left = ParticipationFactory(ended=True)
    ParticipationFactory(group=left.group, member=left.member)
    assert Participation.objects.filter(member=left.member).count() == 2


def test_a_participation_ends_after_it_starts() -> None:
    assert refuses(lambda: ParticipationFactory(until=datetime.date(2021, 1, 1)))


def test_a_participation_may_end_though_nobody_knows_when_it_began() -> None:
    assert ParticipationFactory(since=None, until=datetime.date(2021, 1, 1)).pk


def test_a_partner_is_named_once_per_role() -> None:
    one = GroupPartnerFactory()
    assert refuses(lambda: GroupPartnerFactory(group=one.group, name=one.name))
    assert GroupPartnerFactory(group=one.group, name=one.name, role="expert").pk


def test_a_member_in_a_group_a_topic_and_a_successor_cannot_be_deleted() -> None:
    converted = WorkingGroupFactory(converted=True)
    participation = ParticipationFactory(group=converted)
    for needed in (participation.member, converted.topic, converted.successor):
        with pytest.raises(ProtectedError):
            needed.delete()


def test_a_product_outlives_its_groups() -> None:
    product = ProductFactory(groups=[WorkingGroupFactory()])
    WorkingGroup.objects.all().delete()
    product.refresh_from_db()
    assert not product.groups.exists()


def test_names_make_codes_that_never_repeat() -> None:
    codes = [WorkingGroupFactory(name="Cures").code for _ in range(3)] + [WorkingGroupFactory(name="???").code]
    assert codes == ["cures", "cures-2", "cures-3", "group"]


def test_a_code_survives_a_new_name() -> None:
    group = WorkingGroupFactory(name="Cures")
    group.name = "Cures i comunitat"
    group.save()
    assert group.code == "cures"


def test_a_member_is_needed_to_take_part() -> None:
    member = MemberFactory()
    ParticipationFactory(member=member, ended=True)
    with pytest.raises(ProtectedError):
        member.delete()
