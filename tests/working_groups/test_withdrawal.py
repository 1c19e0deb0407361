"""A decision recorded by mistake can be taken back; the audit log remembers."""

import datetime
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from wagtail.models import ModelLogEntry

from pages.working_groups.models import StatusChange, WorkingGroup
from pages.working_groups.services.change_status import change_status
from pages.working_groups.services.withdraw_decision import LOG_ACTION, withdraw_decision
from tests.factories.working_groups import StatusChangeFactory, WorkingGroupFactory

pytestmark = pytest.mark.django_db

DAY = datetime.date(2024, 5, 6)


def converted() -> WorkingGroup:
    group = WorkingGroupFactory()
    change_status(group, "converted", decided_on=DAY, reason={"ca": "Raó."}, successor=WorkingGroupFactory())
    return group


def test_the_group_is_again_where_the_decision_found_it(admin_user: Any) -> None:
    group = converted()
    withdraw_decision(group, user=admin_user)
    stored = WorkingGroup.objects.get(pk=group.pk)
    assert (stored.status, stored.successor) == (group.status, group.successor) == ("active", None)
    assert not StatusChange.objects.exists()
    entry = ModelLogEntry.objects.get(action=LOG_ACTION)
    assert (entry.user, entry.data) == (admin_user, {"from": "converted", "to": "active"})


def test_only_the_latest_decision_is_taken_back() -> None:
    group = WorkingGroupFactory()
    change_status(group, "standby", decided_on=DAY, reason={"ca": "Raó."})
    change_status(group, "closed", decided_on=DAY, reason={"ca": "Raó."})
    withdraw_decision(group)
    assert WorkingGroup.objects.get(pk=group.pk).status == "standby"
    assert group.status_changes.get().to_status == "standby"


def test_there_is_nothing_to_take_back_before_the_first_decision() -> None:
    with pytest.raises(ValidationError):
        withdraw_decision(WorkingGroupFactory())
    proposed = WorkingGroupFactory(proposed=True)
    StatusChangeFactory(group=proposed, from_status="", to_status="proposed")
    with pytest.raises(ValidationError):
        withdraw_decision(proposed)
    assert proposed.status_changes.exists()


def test_the_button_on_the_form_takes_it_back(admin_client: Client) -> None:
    group = converted()
    url = reverse("workinggroup:withdraw_decision", args=[group.pk])
    assert url in admin_client.get(reverse("workinggroup:edit", args=[group.pk])).content.decode()
    assert admin_client.get(url).status_code == 405
    assert admin_client.post(url).status_code == 302
    assert WorkingGroup.objects.get(pk=group.pk).status == "active"
    assert admin_client.post(url).status_code == 302  # pressed twice: told, nothing breaks


def test_visitors_cannot_take_anything_back(client: Client) -> None:
    group = converted()
    client.post(reverse("workinggroup:withdraw_decision", args=[group.pk]))
    assert WorkingGroup.objects.get(pk=group.pk).status == "converted"
