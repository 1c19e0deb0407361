"""The service that puts a group's decision into effect."""

import datetime
from typing import Any

import pytest
import time_machine
from django.core.exceptions import ValidationError
from wagtail.models import ModelLogEntry

from pages.working_groups.models import StatusChange, WorkingGroup
from pages.working_groups.services.change_status import LOG_ACTION, change_status
from pages.working_groups.signals import status_changed
from tests.factories.working_groups import (
    ParticipationFactory,
    ProductFactory,
    StatusChangeFactory,
    WorkingGroupFactory,
)

pytestmark = pytest.mark.django_db

DAY = datetime.date(2024, 5, 6)
REASONS = {"ca": "Ja ho hem fet.", "es": "Ya lo hemos hecho.", "en": ""}


def errors_of(refused: pytest.ExceptionInfo[ValidationError]) -> set[str]:
    return set(refused.value.message_dict)


def test_it_moves_the_group_and_writes_the_history() -> None:
    group = WorkingGroupFactory()
    change_status(group, "standby", decided_on=DAY, reason=REASONS, decided_by="assembly")
    stored = WorkingGroup.objects.get(pk=group.pk)
    change = stored.status_changes.get()
    assert stored.status == group.status == "standby"
    assert (change.from_status, change.to_status, change.decided_on, change.decided_by) == (
        "active",
        "standby",
        DAY,
        "assembly",
    )
    assert (change.reason_ca, change.reason_es, change.reason_en) == ("Ja ho hem fet.", "Ya lo hemos hecho.", "")


def test_a_proposed_group_that_starts_is_at_work_since_that_day() -> None:
    group = WorkingGroupFactory(proposed=True)
    change_status(group, "active", decided_on=DAY)
    assert WorkingGroup.objects.get(pk=group.pk).started_on == DAY


def test_a_group_that_resumes_keeps_the_day_it_started() -> None:
    group = WorkingGroupFactory(on_standby=True)
    change_status(group, "active", decided_on=DAY)
    assert WorkingGroup.objects.get(pk=group.pk).started_on == datetime.date(2022, 1, 10)


def test_a_converted_group_points_to_its_successor() -> None:
    group, successor = WorkingGroupFactory(), WorkingGroupFactory()
    change_status(group, "converted", decided_on=DAY, reason=REASONS, successor=successor)
    assert list(successor.predecessors.all()) == [group]


def test_a_closed_group_keeps_its_products_and_members() -> None:
    group = WorkingGroupFactory()
    product, participation = ProductFactory(groups=[group]), ParticipationFactory(group=group)
    change_status(group, "closed", decided_on=DAY, reason=REASONS)
    group = WorkingGroup.objects.get(pk=group.pk)
    assert list(group.products.all()) == [product]
    assert list(group.participations.all()) == [participation]


@pytest.mark.parametrize("translated_only", [{}, {"es": "Hecho."}, {"ca": "  ", "es": "Hecho."}])
def test_nothing_changes_without_the_reason_in_catalan(translated_only: dict[str, str]) -> None:
    group = WorkingGroupFactory()
    with pytest.raises(ValidationError) as refused:
        change_status(group, "closed", decided_on=DAY, reason=translated_only)
    assert errors_of(refused) == {"reason"}
    assert WorkingGroup.objects.get(pk=group.pk).status == "active"
    assert not StatusChange.objects.exists()


def test_today_is_the_sites_day_not_that_of_greenwich() -> None:
    with time_machine.travel("2026-07-01T22:30:00Z", tick=False):  # half past midnight of the 2nd in Catalonia
        change_status(WorkingGroupFactory(), "standby", decided_on=datetime.date(2026, 7, 2), reason=REASONS)
        with pytest.raises(ValidationError) as refused:
            change_status(WorkingGroupFactory(), "standby", decided_on=datetime.date(2026, 7, 3), reason=REASONS)
    assert errors_of(refused) == {"decided_on"}


def test_a_decision_cannot_come_before_the_latest_one() -> None:
    group = WorkingGroupFactory(status="standby")
    StatusChangeFactory(group=group, to_status="standby", decided_on=DAY)
    with pytest.raises(ValidationError) as refused:
        change_status(group, "active", decided_on=DAY - datetime.timedelta(days=1))
    assert errors_of(refused) == {"decided_on"}


@pytest.mark.parametrize("successor", ["itself", "closed", "converted"])
def test_a_group_cannot_be_converted_into_one_that_will_not_work(successor: str) -> None:
    group = WorkingGroupFactory()
    other = group if successor == "itself" else WorkingGroupFactory(**{successor: True})
    with pytest.raises(ValidationError) as refused:
        change_status(group, "converted", decided_on=DAY, reason=REASONS, successor=other)
    assert errors_of(refused) == {"successor"}


def test_an_editor_with_an_old_form_cannot_move_a_group_twice() -> None:
    group = WorkingGroupFactory()
    seen_before = WorkingGroup.objects.get(pk=group.pk)
    change_status(group, "closed", decided_on=DAY, reason=REASONS)
    with pytest.raises(ValidationError) as refused:
        change_status(seen_before, "standby", decided_on=DAY, reason=REASONS)
    assert errors_of(refused) == {"target"}
    assert StatusChange.objects.count() == 1


def test_the_audit_log_says_who_and_what(admin_user: Any) -> None:
    group = WorkingGroupFactory()
    change_status(group, "standby", decided_on=DAY, reason=REASONS, user=admin_user)
    entry = ModelLogEntry.objects.get(action=LOG_ACTION)
    assert (entry.user, entry.object_id, entry.data) == (admin_user, str(group.pk), {"from": "active", "to": "standby"})
    assert "Ja ho hem fet" not in str(entry.data)


def test_other_slices_hear_of_it_once_it_is_committed(django_capture_on_commit_callbacks: Any) -> None:
    heard: list[StatusChange] = []

    def listen(change: StatusChange, **kwargs: Any) -> None:
        heard.append(change)

    status_changed.connect(listen)
    try:
        with django_capture_on_commit_callbacks(execute=True):
            change = change_status(WorkingGroupFactory(), "standby", decided_on=DAY, reason=REASONS)
            assert heard == []
        assert heard == [change]
    finally:
        status_changed.disconnect(listen)
